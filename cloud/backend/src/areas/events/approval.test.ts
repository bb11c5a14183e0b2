import { asId } from '@xiongguan/contract/kit/id'
import { sql } from 'kysely'
import { composeEvents, eventForm, hours, minutes, withRules, type Composed, type Family } from './testing/compose'
import { countSeats } from './testing/count-seats'

let app: Composed
beforeEach(async () => {
  app = await composeEvents()
})
afterEach(() => app.destroy())

const approveIn = (count: number) => withRules({ approveBy: new Date(app.now().getTime() + hours(count)).toISOString() })

async function waiting(family: Family = app.family(2, 0), capacity = 4) {
  const eventId = await app.event({ closesIn: hours(10) }, { capacity, ...approveIn(20) })
  const result = await app.as(family.account).events.signUp({ eventId, personIds: family.personIds })
  if (result.kind !== 'signedUp') throw new Error(result.words)
  return { eventId, family, signUpId: result.signUpId, pending: result.pending }
}

const noticesTo = ({ account }: Family) => [...app.sent.values()].filter(({ accountId }) => accountId === account.accountId).map(({ kind }) => kind)

test('a sign-up waits with its seats held and without a ticket, and the family hears by when', async () => {
  const { eventId, family, signUpId, pending } = await waiting()
  expect(pending).toBe(true)
  expect(await countSeats(app.db, eventId)).toMatchObject({ taken: 2, people: 2 })
  const ticket = await app.as(family.account).events.ticket({ signUpId })
  expect(ticket).toMatchObject({
    state: 'pending',
    qrText: '',
    code: '',
    mayCancel: true,
    approveBy: new Date(app.now().getTime() + hours(20)).toISOString(),
  })
  await app.deliver()
  expect(noticesTo(family)).toEqual(['signUpPending'])
  const [message] = [...app.sent.values()]
  expect(message?.text).toMatch(/前会告诉您结果/)
})

test('the queue has who came first in front, and only what staff can still decide', async () => {
  const first = await waiting()
  app.passTime(minutes(1))
  const second = await waiting()
  const desk = app.as(app.manager).eventDesk
  expect((await desk.approvals({})).items.map(({ signUpId }) => signUpId)).toEqual([first.signUpId, second.signUpId])
  expect((await desk.approvals({ eventId: second.eventId })).items).toMatchObject([
    { ownerNickname: '大人1', communityName: '演示一社区', party: { adults: 2, children: 0 } },
  ])
  expect(await desk.get({ eventId: first.eventId })).toMatchObject({ pendingHouseholds: 1, signedUpPeople: 2 })
  app.passTime(hours(20))
  expect((await desk.approvals({})).items).toEqual([])
})

test('an approved family gets its ticket and one message; deciding twice is refused', async () => {
  const { eventId, family, signUpId } = await waiting()
  const decide = () => app.as(app.manager).eventDesk.decide({ eventId, signUpId, verdict: { decision: 'approve' } })
  expect(await decide()).toEqual({ kind: 'decided' })
  expect(await decide()).toMatchObject({ kind: 'refused', refusal: 'notPending' })
  expect(await app.as(family.account).events.ticket({ signUpId })).toMatchObject({ state: 'active', qrText: expect.stringMatching(/^XG1\./) })
  await app.deliver()
  expect(noticesTo(family)).toEqual(['signUpApproved'])
  expect(await countSeats(app.db, eventId)).toMatchObject({ taken: 2 })
})

test('a refused family hears the reason, its seats go back, and it may ask again', async () => {
  const { eventId, family, signUpId } = await waiting(app.family(2, 0), 2)
  const desk = app.as(app.manager).eventDesk
  expect(await desk.decide({ eventId, signUpId, verdict: { decision: 'refuse', reason: '违禁' } })).toMatchObject({ refusal: 'textRefused' })
  expect(await desk.decide({ eventId, signUpId, verdict: { decision: 'refuse', reason: '这次先照顾孕妈' } })).toEqual({ kind: 'decided' })
  expect(await countSeats(app.db, eventId)).toMatchObject({ taken: 0 })
  await app.deliver()
  expect([...app.sent.values()].find(({ kind }) => kind === 'signUpRefused')?.text).toMatch(/这次先照顾孕妈/)
  const resident = app.as(family.account)
  expect((await resident.events.get({ eventId })).mine).toMatchObject({ state: 'refused', refusedBecause: '这次先照顾孕妈', mayCancel: false })
  expect(await resident.events.signUp({ eventId, personIds: family.personIds })).toMatchObject({ kind: 'signedUp', pending: true })
  expect((await resident.events.get({ eventId })).mine).toMatchObject({ state: 'pending', refusedBecause: '' })
})

test('undecided at its time it reads as refused at once, and the next round gives the seats back once', async () => {
  const { eventId, family, signUpId } = await waiting()
  app.passTime(hours(20))
  const resident = app.as(family.account)
  expect(await resident.events.ticket({ signUpId })).toMatchObject({ state: 'refused', refusedBecause: expect.stringMatching(/还没有审核完/) })
  expect((await resident.events.mySignUps({})).items).toMatchObject([{ state: 'refused' }])
  expect(await app.as(app.manager).eventDesk.decide({ eventId, signUpId, verdict: { decision: 'approve' } })).toMatchObject({ kind: 'refused' })
  expect(await Promise.all([app.events.refuseLapsed(), app.events.refuseLapsed()])).toEqual(expect.arrayContaining([0, 1]))
  expect(await app.events.refuseLapsed()).toBe(0)
  expect(await countSeats(app.db, eventId)).toMatchObject({ taken: 0 })
  await app.deliver()
  expect(noticesTo(family)).toContain('signUpRefused')
  const { rows } = await sql`select entry from events_sign_up_log where event_id = ${eventId} order by happened_at`.execute(app.db)
  expect(rows).toEqual([{ entry: 'signedUp' }, { entry: 'lapsed' }])
})

test('approving, refusing, cancelling and the timer at once end in one of them, and the counter is what the rows say', async () => {
  for (let round = 0; round < 10; round += 1) {
    const { eventId, family, signUpId } = await waiting()
    const desk = app.as(app.manager).eventDesk
    await Promise.all([
      desk.decide({ eventId, signUpId, verdict: { decision: 'approve' } }),
      desk.decide({ eventId, signUpId, verdict: { decision: 'refuse', reason: '这次满员' } }),
      app.as(family.account).events.cancelSignUp({ signUpId }),
    ])
    const seats = await countSeats(app.db, eventId)
    expect(seats.taken).toBe(seats.people)
  }
})

test('an event asks for approval only between the end of sign-up and its start', async () => {
  const desk = app.as(app.manager).eventDesk
  expect(await desk.create(eventForm(app.now(), { closesIn: hours(10) }, approveIn(9)))).toMatchObject({ field: 'signUpRules.approveBy' })
  expect(await desk.create(eventForm(app.now(), { closesIn: hours(10) }, approveIn(10)))).toMatchObject({ kind: 'saved' })
})

test('an erased account leaves no waiting sign-up behind', async () => {
  const { eventId, family } = await waiting()
  await app.db.transaction().execute((work) => app.events.eraser(work, family.account.accountId, 'test'))
  expect(await countSeats(app.db, eventId)).toMatchObject({ taken: 0 })
  expect((await app.as(app.manager).eventDesk.approvals({ eventId: asId<'Event'>(eventId) })).items).toEqual([])
})
