import { sql, type Selectable } from 'kysely'
import { ownTables, type Db, type Work } from '../../platform/tables'
import type { QuotaKind } from './quotas'
import type { EventsTables } from './tables'

const own = (handle: Db) => ownTables<EventsTables>(handle)

export type SessionTimes = { title: string; starts_at: Date; ends_at: Date }
export type QuotaRow = Selectable<EventsTables['events_quota']> & { session: SessionTimes | null }

/** All caps of an event beside its total, sessions in the order they start. */
export async function listQuotas(handle: Db, eventId: string): Promise<QuotaRow[]> {
  const rows = await own(handle)
    .selectFrom('events_quota')
    .leftJoin('events_session', (join) =>
      join.onRef('events_session.event_id', '=', 'events_quota.event_id').onRef('events_session.session_id', '=', 'events_quota.session_id'),
    )
    .selectAll('events_quota')
    .select(['title', 'starts_at', 'ends_at'])
    .where('events_quota.event_id', '=', eventId)
    .orderBy('starts_at')
    .orderBy('quota_id')
    .execute()
  return rows.map(({ title, starts_at, ends_at, ...row }) => ({
    ...row,
    session: title === null || starts_at === null || ends_at === null ? null : { title, starts_at, ends_at },
  }))
}

/** Titles of the sessions a sign-up was made for. */
export async function sessionTitles(handle: Db, eventId: string, sessionIds: readonly string[]): Promise<string[]> {
  return sessionIds.length === 0 ? [] : titlesOf(await sessionsOfEvent(handle, eventId), sessionIds)
}

/** The sessions of an event, the earliest first: for lists that name those of many families. */
export function sessionsOfEvent(handle: Db, eventId: string): Promise<{ session_id: string; title: string }[]> {
  return own(handle).selectFrom('events_session').select(['session_id', 'title']).where('event_id', '=', eventId).orderBy('starts_at').execute()
}

/** Titles of those of these sessions that were chosen, in the order of the sessions. */
export const titlesOf = (sessions: readonly { session_id: string; title: string }[], sessionIds: readonly string[]): string[] =>
  sessions.filter(({ session_id }) => sessionIds.includes(session_id)).map(({ title }) => title)

/**
 * Stops every sign-up of the event while what it counts in changes: sign-up rows, quota rows and the counter are locked in
 * the order of the house, and whoever read the rules before starts again.
 */
export async function holdQuotas(work: Work, eventId: string): Promise<void> {
  await sql`select from events_sign_up where event_id = ${eventId} order by household_id for no key update`.execute(work)
  await sql`select from events_quota where event_id = ${eventId} order by quota_id for update`.execute(work)
  const raised = await own(work)
    .updateTable('events_counter')
    .set((query) => ({ rules_version: query('rules_version', '+', 1) }))
    .where('event_id', '=', eventId)
    .returning('rules_version')
    .executeTakeFirstOrThrow()
  await own(work).updateTable('events_event').set({ rules_version: raised.rules_version }).where('event_id', '=', eventId).execute()
}

export async function markQuotas(work: Work, eventId: string, hasQuotas: boolean): Promise<void> {
  await own(work).updateTable('events_event').set({ has_quotas: hasQuotas }).where('event_id', '=', eventId).execute()
}

export type WantedQuota = {
  quotaId: string
  kind: Exclude<QuotaKind, 'invitation'>
  label: string
  communityCodes: string[] | null
  capacity: number
  session: SessionTimes | null
}

/** Keeps a session's name and times; its quota has the same id. */
export async function keepSession(work: Work, eventId: string, sessionId: string, times: SessionTimes): Promise<void> {
  await own(work)
    .insertInto('events_session')
    .values({ event_id: eventId, session_id: sessionId, ...times })
    .onConflict((conflict) => conflict.columns(['event_id', 'session_id']).doUpdateSet(times))
    .execute()
}

export async function removeQuota(work: Work, eventId: string, { quota_id, session_id }: QuotaRow): Promise<void> {
  const of = { event_id: eventId, quota_id }
  await sql`delete from events_sign_up_quota where event_id = ${of.event_id} and quota_id = ${of.quota_id}`.execute(work)
  await sql`delete from events_wait_hold where event_id = ${of.event_id} and quota_id = ${of.quota_id}`.execute(work)
  await own(work).deleteFrom('events_quota').where('event_id', '=', eventId).where('quota_id', '=', quota_id).execute()
  if (session_id) await own(work).deleteFrom('events_session').where('event_id', '=', eventId).where('session_id', '=', session_id).execute()
}

export async function keepQuota(
  work: Work,
  eventId: string,
  { quotaId, kind, label, communityCodes, capacity }: WantedQuota,
  taken: number,
): Promise<void> {
  const values = { label, community_codes: communityCodes, capacity, taken }
  await own(work)
    .insertInto('events_quota')
    .values({ event_id: eventId, quota_id: quotaId, kind, session_id: kind === 'session' ? quotaId : null, ...values })
    .onConflict((conflict) => conflict.columns(['event_id', 'quota_id']).doUpdateSet(values))
    .execute()
}

type ShareHeld = { household_id: string; entry_id: string | null; seats: number }

/** What the sign-ups and offers that hold seats now count in a share; nobody signs up or is offered seats meanwhile. */
export async function listShareOf(work: Work, eventId: string, { kind, communityCodes }: WantedQuota): Promise<ShareHeld[]> {
  const { rows } = await sql<ShareHeld>`
    select household_id, entry_id, case ${kind} when 'adults' then adults when 'children' then children else adults + children end as seats from (
      select household_id, null::uuid as entry_id, community_code, adults, children from events_sign_up
       where event_id = ${eventId} and state in ('pending', 'active', 'checkedIn') and not 'shares' = any (waived)
      union all
      select household_id, entry_id, community_code, adults, children from events_wait_entry where event_id = ${eventId} and state = 'offered'
    ) held where ${communityCodes}::text[] is null or community_code = any (${communityCodes}::text[])`.execute(work)
  return rows.filter(({ seats }) => seats > 0)
}

/** Counts these in a quota in place of those counted before. */
export async function recountQuota(work: Work, eventId: string, quotaId: string, held: readonly ShareHeld[]): Promise<void> {
  await own(work).deleteFrom('events_sign_up_quota').where('event_id', '=', eventId).where('quota_id', '=', quotaId).execute()
  await own(work).deleteFrom('events_wait_hold').where('event_id', '=', eventId).where('quota_id', '=', quotaId).execute()
  const [signUps, offers] = [
    held.filter(({ entry_id }) => entry_id === null),
    held.flatMap(({ entry_id, seats }) => (entry_id ? [{ entry_id, seats }] : [])),
  ]
  if (signUps.length > 0)
    await own(work)
      .insertInto('events_sign_up_quota')
      .values(signUps.map(({ household_id, seats }) => ({ event_id: eventId, household_id, quota_id: quotaId, seats })))
      .execute()
  if (offers.length > 0)
    await own(work)
      .insertInto('events_wait_hold')
      .values(offers.map((offer) => ({ event_id: eventId, quota_id: quotaId, ...offer })))
      .execute()
}
