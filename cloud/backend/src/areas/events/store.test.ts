import { Kysely, PostgresDialect, sql, type CompiledQuery } from 'kysely'
import { Pool } from 'pg'
import type { Db } from '../../platform/tables'
import { listArrivals, listDoors } from './door-store'
import { listCoHosted, listForStaff, listPast, listUpcoming } from './event-store'
import {
  cancelActive,
  countSignUps,
  findHouseholdSignUp,
  findOwnSignUp,
  findSignUp,
  isPersonComing,
  listComing,
  listOwnSignUps,
  listSignUps,
  listUpcomingOfAccount,
} from './sign-up-store'
import { communities, composeEvents, type Composed } from './testing/compose'

let app: Composed
let watched: Db
let pool: Pool
const asked: CompiledQuery[] = []

/** 2,000 past events and 2,000 to come with five families and five co-hosts each, and one with 3,000. */
async function fill(eventId: string): Promise<void> {
  await sql`insert into events_event select gen_random_uuid(), kind, title, tagline, description, venue_name, venue_address, starts_at + n * interval '1 hour', ends_at + n * interval '1 hour',
    sign_up_opens_at - interval '90 days', sign_up_closes_at + n * interval '1 hour', cancel_until_at + n * interval '1 hour', household_limit, party_rule, community_codes, created_by, created_at, updated_at,
    case when n % 10 = 0 then null else published_at end, version from events_event, generate_series(-2000, 2000) n where event_id = ${eventId} and n <> 0`.execute(
    app.db,
  )
  await sql`insert into events_counter select event_id, 5000, 10 from events_event where event_id <> ${eventId}`.execute(app.db)
  await sql`insert into events_co_host select event_id, partner from events_event, unnest(array['trade_union', 'youth_league', 'womens_federation', 'red_cross', 'hospital']) partner`.execute(
    app.db,
  )
  await sql`insert into events_sign_up select event_id, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), case when n % 9 = 0 then ${communities.first} else ${communities.second} end, 2, 0,
    case when n % 3 = 0 then 'checkedIn' when n % 5 = 0 then 'cancelled' else 'active' end, left(md5(event_id::text || n), 8), 1, now(), null, case when n % 3 = 0 then now() end, null
    from events_event, generate_series(1, 3000) n where event_id = ${eventId} or n <= 5`.execute(app.db)
  await sql`update events_counter c set capacity = 10000, taken = (select sum(adults + children) from events_sign_up s where s.event_id = c.event_id and state <> 'cancelled')`.execute(
    app.db,
  )
  await sql`insert into events_sign_up_person select event_id, household_id, gen_random_uuid() from events_sign_up`.execute(app.db)
  await sql`insert into events_door_helper select event_id, gen_random_uuid(), gen_random_uuid(), now() from events_event`.execute(app.db)
  await sql`analyze`.execute(app.db)
}

let hot: string
beforeAll(async () => {
  app = await composeEvents()
  hot = await app.event({}, { capacity: 5000 })
  await fill(hot)
  pool = new Pool({ connectionString: app.url, max: 1 })
  watched = new Kysely<unknown>({
    dialect: new PostgresDialect({ pool }),
    log: ({ query }) => {
      asked.push(query)
    },
  })
})
afterAll(async () => {
  await watched.destroy()
  await app.destroy()
})

type Plan = { 'Node Type': string; 'Relation Name'?: string; Plans?: Plan[] }

function scansOf(plan: Plan): string[] {
  const own = plan['Node Type'] === 'Seq Scan' ? [plan['Relation Name'] ?? ''] : []
  return [...own, ...(plan.Plans ?? []).flatMap(scansOf)]
}

async function tablesReadWhole(): Promise<string[]> {
  const found: string[] = []
  for (const { sql: text, parameters } of asked.splice(0)) {
    if (!/^(select|update|insert|delete)/.test(text)) continue
    const { rows } = await pool.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(`explain (format json) ${text}`, [...parameters])
    found.push(...rows.flatMap((row) => row['QUERY PLAN'].flatMap(({ Plan: plan }) => scansOf(plan))))
  }
  return found
}

async function someSignUp() {
  const { rows } = await sql<{ household_id: string; sign_up_id: string; account_id: string; code: string; person_id: string }>`
    select household_id, sign_up_id, account_id, code, person_id from events_sign_up join events_sign_up_person using (event_id, household_id)
     where event_id = ${hot} and state = 'active' limit 1`.execute(app.db)
  if (!rows[0]) throw new Error('nothing seeded')
  return rows[0]
}

test('every list and look-up finds its rows by key among thousands', async () => {
  const one = await someSignUp()
  const now = app.now()
  const place = { at: now, id: hot }
  const day = 86_400_000
  const around = { from: new Date(now.getTime() - day), until: new Date(now.getTime() + day), limit: 50 }
  const questions: Record<string, () => Promise<unknown>> = {
    upcoming: () => listUpcoming(watched, { asOf: now, after: place, invitedTo: [hot], limit: 21 }),
    past: () => listPast(watched, { asOf: now, after: place, invitedTo: [], limit: 21 }),
    staff: () => listForStaff(watched, true, place, 21),
    coHosted: () => listCoHosted(watched, ['red_cross'], hot, 21),
    ownSignUps: () => listOwnSignUps(watched, one.household_id, place, 21),
    ownSignUp: () => findOwnSignUp(watched, { signUpId: one.sign_up_id, householdId: one.household_id }),
    household: () => findHouseholdSignUp(watched, hot, one.household_id),
    byCode: () => findSignUp(watched, hot, { code: one.code }),
    bySignUpId: () => findSignUp(watched, hot, { signUpId: one.sign_up_id }),
    arrivals: () => listArrivals(watched, hot, 20),
    myDoors: () => listDoors(watched, { ...around, accountId: one.account_id, everyDoor: false }),
    everyDoor: () => listDoors(watched, { ...around, accountId: one.account_id, everyDoor: true }),
    personHeld: () => watched.transaction().execute((work) => isPersonComing(work, one.person_id, now)),
    erasing: () => watched.transaction().execute((work) => listUpcomingOfAccount(work, one.account_id, now)),
    cancelling: () => watched.transaction().execute((work) => cancelActive(work, { eventId: hot, householdId: one.household_id }, now)),
  }
  for (const [name, ask] of Object.entries(questions)) {
    await ask()
    expect({ [name]: await tablesReadWhole() }).toEqual({ [name]: [] })
  }
})

test('pages of an event with thousands of families are read by key', async () => {
  const { rows } = await sql<{ event_id: string }>`select event_id from events_event order by starts_at desc limit 20`.execute(app.db)
  const one = await someSignUp()
  const filter = { state: undefined, after: one.sign_up_id, limit: 21 }
  const questions: Record<string, () => Promise<unknown>> = {
    all: () => listSignUps(watched, hot, { ...filter, communities: null }),
    community: () => listSignUps(watched, hot, { ...filter, communities: [communities.first] }),
    coming: () => watched.transaction().execute((work) => listComing(work, hot, { until: app.now(), after: one.sign_up_id, limit: 200 })),
    counts: () =>
      countSignUps(
        watched,
        rows.map(({ event_id }) => event_id),
        null,
      ),
  }
  for (const [name, ask] of Object.entries(questions)) {
    await ask()
    expect({ [name]: await tablesReadWhole() }).toEqual({ [name]: [] })
  }
})
