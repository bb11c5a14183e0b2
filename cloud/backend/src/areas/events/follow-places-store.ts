import { sql } from 'kysely'
import { ownTables, type Db, type Work } from '../../platform/tables'
import type { EventsTables } from './tables'

const own = (handle: Db) => ownTables<EventsTables>(handle)

/** Events not over that name one of these communities: as their gate, as a share of seats, or by a family that signed up or waits. */
export async function listTouched(handle: Db, codes: readonly string[], now: Date): Promise<string[]> {
  const named = [...codes]
  const { rows } = await sql<{ event_id: string }>`
    select event_id from events_event event
     where ends_at > ${now} and shredded_at is null and (community_codes && ${named}
        or exists (select from events_quota quota where quota.event_id = event.event_id and quota.community_codes && ${named})
        or exists (select from events_sign_up sign_up where sign_up.event_id = event.event_id and sign_up.community_code = any (${named}))
        or exists (select from events_wait_entry entry where entry.event_id = event.event_id and entry.community_code = any (${named}))
        or exists (select from events_call call where call.event_id = event.event_id and call.community_code = any (${named})))
     order by event_id`.execute(handle)
  return rows.map((row) => row.event_id)
}

/** Published events to come whose gate or shares name one of these communities. */
export async function countNamingEvents(handle: Db, codes: readonly string[], now: Date): Promise<number> {
  const { rows } = await sql<{ events: number }>`
    select count(*)::int as events from events_event event
     where ends_at > ${now} and published_at is not null and cancelled_at is null and (community_codes && ${[...codes]}
        or exists (select from events_quota quota where quota.event_id = event.event_id and quota.community_codes && ${[...codes]}))`.execute(handle)
  return rows[0]?.events ?? 0
}

export async function gateOf(work: Work, eventId: string): Promise<string[] | null> {
  const row = await own(work).selectFrom('events_event').select('community_codes').where('event_id', '=', eventId).executeTakeFirstOrThrow()
  return row.community_codes
}

export async function setGate(work: Work, eventId: string, codes: string[]): Promise<void> {
  await own(work).updateTable('events_event').set({ community_codes: codes }).where('event_id', '=', eventId).execute()
}

export async function setShare(work: Work, eventId: string, quotaId: string, codes: string[]): Promise<void> {
  await own(work)
    .updateTable('events_quota')
    .set({ community_codes: codes })
    .where('event_id', '=', eventId)
    .where('quota_id', '=', quotaId)
    .execute()
}

/** Gives one share's seats, taken and free, to another of the same event; what families and offers hold of it goes along. */
export async function foldShare(work: Work, eventId: string, from: string, into: string): Promise<void> {
  const at = { eventId, from, into }
  await sql`insert into events_sign_up_quota as held (event_id, household_id, quota_id, seats)
    select event_id, household_id, ${at.into}, seats from events_sign_up_quota where event_id = ${at.eventId} and quota_id = ${at.from}
    on conflict (event_id, household_id, quota_id) do update set seats = held.seats + excluded.seats`.execute(work)
  await sql`insert into events_wait_hold as held (event_id, entry_id, quota_id, seats)
    select event_id, entry_id, ${at.into}, seats from events_wait_hold where event_id = ${at.eventId} and quota_id = ${at.from}
    on conflict (event_id, entry_id, quota_id) do update set seats = held.seats + excluded.seats`.execute(work)
  await sql`update events_quota kept set capacity = kept.capacity + gone.capacity, taken = kept.taken + gone.taken,
      label = case when length(kept.label || gone.label) < 20 then kept.label || '、' || gone.label else kept.label end
    from events_quota gone where kept.event_id = ${at.eventId} and kept.quota_id = ${at.into} and gone.event_id = ${at.eventId} and gone.quota_id = ${at.from}`.execute(
    work,
  )
}

/** Households of an event written down under one of these communities. */
export async function householdsUnder(work: Work, eventId: string, codes: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ household_id: string }>`
    select household_id from events_sign_up where event_id = ${eventId} and community_code = any (${[...codes]})
    union select household_id from events_wait_entry where event_id = ${eventId} and community_code = any (${[...codes]})
    union select household_id from events_call where event_id = ${eventId} and community_code = any (${[...codes]})`.execute(work)
  return rows.map((row) => row.household_id)
}

/** Writes where these households live now into what an event to come keeps of them. */
export async function relabel(work: Work, eventId: string, householdIds: readonly string[], code: string): Promise<void> {
  const ids = [...householdIds]
  await sql`update events_call set community_code = ${code} where event_id = ${eventId} and household_id = any (${ids}::uuid[])`.execute(work)
  await sql`update events_sign_up set community_code = ${code} where event_id = ${eventId} and household_id = any (${ids}::uuid[])`.execute(work)
  await sql`update events_wait_entry set community_code = ${code} where event_id = ${eventId} and household_id = any (${ids}::uuid[])`.execute(work)
}
