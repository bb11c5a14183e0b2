import { sql, type Selectable } from 'kysely'
import { ownTables, type Db, type Work } from '../../platform/tables'
import type { Place } from './event-store'
import type { SignUpKey } from './sign-up-store'
import type { EventsTables } from './tables'

const own = (handle: Db) => ownTables<EventsTables>(handle)

export type PendingRow = Selectable<EventsTables['events_sign_up']> & { title: string; approve_by_at: Date | null }

const pending = (handle: Db) =>
  own(handle)
    .selectFrom('events_sign_up')
    .innerJoin('events_event', 'events_event.event_id', 'events_sign_up.event_id')
    .selectAll('events_sign_up')
    .select(['title', 'approve_by_at'])
    .where('state', '=', 'pending')

type Waiting = { eventId: string | undefined; now: Date; after: Place | null; limit: number }

/** Sign-ups that wait for staff, who came first in front; of one event when given. */
export function listPending(db: Db, { eventId, now, after, limit }: Waiting): Promise<PendingRow[]> {
  return pending(db)
    .where('approve_by_at', '>', now)
    .$if(eventId !== undefined, (query) => query.where('events_sign_up.event_id', '=', eventId ?? ''))
    .$if(after !== null, (query) => query.where(sql<boolean>`(signed_up_at, sign_up_id) > (${after?.at}, ${after?.id})`))
    .orderBy('signed_up_at')
    .orderBy('sign_up_id')
    .limit(limit)
    .execute()
}

/** Sign-ups nobody decided on in time. */
export function listLapsed(db: Db, now: Date, limit: number): Promise<PendingRow[]> {
  return pending(db).where('approve_by_at', '<=', now).orderBy('signed_up_at').limit(limit).execute()
}

/** Lets a waiting sign-up in; it keeps the seats it holds. False when it waits no more. */
export async function approve(work: Work, { eventId, householdId }: SignUpKey, by: string, now: Date): Promise<boolean> {
  const approved = await own(work)
    .updateTable('events_sign_up')
    .set({ state: 'active', decided_at: now, decided_by: by })
    .where('event_id', '=', eventId)
    .where('household_id', '=', householdId)
    .where('state', '=', 'pending')
    .returning(['adults', 'children', 'ticket_serial'])
    .executeTakeFirst()
  if (!approved) return false
  await own(work)
    .insertInto('events_sign_up_log')
    .values({ event_id: eventId, household_id: householdId, entry: 'approved', happened_at: now, ...approved })
    .execute()
  return true
}

/** Refuses what nobody decided on, as the timer may; false when it waits no more. */
export async function lapse(work: Work, { eventId, householdId }: SignUpKey, reason: string, now: Date): Promise<boolean> {
  const { rows } = await sql<{
    lapsed: boolean | null
  }>`select events_lapse(${eventId}::uuid, ${householdId}::uuid, ${now}::timestamptz, ${reason}) as lapsed`.execute(work)
  return rows[0]?.lapsed === true
}
