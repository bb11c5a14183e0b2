import type { EventForm } from '@xiongguan/contract/events/staff'
import type { Partner } from '@xiongguan/contract/events/terms'
import { sql, type Selectable } from 'kysely'
import { ownTables, type Db, type Work } from '../../platform/tables'
import { longestMs } from './rules'
import type { EventsTables } from './tables'
import { replaceReminders } from './telling-store'

const own = (handle: Db) => ownTables<EventsTables>(handle)

export type EventRow = Selectable<EventsTables['events_event']> & { capacity: number; taken: number; waiting: number; by_list: boolean }
/** A place in a list read by time and id; the row itself is not included. */
export type Place = { at: Date; id: string }

/** Events with their seats. */
export const withCounter = (handle: Db) =>
  own(handle)
    .selectFrom('events_event')
    .innerJoin('events_counter', 'events_counter.event_id', 'events_event.event_id')
    .selectAll('events_event')
    .select(['capacity', 'taken', 'waiting', 'by_list'])

export function findEvent(handle: Db, eventId: string): Promise<EventRow | undefined> {
  return withCounter(handle).where('events_event.event_id', '=', eventId).executeTakeFirst()
}

/** Which events a reader finds: those listed, and those the household is invited to. */
const findable = (invitedTo: readonly string[]) =>
  invitedTo.length > 0 ? sql<boolean>`(listed or events_event.event_id = any (${[...invitedTo]}::uuid[]))` : sql<boolean>`listed`

export type Reading = { asOf: Date; after: Place | null; invitedTo: readonly string[]; limit: number }

/** Published events not over at `asOf`, the one that starts first in front. */
export function listUpcoming(db: Db, { asOf, after, invitedTo, limit }: Reading): Promise<EventRow[]> {
  return withCounter(db)
    .where('published_at', 'is not', null)
    .where('ends_at', '>', asOf)
    .where('starts_at', '>', new Date(asOf.getTime() - longestMs))
    .where(findable(invitedTo))
    .$if(after !== null, (query) => query.where(sql<boolean>`(starts_at, events_event.event_id) > (${after?.at}, ${after?.id})`))
    .orderBy('starts_at')
    .orderBy('events_event.event_id')
    .limit(limit)
    .execute()
}

/** Published events over at `asOf`, the one that started last in front. */
export function listPast(db: Db, { asOf, after, invitedTo, limit }: Reading): Promise<EventRow[]> {
  return withCounter(db)
    .where('published_at', 'is not', null)
    .where('starts_at', '<', asOf)
    .where('ends_at', '<=', asOf)
    .where(findable(invitedTo))
    .$if(after !== null, (query) => query.where(sql<boolean>`(starts_at, events_event.event_id) < (${after?.at}, ${after?.id})`))
    .orderBy('starts_at', 'desc')
    .orderBy('events_event.event_id', 'desc')
    .limit(limit)
    .execute()
}

/** Heads of published events of a kind, over or not over at `asOf`; those found by invitation alone and the cancelled ones are left out. */
export function listHeadsOfKind(db: Db, { kind, asOf, over, limit }: { kind: EventRow['kind']; asOf: Date; over: boolean; limit: number }) {
  return own(db)
    .selectFrom('events_event')
    .select(['event_id', 'title', 'tagline', 'starts_at', 'ends_at', 'venue_name'])
    .where('kind', '=', kind)
    .where('published_at', 'is not', null)
    .where('listed', '=', true)
    .where('cancelled_at', 'is', null)
    .where('ends_at', over ? '<=' : '>', asOf)
    .orderBy('starts_at', over ? 'desc' : 'asc')
    .orderBy('event_id')
    .limit(limit)
    .execute()
}

/** All events for staff, the latest start in front; with `publicOnly` neither drafts nor those found by invitation alone. */
export function listForStaff(db: Db, publicOnly: boolean, after: Place | null, limit: number): Promise<EventRow[]> {
  return withCounter(db)
    .where('archived_at', 'is', null)
    .$if(publicOnly, (query) => query.where('published_at', 'is not', null).where('listed', '=', true))
    .$if(after !== null, (query) => query.where(sql<boolean>`(starts_at, events_event.event_id) < (${after?.at}, ${after?.id})`))
    .orderBy('starts_at', 'desc')
    .orderBy('events_event.event_id', 'desc')
    .limit(limit)
    .execute()
}

