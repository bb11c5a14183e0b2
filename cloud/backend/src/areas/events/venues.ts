import type { VenuePlace } from '@xiongguan/contract/events/resident'
import type { BookedTime, ManagedVenue } from '@xiongguan/contract/events/venues'
import type { EventKind } from '@xiongguan/contract/events/terms'
import { asId } from '@xiongguan/contract/kit/id'
import { dayKindOf, isYearKnown } from '../../../../reference/calendar'
import { addDays } from '../../platform/civil-date'
import { notFound } from '../../platform/failures'
import type { Account } from '../../platform/access/caller'
import { managesEvents } from './access'
import type { EventRow } from './event-store'
import type { EventsPlatform } from './ports'
import { countEventsToCome, findVenue, listAtVenue, listBooked, listVenues, type VenueRow } from './venue-store'
import { eventCard } from './views'

function coordinatesOf({ latitude, longitude }: VenueRow): VenuePlace['coordinates'] {
  return latitude === null || longitude === null ? null : { latitude, longitude }
}

export function venuePlace(row: VenueRow): VenuePlace {
  return {
    venueId: asId<'Venue'>(row.venue_id),
    name: row.name,
    address: row.address,
    facilities: row.facilities,
    directions: row.directions,
    openHours: row.open_hours,
    capacity: row.capacity,
    coordinates: coordinatesOf(row),
    closed: row.closed_at !== null,
  }
}

export async function placesForResidents({ db }: EventsPlatform): Promise<VenuePlace[]> {
  return (await listVenues(db, true)).map(venuePlace)
}

const shownAtVenue = 20

/** One place, also a closed one that an old link names, with what is on there. */
export async function placeForResidents({ db, clock }: EventsPlatform, venueId: string) {
  const row = await findVenue(db, venueId)
  if (!row) throw notFound()
  const now = clock.now()
  return { place: venuePlace(row), events: (await listAtVenue(db, venueId, now, shownAtVenue)).map((event) => eventCard(event, now)) }
}

export async function listManagedVenues({ db, clock }: EventsPlatform): Promise<ManagedVenue[]> {
  const [rows, counts] = [await listVenues(db, false), await countEventsToCome(db, clock.now())]
  return rows.map((row) => ({ ...venuePlace(row), eventsToCome: counts.get(row.venue_id) ?? 0 }))
}

const overlaps = (one: EventRow, other: EventRow) =>
  one.event_id !== other.event_id &&
  one.venue_id !== null &&
  one.venue_id === other.venue_id &&
  one.starts_at < other.ends_at &&
  other.starts_at < one.ends_at

export function bookedTime(row: EventRow, now: Date, conflict: boolean): BookedTime {
  const { eventId, title, kind, state, startsAt, endsAt } = eventCard(row, now)
  return {
    eventId,
    title,
    kind,
    state,
    startsAt,
    endsAt,
    venueId: row.venue_id === null ? null : asId<'Venue'>(row.venue_id),
    venueName: row.venue_name,
    conflict,
  }
}

const midnight = (date: string) => new Date(`${date}T00:00:00+08:00`)

function daysOf(month: string): string[] {
  const first = `${month}-01`
  return Array.from({ length: 31 }, (_, day) => addDays(first, day)).filter((date) => date.startsWith(month))
}

type Asked = { month: string; venueId?: string | undefined; kind?: EventKind | undefined }

/** What stands in a month, with the days off as officially announced. Drafts are for those who manage. */
export async function venueCalendar({ db, clock }: EventsPlatform, account: Account, { month, venueId, kind }: Asked) {
  const days = daysOf(month)
  const until = midnight(addDays(days.at(-1) ?? month, 1))
  const all = await listBooked(db, { from: midnight(days[0] ?? month), until, venueId, kind })
  const rows = all.filter((row) => managesEvents(account) || (row.published_at !== null && row.listed))
  const now = clock.now()
  return {
    days: days.map((date) => ({ date, ...dayKindOf(date) })),
    yearKnown: isYearKnown(month.slice(0, 4)),
    booked: rows.map((row) =>
      bookedTime(
        row,
        now,
        rows.some((other) => overlaps(row, other)),
      ),
    ),
  }
}

type Span = { venueId: string; startsAt: string; endsAt: string; exceptEventId?: string | undefined }

/** What else stands at a place in a span of time. */
export async function venueConflicts({ db, clock }: Pick<EventsPlatform, 'db' | 'clock'>, { venueId, startsAt, endsAt, exceptEventId }: Span) {
  if (!(await findVenue(db, venueId))) throw notFound()
  const rows = await listBooked(db, { from: new Date(startsAt), until: new Date(endsAt), venueId, exceptEventId })
  return rows.map((row) => bookedTime(row, clock.now(), true))
}
