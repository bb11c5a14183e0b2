import { organiserDefaults, type EventId } from '@xiongguan/contract/events/terms'
import { sql } from 'kysely'
import { deliverDue } from '../../platform/outbox/deliver'
import { somebodyWaits } from '../../testing/somebody-waits'
import { composeEvents, hours, type Composed, type Family } from './testing/compose'
import { residentOf, waitEvent } from './testing/waitlist'

let app: Composed
beforeEach(async () => {
  app = await composeEvents('single')
})
afterEach(() => app.destroy())

async function deliverAll() {
  for (let tried = 1; tried > 0;) tried = await app.deliver()
}
const noticesTo = ({ account }: Family) => [...app.sent.values()].filter(({ accountId }) => accountId === account.accountId).map(({ kind }) => kind)

/** An event with one family coming and two behind it; the first of these has an offer for a day. */
async function offered() {
  const eventId = await waitEvent(app, { capacity: 2 })
  const [coming, inside, first, second] = [app.family(1, 0), app.family(1, 0), app.family(1, 0), app.family(1, 0)]
  await residentOf(app, coming).signUpAll(eventId)
  const taken = await residentOf(app, inside).signUpAll(eventId)
  if (taken.kind !== 'signedUp') throw new Error(taken.words)
  for (const family of [first, second]) await residentOf(app, family).joinAll(eventId)
  await residentOf(app, inside).events.cancelSignUp({ signUpId: taken.signUpId })
  await deliverAll()
  return { eventId, first, second }
}

test('a list that fails, and a part of the round that fails, keep nobody else from what is theirs', async () => {
  const [broken, sound] = [await offered(), await offered()]
  const reminded = await app.event(
    { startsIn: hours(26), closesIn: hours(20), cancelIn: hours(20) },
    { organiser: { ...organiserDefaults, reminders: [{ kind: 'hoursBefore', days: null, time: null, hours: 3, text: '请带水' }] } },
  )
  const guest = app.family(1, 0)
  await residentOf(app, guest).signUpAll(reminded)
  await sql
    .raw(
      `create function refuse_one() returns trigger language plpgsql as $$ begin raise exception 'planted'; end $$;
       create trigger planted before update on events_wait_entry for each row when (old.event_id = '${broken.eventId}') execute function refuse_one();`,
    )
    .execute(app.db)
  app.passTime(hours(24))
  await app.events.rounds()
  await deliverAll()
  expect(noticesTo(sound.first)).toEqual(['waitlistOffer', 'waitlistLapsed'])
  expect(noticesTo(sound.second)).toEqual(['waitlistOffer'])
  expect(noticesTo(guest)).toContain('eventReminder')
  await sql`drop trigger planted on events_wait_entry`.execute(app.db)
  await app.events.rounds()
  await deliverAll()
  expect(noticesTo(broken.second)).toEqual(['waitlistOffer'])
})

describe('locks are taken in one order', () => {
  /** Whether nobody holds a row at this moment. */
  const isFree = (table: string, eventId: EventId) =>
    sql
      .raw(`select from ${table} where event_id = '${eventId}' for update nowait`)
      .execute(app.db)
      .then(
        () => true,
        () => false,
      )

  test('who ends a list waits for the event holding nothing of the list, as its editor takes it next', async () => {
    const { eventId } = await offered()
    let ending: Promise<unknown> | undefined
    await app.db.transaction().execute(async (work) => {
      await sql`select from events_event where event_id = ${eventId} for no key update`.execute(work)
      ending = app.as(app.manager).waitlistDesk.end({ eventId })
      await somebodyWaits(app.db)
      expect(await isFree('events_waitlist', eventId)).toBe(true)
    })
    expect(await ending).toEqual({ kind: 'done', households: 1 })
  })

  test('the end of an event lets go of its counter before the list is ended', async () => {
    const { eventId, second } = await offered()
    await app.as(app.manager).organiserDesk.cancel({ eventId, reason: '沙尘天气' })
    let delivering: Promise<unknown> | undefined
    await app.db.transaction().execute(async (work) => {
      await sql`select from events_waitlist where event_id = ${eventId} for update`.execute(work)
      delivering = deliverDue({ db: app.db, clock: app.platform.clock, log: app.platform.log, listeners: app.events.listeners })
      await somebodyWaits(app.db)
      expect(await isFree('events_counter', eventId)).toBe(true)
    })
    await delivering
    await deliverAll()
    expect(noticesTo(second)).toEqual(['waitlistClosed'])
  })
})
