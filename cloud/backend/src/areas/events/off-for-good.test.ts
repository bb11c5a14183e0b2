import { sql } from 'kysely'
import { somebodyWaits } from '../../testing/somebody-waits'
import { composeEvents, hours, withRules, type Composed, type Family } from './testing/compose'

let app: Composed
beforeEach(async () => {
  app = await composeEvents()
})
afterEach(() => app.destroy())

const staff = () => app.as(app.manager)
const kindsTo = ({ account }: Family) => [...app.sent.values()].filter(({ accountId }) => accountId === account.accountId).map(({ kind }) => kind)

test('nobody is invited to a cancelled event: an invitation with seats of its own would let a family in whom nobody tells', async () => {
  const eventId = await app.event()
  await staff().organiserDesk.cancel({ eventId, reason: '沙尘天气' })
  const expiresAt = new Date(app.now().getTime() + hours(1)).toISOString()
  const invitation = { note: '合成家庭', waives: ['window' as const], seatsKept: 2, expiresAt }
  expect(await staff().eventDesk.invite({ eventId, invitation })).toEqual({ kind: 'refused', words: '活动已经取消，不能再邀请' })
})

test('an invitation that waits while the event is cancelled is refused, not made', async () => {
  const eventId = await app.event()
  const expiresAt = new Date(app.now().getTime() + hours(1)).toISOString()
  let invited: Promise<{ kind: string }> | undefined
  await app.db.transaction().execute(async (work) => {
    await sql`select from events_event where event_id = ${eventId} for no key update`.execute(work)
    invited = staff().eventDesk.invite({ eventId, invitation: { note: '合成家庭', waives: ['window'], seatsKept: 2, expiresAt } })
    // Until it stands at the event, which is cancelled before it is its turn.
    await somebodyWaits(app.db)
    await sql`update events_event set cancelled_at = ${app.now()} where event_id = ${eventId}`.execute(work)
  })
  expect(await invited).toMatchObject({ kind: 'refused' })
})

describe('an approval and the end of the event', () => {
  async function waiting() {
    const eventId = await app.event({ closesIn: hours(10) }, withRules({ approveBy: new Date(app.now().getTime() + hours(20)).toISOString() }))
    const family = app.family(1, 0)
    const result = await app.as(family.account).events.signUp({ eventId, personIds: family.personIds })
    if (result.kind !== 'signedUp') throw new Error(result.words)
    await app.deliver()
    return { eventId, family, signUpId: result.signUpId }
  }
  const approve = ({ eventId, signUpId }: Awaited<ReturnType<typeof waiting>>) =>
    staff().eventDesk.decide({ eventId, signUpId, verdict: { decision: 'approve' } })

  test('nobody is approved for a cancelled event', async () => {
    const asked = await waiting()
    await staff().organiserDesk.cancel({ eventId: asked.eventId, reason: '沙尘天气' })
    expect(await approve(asked)).toMatchObject({ kind: 'refused', refusal: 'notPending' })
    await app.deliver()
    expect(kindsTo(asked.family)).toEqual(['signUpPending', 'eventCancelled'])
  })

  test('who was approved just before it hears of the end alone, not to come with a ticket', async () => {
    const asked = await waiting()
    expect(await approve(asked)).toMatchObject({ kind: 'decided' })
    await staff().organiserDesk.cancel({ eventId: asked.eventId, reason: '沙尘天气' })
    await app.deliver()
    expect(kindsTo(asked.family)).toEqual(['signUpPending', 'eventCancelled'])
  })
})
