import type { OrganiserDetail } from '@xiongguan/contract/events/organiser'
import { partnerWords, type Partner } from '@xiongguan/contract/events/terms'
import { asId } from '@xiongguan/contract/kit/id'
import type { Account } from '../../platform/access/caller'
import { notFound } from '../../platform/failures'
import { managesEvents, visibleCommunities } from './access'
import { findSummary, listShares } from './after-store'
import { countCalls, findCancellation } from './cancelling-store'
import { findEvent, type EventRow } from './event-store'
import { differenceWords, quietMinutes, shredsAt } from './planning-rules'
import type { EventsPlatform } from './ports'
import { findSeries, listSeries } from './series-store'
import { countStates } from './sign-up-store'
import { findOpenChange, heardOf } from './telling-store'
import { eventCard } from './views'

type Kit = Pick<EventsPlatform, 'db' | 'clock' | 'membership'>

async function pendingChange({ db }: Kit, row: EventRow): Promise<OrganiserDetail['pendingChange']> {
  const change = await findOpenChange(db, row.event_id)
  const words = change && row.cancelled_at === null ? differenceWords(heardOf(change), heardOf(row)) : ''
  if (!change || words === '') return null
  const goesOutAt = change.held_at ? null : new Date(change.edited_at.getTime() + quietMinutes * 60_000).toISOString()
  return { words, since: change.opened_at.toISOString(), goesOutAt }
}

async function cancellation({ db }: Kit, row: EventRow, communities: string[] | null): Promise<OrganiserDetail['cancellation']> {
  const cancelled = await findCancellation(db, row.event_id)
  if (!cancelled) return null
  const { households, to_call, reached } = await countCalls(db, row.event_id, communities)
  return { reason: cancelled.reason, at: cancelled.cancelled_at.toISOString(), households, toCall: to_call, reached }
}

async function attendance({ db }: Kit, row: EventRow, communities: string[] | null, walkIns: { adults: number; children: number }) {
  const states = await countStates(db, row.event_id, communities)
  const none = { households: 0, people: 0 }
  return { came: states.get('checkedIn') ?? none, missed: states.get('active') ?? none, cancelled: states.get('cancelled') ?? none, walkIns }
}

async function series({ db, clock }: Kit, row: EventRow, manages: boolean): Promise<OrganiserDetail['series']> {
  const found = row.series_id ? await findSeries(db, row.series_id) : undefined
  if (!found) return null
  const now = clock.now()
  const events = (await listSeries(db, found.series_id)).filter((event) => manages || (event.published_at !== null && event.listed))
  return {
    rule: found.rule,
    events: events.map((event) => ({
      eventId: asId<'Event'>(event.event_id),
      title: event.title,
      startsAt: event.starts_at.toISOString(),
      state: eventCard(event, now).state,
    })),
  }
}

/** Everything of an event its organiser needs beside the form; a community worker counts the own communities only. */
export async function readOrganising(kit: Kit, account: Account, eventId: string): Promise<OrganiserDetail> {
  const row = await findEvent(kit.db, eventId)
  const manages = managesEvents(account)
  if (!row || (!manages && !(row.published_at && row.listed))) throw notFound()
  const communities = await visibleCommunities(kit, account)
  const summary = await findSummary(kit.db, eventId)
  const walkIns = { adults: summary?.walk_in_adults ?? 0, children: summary?.walk_in_children ?? 0 }
  return {
    pendingChange: manages ? await pendingChange(kit, row) : null,
    cancellation: await cancellation(kit, row, communities),
    attendance: await attendance(kit, row, communities, walkIns),
    summary: summary ? { story: summary.story, walkIns, shown: summary.shown_at !== null } : null,
    series: await series(kit, row, manages),
    archivedAt: row.archived_at?.toISOString() ?? null,
    shredsAt: shredsAt(row.ends_at, row.shred_after_days).toISOString(),
    shreddedAt: row.shredded_at?.toISOString() ?? null,
    blocks: manages ? await sharesOf(kit, eventId) : [],
  }
}

async function sharesOf({ db }: Kit, eventId: string): Promise<OrganiserDetail['blocks']> {
  const rows = await listShares(db, eventId)
  return rows.map(({ partner, seats, expected, came }) => ({ partnerWords: partnerWords[partner as Partner], seats, expected, came }))
}
