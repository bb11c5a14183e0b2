import { sql } from 'kysely'
import { plainSignUpRules } from '@xiongguan/contract/events/sign-up-rules'
import { createDatabase } from '../../cloud/backend/src/platform/db/pool'
import type { Db } from '../../cloud/backend/src/platform/tables'
import { eventForm, openEvent, type RunningServer } from '../support/server'
import { rate, type Row } from './table'

const waiting = 1000
const offers = 200

/** A full event with a thousand families of two on its list. */
async function fullEvent(server: RunningServer, db: Db): Promise<string> {
  const { startsAt } = eventForm()
  const waitlist = { passing: 'smaller', allocation: 'turn', drawAt: null, offerHours: 24, lateFromHours: 0, lateOfferMinutes: 30 } as const
  const signUpRules = { ...plainSignUpRules, waitlist: { ...waitlist, cutOffAt: startsAt, offersAtOnce: offers } }
  const eventId = await openEvent(server.origin, { capacity: 5000, signUpRules })
  await sql`update events_counter set taken = capacity, waiting = ${waiting} where event_id = ${eventId}`.execute(db)
  await sql`insert into events_wait_entry (event_id, entry_id, household_id, account_id, community_code, adults, children, person_ids, session_ids, state, sequence, place, joined_at)
    select ${eventId}, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), '620201001001', 2, 0, '{}', '{}', 'waiting', n, n, now()
      from generate_series(1, ${waiting}::int) n`.execute(db)
  return eventId
}

/** Offers a second once the seats of all those families come free; each call makes so many at most. */
async function offering(server: RunningServer, db: Db, atOnce: number): Promise<number> {
  const eventId = await fullEvent(server, db)
  await sql`update events_waitlist set offers_at_once = ${atOnce} where event_id = ${eventId}`.execute(db)
  await sql`update events_counter set taken = 0 where event_id = ${eventId}`.execute(db)
  const begun = performance.now()
  for (let made = atOnce; made <= offers; made += atOnce) {
    await sql`update events_waitlist set offers_at_once = ${made} where event_id = ${eventId}`.execute(db)
    await sql`select count(*) from events_promote(${eventId}::uuid, now())`.execute(db)
  }
  const seconds = (performance.now() - begun) / 1000
  const { rows } = await sql<{
    made: number
  }>`select count(*)::int as made from events_wait_entry where event_id = ${eventId} and state = 'offered'`.execute(db)
  if (rows[0]?.made !== offers) throw new Error(`${rows[0]?.made} of ${offers} offers were made`)
  return offers / seconds
}

/** How fast freed seats become offers: one call for all against a call for each family. */
export async function benchPromotions(server: RunningServer): Promise<Row[]> {
  const db = createDatabase<unknown>(server.databaseUrl, { max: 1 })
  try {
    await offering(server, db, offers)
    const [single, batch] = [await offering(server, db, 1), await offering(server, db, offers)]
    return [
      { measure: `${offers} offers in one call of events_promote, ${waiting} waiting`, value: rate(batch) },
      { measure: 'the same, a call for each family', value: rate(single), against: `one call is ${(batch / single).toFixed(0)} times as fast` },
    ]
  } finally {
    await db.destroy()
  }
}