/** Published events a partner co-hosts, the newest in front. */
export function listCoHosted(db: Db, scopes: readonly string[], after: string | null, limit: number): Promise<EventRow[]> {
  return withCounter(db)
    .innerJoin('events_co_host', 'events_co_host.event_id', 'events_event.event_id')
    .distinctOn('events_event.event_id')
    .where('published_at', 'is not', null)
    .where('partner', 'in', scopes as Partner[])
    .$if(after !== null, (query) => query.where('events_event.event_id', '<', after ?? ''))
    .orderBy('events_event.event_id', 'desc')
    .limit(limit)
    .execute()
}

export async function listCoHosts(db: Db, eventId: string): Promise<Partner[]> {
  const rows = await own(db).selectFrom('events_co_host').select('partner').where('event_id', '=', eventId).orderBy('partner').execute()
  return rows.map((row) => row.partner)
}

function formColumns(form: EventForm) {
  return {
    kind: form.kind,
    title: form.title,
    tagline: form.tagline,
    description: form.description,
    venue_name: form.venueName,
    venue_address: form.venueAddress,
    starts_at: new Date(form.startsAt),
    ends_at: new Date(form.endsAt),
    sign_up_opens_at: new Date(form.signUpOpensAt),
    sign_up_closes_at: new Date(form.signUpClosesAt),
    cancel_until_at: new Date(form.cancelUntil),
    household_limit: form.householdLimit,
    party_rule: form.partyRule,
    community_codes: form.communityCodes,
    listed: form.signUpRules.listed && form.kind !== 'warm_home',
    session_choice: form.signUpRules.sessionChoice,
    approve_by_at: form.signUpRules.approveBy === null ? null : new Date(form.signUpRules.approveBy),
    venue_id: form.organiser.venueId,
    shred_after_days: form.organiser.shredAfterDays,
  }
}

async function replaceCoHosts(work: Work, eventId: string, partners: readonly Partner[]): Promise<void> {
  await own(work).deleteFrom('events_co_host').where('event_id', '=', eventId).execute()
  if (partners.length === 0) return
  await own(work)
    .insertInto('events_co_host')
    .values([...new Set(partners)].map((partner) => ({ event_id: eventId, partner })))
    .execute()
}

export async function insertEvent(work: Work, eventId: string, form: EventForm, createdBy: string, now: Date): Promise<void> {
  await own(work)
    .insertInto('events_event')
    .values({ event_id: eventId, ...formColumns(form), created_by: createdBy, created_at: now, updated_at: now, version: 1 })
    .execute()
  await own(work).insertInto('events_counter').values({ event_id: eventId, capacity: form.capacity, taken: 0 }).execute()
  await replaceCoHosts(work, eventId, form.coHosts)
  await replaceReminders(work, eventId, form.organiser.reminders, new Date(form.startsAt))
}

/** The event while nobody else changes it; sign-ups go on. */
export async function lockEvent(work: Work, eventId: string) {
  return own(work).selectFrom('events_event').selectAll().where('event_id', '=', eventId).forNoKeyUpdate().executeTakeFirst()
}

export async function updateEvent(work: Work, eventId: string, form: EventForm, now: Date): Promise<void> {
  await own(work)
    .updateTable('events_event')
    .set((query) => ({ ...formColumns(form), updated_at: now, version: query('version', '+', 1) }))
    .where('event_id', '=', eventId)
    .execute()
  await replaceCoHosts(work, eventId, form.coHosts)
  await replaceReminders(work, eventId, form.organiser.reminders, new Date(form.startsAt))
}

/** Sets the number of seats; false when more are taken already. */
export async function setCapacity(work: Work, eventId: string, capacity: number): Promise<boolean> {
  const set = await own(work)
    .updateTable('events_counter')
    .set({ capacity })
    .where('event_id', '=', eventId)
    .where('taken', '<=', capacity)
    .executeTakeFirst()
  return set.numUpdatedRows === 1n
}

export async function publishEvent(work: Work, eventId: string, now: Date): Promise<void> {
  await own(work)
    .updateTable('events_event')
    .set((query) => ({ published_at: now, updated_at: now, version: query('version', '+', 1) }))
    .where('event_id', '=', eventId)
    .execute()
}

/** Joins events to a series. */
export async function joinSeries(work: Work, eventIds: readonly string[], seriesId: string): Promise<void> {
  await own(work)
    .updateTable('events_event')
    .set({ series_id: seriesId })
    .where('event_id', 'in', [...eventIds])
    .execute()
}
