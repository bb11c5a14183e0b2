import { sql } from 'kysely'
import type { Db } from '../../../platform/tables'

export type Seats = { capacity: number; taken: number; households: number; people: number }

/** The counter beside what the sign-up rows themselves add up to. */
export async function countSeats(db: Db, eventId: string): Promise<Seats> {
  const { rows } = await sql<Seats>`
    select capacity, taken, count(s.household_id)::int as households, coalesce(sum(s.adults + s.children), 0)::int as people
      from events_counter c left join events_sign_up s on s.event_id = c.event_id and s.state <> 'cancelled'
     where c.event_id = ${eventId} group by c.event_id`.execute(db)
  if (!rows[0]) throw new Error('no such event')
  return rows[0]
}

/** Everything one sign-up leaves behind, in every table it may touch. */
export async function countTraces(db: Db, accountId: string): Promise<number> {
  const { rows } = await sql<{ traces: number }>`
    select ((select count(*) from events_sign_up where account_id = ${accountId}) + (select count(*) from platform_idempotency where account_id = ${accountId})
      + (select count(*) from audit_entry where actor_id = ${accountId}) + (select count(*) from platform_outbox where payload ->> 'accountId' = ${accountId}))::int as traces`.execute(
    db,
  )
  return rows[0]?.traces ?? 0
}
