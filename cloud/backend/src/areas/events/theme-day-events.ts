import type { EventGlimpse } from '@xiongguan/contract/content/search'
import type { Db } from '../../platform/tables'
import { listHeadsOfKind, type EventRow } from './event-store'
import { glimpse } from './search-index'

/** The kinds of events that belong to a day with a page of its own. */
export type ThemeDay = Extract<EventRow['kind'], 'family_day' | 'member_day'>

const mostComing = 10
const mostPast = 3

/** Events of a theme day for its page: those not over, the next first; and the last few that are. */
export async function themeDayEvents(handle: Db, kind: ThemeDay, now: Date): Promise<{ coming: EventGlimpse[]; past: EventGlimpse[] }> {
  const heads = (over: boolean, limit: number) => listHeadsOfKind(handle, { kind, asOf: now, over, limit })
  return { coming: (await heads(false, mostComing)).map(glimpse), past: (await heads(true, mostPast)).map(glimpse) }
}
