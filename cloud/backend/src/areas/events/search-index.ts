import type { EventGlimpse } from '@xiongguan/contract/content/search'
import { eventKindWords } from '@xiongguan/contract/events/terms'
import { createSearchIndex, type Hit, type OfferedWord } from '../../platform/search'
import type { Db, Work } from '../../platform/tables'
import { findEvent, type EventRow } from './event-store'

const eventIndex = createSearchIndex({ things: 'events_search', key: 'event_id', words: 'events_search_word' })

type Head = Pick<EventRow, 'event_id' | 'title' | 'tagline' | 'starts_at' | 'ends_at' | 'venue_name'>

/** An event as lists of other areas show it. */
export const glimpse = (row: Head): EventGlimpse => ({
  eventId: row.event_id,
  title: row.title,
  tagline: row.tagline,
  startsAt: row.starts_at.toISOString(),
  endsAt: row.ends_at.toISOString(),
  venueName: row.venue_name,
})

/** Brings search up to date; to be called in the transaction that publishes, changes or hides an event. */
export async function refreshEventSearch(work: Work, eventId: string): Promise<void> {
  const row = await findEvent(work, eventId)
  if (!row?.published_at || !row.listed || row.cancelled_at) return eventIndex.refresh(work, [], [eventId])
  const shown = {
    id: row.event_id,
    card: glimpse(row),
    title: row.title,
    lead: [row.tagline, row.venue_name].join('\n'),
    keywords: [eventKindWords[row.kind], '活动'],
    body: [row.description, row.venue_address].join('\n'),
    quotable: row.description,
    rankedAt: row.starts_at,
  }
  await eventIndex.refresh(work, [shown])
}

/** Published events that say what was typed, or what was meant by it. */
export async function searchEvents(handle: Db, now: Date, typed: string, limit: number): Promise<(Hit & { event: EventGlimpse; over: boolean })[]> {
  const hits = await eventIndex.search(handle, now, typed, limit)
  return hits.map((hit) => {
    const event = hit.card as EventGlimpse
    return { ...hit, event, over: new Date(event.endsAt) <= now }
  })
}

export const offerEventWords = (handle: Db, typed: string, limit: number): Promise<OfferedWord[]> => eventIndex.offer(handle, typed, limit)

/** Published events by id, for those who gather them; others are left out. */
export async function glimpsesOf(handle: Db, eventIds: readonly string[]): Promise<EventGlimpse[]> {
  return (await eventIndex.shown(handle, eventIds)).map(({ card }) => card as EventGlimpse)
}
