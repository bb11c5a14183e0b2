import { asId } from '@xiongguan/contract/kit/id'
import { sql } from 'kysely'
import { composeEvents, hours, type Composed, type Family } from './testing/compose'
import { countSeats } from './testing/count-seats'

let app: Composed
beforeAll(async () => {
  app = await composeEvents()
})
afterAll(() => app.destroy())

const signUp = async (family: Family, startsIn: number) => {
  const eventId = await app.event({ startsIn })
  await app.as(family.account).events.signUp({ eventId, personIds: family.personIds })
  return eventId
}
const held = (family: Family) => app.db.transaction().execute((work) => app.events.personHeld(work, family.personIds[0] ?? ''))

test('a person is held while signed up for an event that is not over', async () => {
  const family = app.family(1, 0)
  expect(await held(family)).toBe(false)
  const eventId = await signUp(family, hours(48))
  expect(await held(family)).toBe(true)
  const mine = (await app.as(family.account).events.get({ eventId })).mine
  await app.as(family.account).events.cancelSignUp({ signUpId: mine?.signUpId ?? asId<'SignUp'>('') })
  expect(await held(family)).toBe(false)
})

test('what was announced before an account was erased tells it nothing any more', async () => {
  const family = app.family(1, 0)
  const eventId = await signUp(family, hours(48))
  const mine = (await app.as(family.account).events.get({ eventId })).mine
  await app.as(family.account).events.cancelSignUp({ signUpId: mine?.signUpId ?? asId<'SignUp'>('') })
  const staying = app.family(1, 0)
  await app.as(staying.account).events.signUp({ eventId, personIds: staying.personIds })
  await app.db.transaction().execute((work) => app.events.eraser(work, family.account.accountId, 'request'))
  await app.deliver()
  const told = [...app.sent.values()].map(({ accountId }) => accountId)
  expect(told).toContain(staying.account.accountId)
  expect(told).not.toContain(family.account.accountId)
})

test('erasing an account frees its seats of events to come and leaves numbers without a person', async () => {
  const family = app.family(2, 0)
  const past = await signUp(family, hours(2))
  app.passTime(hours(6))
  const coming = await signUp(family, hours(48))
  await app.db.transaction().execute((work) => app.events.eraser(work, family.account.accountId, 'request'))
  expect(await countSeats(app.db, coming)).toMatchObject({ taken: 0, households: 0 })
  expect(await countSeats(app.db, past)).toMatchObject({ taken: 2, people: 2 })
  const { rows } = await sql<{ people: number; accounts: number; cancelled: number }>`select
    (select count(*)::int from events_sign_up_person where household_id = ${family.household.householdId}) as people,
    (select count(*)::int from events_sign_up where account_id = ${family.account.accountId}) as accounts,
    (select count(*)::int from audit_entry where actor_id = ${family.account.accountId} and action = 'signUp.cancelled') as cancelled`.execute(app.db)
  expect(rows).toEqual([{ people: 0, accounts: 0, cancelled: 1 }])
  expect(await held(family)).toBe(false)
})

test('an erased account leaves the call list of a cancelled event at once; the household is still counted', async () => {
  const family = app.family(2, 0)
  const eventId = await signUp(family, hours(48))
  await app.as(app.manager).organiserDesk.cancel({ eventId, reason: '沙尘天气，室外活动取消' })
  await app.deliver()
  const calls = async () =>
    (
      await sql<{ households: number; accounts: number }>`select count(*)::int as households,
        (count(*) filter (where account_id = ${family.account.accountId}))::int as accounts from events_call where event_id = ${eventId}`.execute(
        app.db,
      )
    ).rows
  expect(await calls()).toEqual([{ households: 1, accounts: 1 }])
  await app.db.transaction().execute((work) => app.events.eraser(work, family.account.accountId, 'request'))
  expect(await calls()).toEqual([{ households: 1, accounts: 0 }])
})
