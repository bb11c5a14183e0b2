import type { SeriesRule } from '@xiongguan/contract/events/terms'
import { ownTables, type Db, type Work } from '../../platform/tables'
import { withCounter, type EventRow } from './event-store'
import type { EventsTables } from './tables'

const own = (handle: Db) => ownTables<EventsTables>(handle)

export async function insertSeries(work: Work, seriesId: string, rule: SeriesRule, createdBy: string, now: Date): Promise<void> {
  await own(work).insertInto('events_series').values({ series_id: seriesId, rule, created_by: createdBy, created_at: now }).execute()
}

export function findSeries(handle: Db, seriesId: string) {
  return own(handle).selectFrom('events_series').selectAll().where('series_id', '=', seriesId).executeTakeFirst()
}

/** The events of a series by their start. */
export function listSeries(handle: Db, seriesId: string): Promise<EventRow[]> {
  return withCounter(handle).where('series_id', '=', seriesId).orderBy('starts_at').orderBy('events_event.event_id').limit(200).execute()
}

/** This event and the standing ones of its series that come after it, held in the order of their ids. */
export function lockFollowing(work: Work, seriesId: string, from: Date, now: Date) {
  return own(work)
    .selectFrom('events_event')
    .selectAll()
    .where('series_id', '=', seriesId)
    .where('starts_at', '>=', from)
    .where('ends_at', '>', now)
    .where('cancelled_at', 'is', null)
    .orderBy('event_id')
    .forNoKeyUpdate()
    .execute()
}
