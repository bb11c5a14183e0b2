import type { VenueForm } from '@xiongguan/contract/events/venues'
import type { EventKind } from '@xiongguan/contract/events/terms'
import { sql, type Selectable } from 'kysely'
import { ownTables, type Db, type Work } from '../../platform/tables'
import { withCounter, type EventRow } from './event-store'
import type { EventsTables } from './tables'

const own = (handle: Db) => ownTables<EventsTables>(handle)

export type VenueRow = Selectable<EventsTables['events_venue']>

export function findVenue(handle: Db, venueId: string): Promise<VenueRow | undefined> {
  return own(handle).selectFrom('events_venue').selectAll().where('venue_id', '=', venueId).executeTakeFirst()
}

/** Places by name; a city has some dozens, so the list is whole. */
export function listVenues(handle: Db, openOnly: boolean): Promise<VenueRow[]> {
  return own(handle)
    .selectFrom('events_venue')
    .selectAll()
    .$if(openOnly, (query) => query.where('closed_at', 'is', null))
    .orderBy('name')
    .limit(300)
    .execute()
}

/** How many events to come each place has. */
export async function countEventsToCome(handle: Db, now: Date): Promise<ReadonlyMap<string, number>> {
  const rows = await own(handle)
    .selectFrom('events_event')
    .select(['venue_id', (eb) => eb.fn.countAll<number>().as('events')])
    .where('venue_id', 'is not', null)
    .where('starts_at', '>', now)
    .where('cancelled_at', 'is', null)
    .groupBy('venue_id')
    .execute()
  return new Map(rows.map((row) => [row.venue_id ?? '', row.events]))
}

function formColumns(form: VenueForm, now: Date) {
  return {
    name: form.name,
    address: form.address,
    facilities: form.facilities,
    capacity: form.capacity,
    directions: form.directions,
    open_hours: form.openHours,
    latitude: form.coordinates?.latitude ?? null,
    longitude: form.coordinates?.longitude ?? null,
    updated_at: now,
  }
}

/** Writes a new place; false when another one has the name. */
export async function insertVenue(work: Work, venueId: string, form: VenueForm, createdBy: string, now: Date): Promise<boolean> {
  const inserted = await own(work)
    .insertInto('events_venue')
    .values({ venue_id: venueId, ...formColumns(form, now), created_by: createdBy, created_at: now, closed_at: form.closed ? now : null })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

export async function isNameTaken(work: Work, name: string, exceptVenueId: string): Promise<boolean> {
  const row = await own(work)
    .selectFrom('events_venue')
    .select('venue_id')
    .where('name', '=', name)
    .where('venue_id', '<>', exceptVenueId)
    .executeTakeFirst()
  return row !== undefined
}

/** Changes a place. The day it was closed stays when it is saved again. */
export async function updateVenue(work: Work, venueId: string, form: VenueForm, now: Date): Promise<void> {
  await own(work)
    .updateTable('events_venue')
    .set((eb) => ({ ...formColumns(form, now), closed_at: form.closed ? eb.fn.coalesce('closed_at', eb.val(now)) : null }))
    .where('venue_id', '=', venueId)
    .execute()
}

type Booked = { from: Date; until: Date; venueId?: string | undefined; kind?: EventKind | undefined; exceptEventId?: string | undefined }

/** Standing events that overlap a span of time, drafts too, by their start. */
export function listBooked(handle: Db, { from, until, venueId, kind, exceptEventId }: Booked): Promise<EventRow[]> {
  return (
    withCounter(handle)
      .where('starts_at', '<', until)
      // No event is longer than a week or so: lets the index on the start do the work.
      .where('starts_at', '>', sql<Date>`${from}::timestamptz - interval '14 days'`)
      .where('ends_at', '>', from)
      .where('cancelled_at', 'is', null)
      .$if(venueId !== undefined, (query) => query.where('venue_id', '=', venueId ?? ''))
      .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? 'member_day'))
      .$if(exceptEventId !== undefined, (query) => query.where('events_event.event_id', '<>', exceptEventId ?? ''))
      .orderBy('starts_at')
      .orderBy('events_event.event_id')
      .limit(500)
      .execute()
  )
}

/** Published events to come at a place, the nearest in front. */
export function listAtVenue(handle: Db, venueId: string, now: Date, limit: number): Promise<EventRow[]> {
  return withCounter(handle)
    .where('venue_id', '=', venueId)
    .where('published_at', 'is not', null)
    .where('listed', '=', true)
    .where('ends_at', '>', now)
    .orderBy('starts_at')
    .orderBy('events_event.event_id')
    .limit(limit)
    .execute()
}
