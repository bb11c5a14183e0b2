import type { CallContext } from '../../platform/access/caller'
import { productId, uidOf, utcParts as utc, writeCalendar } from '../../platform/calendar'
import { notFound } from '../../platform/failures'
import type { EventsPlatform } from './ports'
import { findEvent, type EventRow } from './event-store'
import { readEvent } from './read-event'

/** An event in iCalendar form. The same event keeps its UID, and each change a higher SEQUENCE: added again it is updated, not doubled. */
export function calendarText(event: EventRow): string {
  return writeCalendar([
    {
      uid: uidOf(event.event_id),
      sequence: event.version,
      productId: productId('events'),
      method: 'PUBLISH',
      status: event.cancelled_at ? 'CANCELLED' : 'CONFIRMED',
      title: event.title,
      description: `${event.tagline}\n到场请出示入场票。以小程序里的时间地点为准。`,
      location: `${event.venue_name}（${event.venue_address}）`,
      start: utc(event.starts_at),
      startInputType: 'utc',
      startOutputType: 'utc',
      end: utc(event.ends_at),
      endInputType: 'utc',
      endOutputType: 'utc',
      created: utc(event.created_at),
      lastModified: utc(event.updated_at),
      // Whole days are written without a time after their T, which calendars refuse; hours are written right.
      alarms: event.cancelled_at
        ? []
        : [
            { action: 'display', description: event.title, trigger: { hours: 24, before: true } },
            { action: 'display', description: event.title, trigger: { hours: 2, before: true } },
          ],
    },
  ])
}

/** An event as a file for the calendar of whoever may read its page. */
export async function calendarFile(kit: EventsPlatform, context: CallContext, eventId: string): Promise<File> {
  await readEvent(kit, context, eventId)
  const event = await findEvent(kit.db, eventId)
  if (!event) throw notFound()
  return new File([calendarText(event)], 'event.ics', { type: 'text/calendar; charset=utf-8' })
}
