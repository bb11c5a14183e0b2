import type { CallReason, CallResult } from '@xiongguan/contract/events/terms'
import { sql, type Selectable } from 'kysely'
import { ownTables, type Db, type Work } from '../../platform/tables'
import { withCounter, type EventRow } from './event-store'
import type { EventsTables } from './tables'

const own = (handle: Db) => ownTables<EventsTables>(handle)

export type CallRow = Selectable<EventsTables['events_call']>
type LockedEvent = Selectable<EventsTables['events_event']>

/**
 * Cancels an event: its window shuts, its invitations end, its counter counts as full for good. The counter comes last, as
 * everywhere; whoever already waits for it finds no seat, and whoever read the rules before starts again.
 */
export async function cancelEvent(work: Work, event: LockedEvent, cancelled: { reason: string; by: string }, now: Date): Promise<void> {
  await own(work)
    .insertInto('events_cancellation')
    .values({
      event_id: event.event_id,
      reason: cancelled.reason,
      cancelled_by: cancelled.by,
      cancelled_at: now,
      sign_up_opens_at: event.sign_up_opens_at,
      sign_up_closes_at: event.sign_up_closes_at,
    })
    .execute()
  const closes = event.sign_up_closes_at < now ? event.sign_up_closes_at : now
  const opens = event.sign_up_opens_at < closes ? event.sign_up_opens_at : new Date(closes.getTime() - 1)
  await own(work)
    .updateTable('events_event')
    .set((eb) => ({
      cancelled_at: now,
      updated_at: now,
      version: eb('version', '+', 1),
      rules_version: eb('rules_version', '+', 1),
      sign_up_opens_at: opens,
      sign_up_closes_at: closes,
    }))
    .where('event_id', '=', event.event_id)
    .execute()
  // An invitation may waive the window and bring a seat of its own: it ends with the event.
  await own(work)
    .updateTable('events_invitation')
    .set({ revoked_at: now })
    .where('event_id', '=', event.event_id)
    .where('revoked_at', 'is', null)
    .execute()
  await own(work)
    .updateTable('events_counter')
    .set((eb) => ({ closed_at: now, taken: eb.ref('capacity'), rules_version: eb('rules_version', '+', 1) }))
    .where('event_id', '=', event.event_id)
    .execute()
}

export function findCancellation(handle: Db, eventId: string) {
  return own(handle).selectFrom('events_cancellation').selectAll().where('event_id', '=', eventId).executeTakeFirst()
}

/** Sign-ups of an event that wait or are on, by household. */
export function listStanding(work: Work, eventId: string, limit: number) {
  return own(work)
    .selectFrom('events_sign_up')
    .selectAll()
    .where('event_id', '=', eventId)
    .where('state', 'in', ['pending', 'active'])
    .orderBy('household_id')
    .limit(limit)
    .execute()
}
export type StandingSignUp = Awaited<ReturnType<typeof listStanding>>[number]

/** Ends one sign-up of a cancelled event; false when somebody else did. */
export async function endCancelled(work: Work, { event_id, household_id }: StandingSignUp, now: Date): Promise<boolean> {
  const { rows } = await sql<{ ended: boolean | null }>`select events_end_cancelled(${event_id}, ${household_id}, ${now}) as ended`.execute(work)
  return rows[0]?.ended === true
}

export type NewCall = { signUp: StandingSignUp; callAfter: Date; reason: CallReason | null }

