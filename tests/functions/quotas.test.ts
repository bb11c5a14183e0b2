import { plainSignUpRules, type SignUpRules } from '@xiongguan/contract/events/sign-up-rules'
import type { EventId } from '@xiongguan/contract/events/terms'
import { sql } from 'kysely'
import { openFunctionWorld, openForm, type FunctionWorld } from '../support/function-world'

let world: FunctionWorld
beforeAll(async () => {
  world = await openFunctionWorld({ warmProcesses: 2 })
})
afterAll(() => world.close())

const desk = async () => (await world.app.staff('event_manager')).client.eventDesk
const rules = (changes: Partial<SignUpRules>) => ({ signUpRules: { ...plainSignUpRules, ...changes } })
const question = { questionId: null, kind: 'text' as const, options: [] as string[], required: true, perPerson: false }

/** What an event's quotas and its total have taken, by label. */
async function taken(eventId: EventId): Promise<Record<string, number>> {
  const { rows } = await sql<{ label: string; taken: number }>`
    select label, taken from events_quota where event_id = ${eventId} union all select 'total', taken from events_counter where event_id = ${eventId}`.execute(
    world.app.db,
  )
  return Object.fromEntries(rows.map(({ label, taken: seats }) => [label, seats]))
}

test('a family with a session and answers counts in every quota, waits for staff, and is asked at the door', async () => {
  const form = openForm()
  const { startsAt, endsAt } = form
  const session = { sessionId: null, title: '上午场', startsAt, endsAt, capacity: 10 }
  const eventId = await world.publish({
    ...form,
    ...rules({
      sessionChoice: 'one',
      sessions: [session],
      communityShares: [{ quotaId: null, label: '福民社区', communityCodes: ['620201001001'], capacity: 5 }],
      childrenCapacity: 4,
      approveBy: startsAt,
      questions: [
        { ...question, prompt: '有什么忌口', atDoor: false },
        { ...question, prompt: '怎么来的', atDoor: true },
      ],
    }),
  })
  const phone = world.phone('quotas')
  const personIds = await world.family('quotas', [
    ['妈妈', 'adult'],
    ['小石榴', 'child'],
  ])
  const { sessions, questions } = await phone.events.get({ eventId })
  const sessionIds = sessions.map(({ sessionId }) => sessionId)
  const answers = questions.map(({ questionId }) => ({ questionId, personId: null, values: ['不吃花生'] }))
  expect(await phone.events.signUp({ eventId, personIds, sessionIds })).toMatchObject({ kind: 'refused', gate: 'answers' })
  const signedUp = await phone.events.signUp({ eventId, personIds, sessionIds, answers })
  if (signedUp.kind !== 'signedUp') throw new Error(signedUp.words)
  expect(signedUp.pending).toBe(true)
  expect(await taken(eventId)).toEqual({ total: 2, 上午场: 2, 福民社区: 2, 孩子: 1 })

  const { signUpId } = signedUp
  expect(await (await desk()).decide({ eventId, signUpId, verdict: { decision: 'approve' } })).toEqual({ kind: 'decided' })
  expect(await phone.events.ticket({ signUpId })).toMatchObject({ state: 'active', sessions: ['上午场'] })

  await world.doorHelper('quota-door', [eventId])
  const { door } = world.phone('quota-door')
  const [asked] = await door.questions({ eventId, signUpId })
  if (!asked) throw new Error('nothing is asked at the door')
  const said = { questionId: asked.question.questionId, personId: null, values: ['走路'] }
  expect(await door.answer({ eventId, signUpId, answers: [said] })).toEqual({ kind: 'kept' })
  expect(await door.questions({ eventId, signUpId })).toMatchObject([{ question: { prompt: '怎么来的' }, values: ['走路'] }])
})

test('an invitation opens a full event to one household, on seats of its own', async () => {
  const eventId = await world.publish(openForm({ capacity: 1, householdLimit: 1 }))
  const first = await world.family('full', [['甲', 'adult']])
  expect(await world.phone('full').events.signUp({ eventId, personIds: first })).toMatchObject({ kind: 'signedUp' })
  const invitation = { note: '合成', waives: ['householdLimit' as const], seatsKept: 2, expiresAt: openForm().startsAt }
  const made = await (await desk()).invite({ eventId, invitation })
  if (made.kind !== 'made') throw new Error(made.words)
  const personIds = await world.family('invited', [
    ['乙', 'adult'],
    ['丙', 'adult'],
  ])
  const phone = world.phone('invited')
  expect(await phone.events.signUp({ eventId, personIds })).toMatchObject({ kind: 'refused' })
  expect(await phone.events.invitation({ code: made.code })).toMatchObject({ kind: 'found', invited: { waives: ['householdLimit'], seatsKept: 2 } })
  expect(await phone.events.acceptInvitation({ code: made.code })).toMatchObject({ kind: 'accepted' })
  expect(await phone.events.signUp({ eventId, personIds })).toMatchObject({ kind: 'signedUp' })
  expect(await taken(eventId)).toEqual({ total: 1, 邀请: 2 })
})

test('the timer refuses what nobody decided on in time, and gives every seat back', async () => {
  const eventId = await world.publish(openForm(rules({ childrenCapacity: 4, approveBy: openForm().startsAt })))
  const personIds = await world.family('lapsing', [
    ['丁', 'adult'],
    ['小满', 'child'],
  ])
  const phone = world.phone('lapsing')
  const signedUp = await phone.events.signUp({ eventId, personIds })
  if (signedUp.kind !== 'signedUp') throw new Error(signedUp.words)
  // Functions go by the machine's clock: the event's times are put behind it.
  await sql`update events_event set sign_up_closes_at = now() - interval '2 minutes', approve_by_at = now() - interval '1 minute' where event_id = ${eventId}`.execute(
    world.app.db,
  )
  expect(await taken(eventId)).toEqual({ total: 2, 孩子: 1 })
  await world.platform.runTimer()
  expect(await taken(eventId)).toEqual({ total: 0, 孩子: 0 })
  expect(await phone.events.ticket({ signUpId: signedUp.signUpId })).toMatchObject({ state: 'refused', qrText: '' })
  const { rows } = await sql`select entry from events_sign_up_log where event_id = ${eventId} order by happened_at`.execute(world.app.db)
  expect(rows).toEqual([{ entry: 'signedUp' }, { entry: 'lapsed' }])
})
