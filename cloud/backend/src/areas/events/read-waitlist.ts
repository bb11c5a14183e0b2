import type { EventCard, FairnessReport, ReportEntry, WaitlistView, WaitPlace } from '@xiongguan/contract/events/resident'
import { lotteryHow, waitStates, type WaitState } from '@xiongguan/contract/events/terms'
import { asId } from '@xiongguan/contract/kit/id'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { notFound } from '../../platform/failures'
import { decodeCursor, encodeCursor } from '../../platform/paging'
import { findEvent, type EventRow } from './event-store'
import { toTheMinute } from './planning-rules'
import type { EventsPlatform, HouseholdFacts } from './ports'
import { eventCard } from './views'
import { lotteryView, placeView } from './wait-place'
import {
  countEntries,
  findHouseholdEntry,
  findWaitlist,
  listBySequence,
  listLiveOfHousehold,
  rulesOf,
  type StateCount,
  type WaitEntryRow,
  type WaitlistRow,
} from './waitlist-store'
import { joinRefusalWords } from './words'

/** How many entries a page of the report holds: it is read to the end by whoever checks it. */
const reportPage = 100

/** Those who wait, without the offered. */
export const waitingOf = (counts: readonly StateCount[]) => counts.find(({ state }) => state === 'waiting') ?? { households: 0, people: 0 }

/** Every state with its number of entries. */
export function countsByState(counts: readonly StateCount[]): Record<WaitState, number> {
  const found = new Map(counts.map(({ state, households }) => [state, households]))
  return Object.fromEntries(waitStates.map((state) => [state, found.get(state) ?? 0])) as Record<WaitState, number>
}

function isOpen(event: EventRow, list: WaitlistRow, now: Date): boolean {
  return list.enabled && event.cancelled_at === null && now < list.cut_off_at && now >= event.sign_up_opens_at && now < event.sign_up_closes_at
}

/** The waitlist of an event as its page shows it; null where there is none. */
export async function waitlistView(kit: EventsPlatform, event: EventRow, household: HouseholdFacts | null): Promise<WaitlistView | null> {
  const list = await findWaitlist(kit.db, event.event_id)
  const entry = list && household ? await findHouseholdEntry(kit.db, event.event_id, household.householdId) : undefined
  if (!list || (!list.enabled && !entry)) return null
  const waiting = waitingOf(await countEntries(kit.db, event.event_id))
  const open = isOpen(event, list, kit.clock.now())
  return {
    rules: rulesOf(list),
    open,
    joinWords: open ? '' : joinRefusalWords.closed.reason,
    waitingHouseholds: waiting.households,
    waitingPeople: waiting.people,
    lottery: lotteryView(list),
    mine: entry && household ? await placeView(kit, kit.db, { event, list, entry, household }) : null,
  }
}

/** The live places of the caller's household, over all events. */
export async function myWaits(kit: EventsPlatform, context: CallContext): Promise<{ event: EventCard; place: WaitPlace }[]> {
  const household = await kit.membership.householdOf(kit.db, accountOf(context).accountId, 'seeEvents')
  const entries = household ? await listLiveOfHousehold(kit.db, household.householdId) : []
  const places = await Promise.all(
    entries.map(async (entry) => {
      const [event, list] = [await findEvent(kit.db, entry.event_id), await findWaitlist(kit.db, entry.event_id)]
      if (!event || !list || !household) return []
      return [{ event: eventCard(event, kit.clock.now()), place: await placeView(kit, kit.db, { event, list, entry, household }) }]
    }),
  )
  return places.flat()
}

const toMinute = (at: Date) => toTheMinute(at).toISOString()
const minuteOrNull = (at: Date | null) => at && toMinute(at)

function reportEntry(row: WaitEntryRow): ReportEntry {
  const { passed_reason: reason, passed_at: lastAt } = row
  return {
    entryId: asId<'WaitEntry'>(row.entry_id),
    sequence: row.sequence,
    lot: row.lot,
    place: row.place,
    people: row.adults + row.children,
    joinedAt: toMinute(row.joined_at),
    state: row.state,
    offeredAt: minuteOrNull(row.offered_at),
    offerUntil: minuteOrNull(row.offer_until_at),
    settledAt: minuteOrNull(row.settled_at),
    passed: reason && lastAt ? { times: row.passed_times, reason, lastAt: toMinute(lastAt) } : null,
  }
}

/** What anyone may check of a list, without a name. Events found by invitation alone publish nothing. */
export async function fairnessReport(kit: EventsPlatform, { eventId, cursor }: { eventId: string; cursor?: string }): Promise<FairnessReport> {
  const event = await findEvent(kit.db, eventId)
  const list = event?.published_at && event.listed ? await findWaitlist(kit.db, eventId) : undefined
  if (!event || !list) throw notFound()
  const rows = await listBySequence(kit.db, eventId, decodeCursor(cursor, 'number')?.[0] ?? null, reportPage + 1)
  const shown = rows.slice(0, reportPage)
  const last = shown.at(-1)
  return {
    title: event.title,
    startsAt: event.starts_at.toISOString(),
    rules: rulesOf(list),
    counts: countsByState(await countEntries(kit.db, eventId)),
    lottery: lotteryView(list),
    howToCheck: list.allocation === 'lottery' ? lotteryHow : '',
    entries: shown.map(reportEntry),
    next: rows.length > reportPage && last ? encodeCursor([last.sequence]) : null,
  }
}
