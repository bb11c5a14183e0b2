import { sql } from 'kysely'
import type { Db } from '../../../platform/tables'

export type Seats = { capacity: number; taken: number; households: number; people: number }

/** The counter beside what the sign-up rows themselves add up to. */
export async function countSeats(db: Db, eventId: string): Promise<Seats> {
  const { rows } = await sql<Seats>`
    select capacity, taken, count(s.household_id)::int as households, coalesce(sum(s.adults + s.children), 0)::int as people
      from events_counter c left join events_sign_up s on s.event_id = c.event_id and s.state in ('pending', 'active', 'checkedIn')
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

export type Kept = { label: string; taken: number; held: number }

/** Every quota of an event beside what its sign-ups hold of it; the total counts as one named `''`. */
export async function countQuotas(db: Db, eventId: string): Promise<Kept[]> {
  const { rows } = await sql<Kept>`
    select label, taken, coalesce((select sum(seats) from events_sign_up_quota h where h.event_id = q.event_id and h.quota_id = q.quota_id), 0)::int as held
      from events_quota q where event_id = ${eventId}
     union all
    select '', taken, coalesce((select sum(counter_seats) from events_sign_up s where s.event_id = c.event_id), 0)::int from events_counter c where event_id = ${eventId}
     order by label`.execute(db)
  return rows
}

/** Every quota of an event beside what its sign-ups and its offers hold of it; the total counts as one named `''`. */
export async function countHeld(db: Db, eventId: string): Promise<Kept[]> {
  const { rows } = await sql<Kept>`
    select label, taken, (coalesce((select sum(seats) from events_sign_up_quota h where h.event_id = q.event_id and h.quota_id = q.quota_id), 0)
        + coalesce((select sum(seats) from events_wait_hold h where h.event_id = q.event_id and h.quota_id = q.quota_id), 0))::int as held
      from events_quota q where event_id = ${eventId}
     union all
    select '', taken, (coalesce((select sum(counter_seats) from events_sign_up s where s.event_id = c.event_id), 0)
        + coalesce((select sum(counter_seats) from events_wait_entry e where e.event_id = c.event_id), 0))::int from events_counter c where event_id = ${eventId}
     order by label`.execute(db)
  return rows
}