export async function insertCalls(work: Work, eventId: string, calls: readonly NewCall[], now: Date): Promise<void> {
  if (calls.length === 0) return
  await own(work)
    .insertInto('events_call')
    .values(
      calls.map(({ signUp, callAfter, reason }) => ({
        event_id: eventId,
        sign_up_id: signUp.sign_up_id,
        household_id: signUp.household_id,
        account_id: signUp.account_id,
        community_code: signUp.community_code,
        code: signUp.code,
        adults: signUp.adults,
        children: signUp.children,
        told_at: now,
        call_after_at: callAfter,
        listed_at: reason && now,
        reason,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Households told by message whose patience ran out, held so that two rounds do not both list them. */
export function holdUnheard(work: Work, now: Date, limit: number): Promise<CallRow[]> {
  return own(work)
    .selectFrom('events_call')
    .selectAll()
    .where('listed_at', 'is', null)
    .where('read_at', 'is', null)
    .where('call_after_at', '<=', now)
    .orderBy('call_after_at')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()
}

export async function settleUnheard(work: Work, { event_id, sign_up_id }: CallRow, readAt: Date | null, now: Date): Promise<void> {
  await own(work)
    .updateTable('events_call')
    .set(readAt ? { read_at: readAt } : { listed_at: now, reason: 'unread' })
    .where('event_id', '=', event_id)
    .where('sign_up_id', '=', sign_up_id)
    .execute()
}

const open = sql<boolean>`listed_at is not null and read_at is null and (result is null or result not in ('reached', 'visited'))`

type CallPage = { communities: readonly string[] | null; after: string | null; limit: number }

/** Households to call, also those settled, in the order of their sign-up. */
export function listCalls(handle: Db, eventId: string, { communities, after, limit }: CallPage): Promise<CallRow[]> {
  if (communities?.length === 0) return Promise.resolve([])
  return own(handle)
    .selectFrom('events_call')
    .selectAll()
    .where('event_id', '=', eventId)
    .where('listed_at', 'is not', null)
    .$if(communities !== null, (query) => query.where('community_code', 'in', [...(communities ?? [])]))
    .$if(after !== null, (query) => query.where('sign_up_id', '>', after ?? ''))
    .orderBy('sign_up_id')
    .limit(limit)
    .execute()
}

/** Writes what a call came to; false when the household is not on the list the caller sees. */
export async function recordCall(
  work: Work,
  key: { eventId: string; signUpId: string; communities: readonly string[] | null },
  call: { result: CallResult; by: string },
  now: Date,
): Promise<boolean> {
  if (key.communities?.length === 0) return false
  const recorded = await own(work)
    .updateTable('events_call')
    .set((eb) => ({ result: call.result, result_by: call.by, result_at: now, attempts: eb('attempts', '+', 1) }))
    .where('event_id', '=', key.eventId)
    .where('sign_up_id', '=', key.signUpId)
    .where('listed_at', 'is not', null)
    .$if(key.communities !== null, (query) => query.where('community_code', 'in', [...(key.communities ?? [])]))
    .executeTakeFirst()
  return recorded.numUpdatedRows === 1n
}

export type CallCounts = { households: number; to_call: number; reached: number }

/** How a cancellation stands; `reached` are those who opened the message or were told by a person. */
export function countCalls(handle: Db, eventId: string, communities: readonly string[] | null): Promise<CallCounts> {
  return own(handle)
    .selectFrom('events_call')
    .select([
      sql<number>`count(*)::int`.as('households'),
      sql<number>`(count(*) filter (where ${open}))::int`.as('to_call'),
      sql<number>`(count(*) filter (where read_at is not null or result in ('reached', 'visited')))::int`.as('reached'),
    ])
    .where('event_id', '=', eventId)
    .$if(communities !== null, (query) => query.where('community_code', 'in', [...(communities ?? []), '']))
    .executeTakeFirstOrThrow()
}

/** Cancelled events with somebody still to call, the latest cancellation in front; of some communities, no quiet ones. */
export async function listOpenCalls(handle: Db, communities: readonly string[] | null): Promise<{ event: EventRow; households: number }[]> {
  const counts = await own(handle)
    .selectFrom('events_call')
    .select(['event_id', sql<number>`count(*)::int`.as('households')])
    .where(open)
    .$if(communities !== null, (query) => query.where('community_code', 'in', [...(communities ?? []), '']))
    .groupBy('event_id')
    .limit(50)
    .execute()
  if (counts.length === 0) return []
  const households = new Map(counts.map((row) => [row.event_id, row.households]))
  const events = await withCounter(handle)
    .where('events_event.event_id', 'in', [...households.keys()])
    .$if(communities !== null, (query) => query.where('listed', '=', true))
    .orderBy('cancelled_at', 'desc')
    .execute()
  return events.map((event) => ({ event, households: households.get(event.event_id) ?? 0 }))
}
