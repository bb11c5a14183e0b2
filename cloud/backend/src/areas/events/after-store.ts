import type { Partner, SignUpState } from '@xiongguan/contract/events/terms'
import { sql } from 'kysely'
import { ownTables, type Db, type Work } from '../../platform/tables'
import { withCounter, type EventRow, type Place } from './event-store'
import type { EventsTables } from './tables'

const own = (handle: Db) => ownTables<EventsTables>(handle)

export type Summary = { story: string; walkInAdults: number; walkInChildren: number; shown: boolean }

export function findSummary(handle: Db, eventId: string) {
  return own(handle).selectFrom('events_summary').selectAll().where('event_id', '=', eventId).executeTakeFirst()
}

/** Keeps the summary of an event; the moment it was first shown stays while it is shown. */
export async function keepSummary(work: Work, eventId: string, summary: Summary, writtenBy: string, now: Date): Promise<void> {
  const columns = {
    story: summary.story,
    walk_in_adults: summary.walkInAdults,
    walk_in_children: summary.walkInChildren,
    written_by: writtenBy,
    written_at: now,
  }
  await own(work)
    .insertInto('events_summary')
    .values({ event_id: eventId, ...columns, shown_at: summary.shown ? now : null })
    .onConflict((conflict) =>
      conflict
        .column('event_id')
        .doUpdateSet((eb) => ({ ...columns, shown_at: summary.shown ? eb.fn.coalesce('events_summary.shown_at', eb.val(now)) : null })),
    )
    .execute()
}

export async function archiveEvent(work: Work, eventId: string, now: Date): Promise<void> {
  await own(work).updateTable('events_event').set({ archived_at: now }).where('event_id', '=', eventId).execute()
}

/** Archived events of a year in Asia/Shanghai by their start, the latest in front. */
export function listArchived(
  handle: Db,
  { year, listedOnly }: { year: number; listedOnly: boolean },
  after: Place | null,
  limit: number,
): Promise<EventRow[]> {
  return withCounter(handle)
    .where('archived_at', 'is not', null)
    .$if(listedOnly, (query) => query.where('listed', '=', true))
    .where('starts_at', '>=', new Date(`${year}-01-01T00:00:00+08:00`))
    .where('starts_at', '<', new Date(`${year + 1}-01-01T00:00:00+08:00`))
    .$if(after !== null, (query) => query.where(sql<boolean>`(starts_at, events_event.event_id) < (${after?.at}, ${after?.id})`))
    .orderBy('starts_at', 'desc')
    .orderBy('events_event.event_id', 'desc')
    .limit(limit)
    .execute()
}

export type ExportRow = {
  community_code: string
  code: string
  household_id: string
  account_id: string | null
  session_ids: string[]
  adults: number
  children: number
  state: SignUpState
  signed_up_at: Date
  checked_in_at: Date | null
}

/** Sign-ups as people expect them on paper: by community, then by code. */
export function listForExport(handle: Db, eventId: string, communities: readonly string[] | null): Promise<ExportRow[]> {
  if (communities?.length === 0) return Promise.resolve([])
  return own(handle)
    .selectFrom('events_sign_up')
    .select(['community_code', 'code', 'household_id', 'account_id', 'session_ids', 'adults', 'children', 'state', 'signed_up_at', 'checked_in_at'])
    .where('event_id', '=', eventId)
    .$if(communities !== null, (query) => query.where('community_code', 'in', [...(communities ?? [])]))
    .orderBy('community_code')
    .orderBy('code')
    .execute()
}

export function listShares(handle: Db, eventId: string) {
  return own(handle).selectFrom('events_partner_share').selectAll().where('event_id', '=', eventId).orderBy('partner').execute()
}

export function holdShare(work: Work, eventId: string, partner: Partner) {
  return own(work)
    .selectFrom('events_partner_share')
    .selectAll()
    .where('event_id', '=', eventId)
    .where('partner', '=', partner)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

type ShareChange = Partial<{ seats: number; expected: number; came: number | null }>

export async function keepShare(work: Work, key: { eventId: string; partner: Partner }, change: ShareChange, by: string, now: Date): Promise<void> {
  await own(work)
    .insertInto('events_partner_share')
    .values({ event_id: key.eventId, partner: key.partner, ...change, changed_by: by, changed_at: now })
    .onConflict((conflict) => conflict.columns(['event_id', 'partner']).doUpdateSet({ ...change, changed_by: by, changed_at: now }))
    .execute()
}

/** Takes seats from the counter or gives them back (negative); false when fewer are left. */
export async function takeSeats(work: Work, eventId: string, seats: number): Promise<boolean> {
  const taken = await own(work)
    .updateTable('events_counter')
    .set((eb) => ({ taken: eb('taken', '+', seats) }))
    .where('event_id', '=', eventId)
    .where('closed_at', 'is', null)
    .where((eb) => eb(eb('taken', '+', seats), '<=', eb.ref('capacity')))
    // While families wait, what is free is theirs first.
    .$if(seats > 0, (query) => query.where('waiting', '=', 0).where('by_list', '=', false))
    .executeTakeFirst()
  return taken.numUpdatedRows === 1n
}
