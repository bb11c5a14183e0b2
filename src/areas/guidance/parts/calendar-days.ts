import type { TimelineItem } from '@xiongguan/contract/guidance/timeline-resident'
import type { PlanDay } from '@/platform/plan-calendar'
import { words } from '../words'

/** A phone asks for each one: as many as somebody will answer. */
const most = 3

/** The next days of a plan that a phone's calendar can hold: the first day of what is due, or today where it began. */
export function daysToKeep(items: readonly TimelineItem[], today: string): PlanDay[] {
  return items
    .flatMap(({ title, fromDate, state }) =>
      fromDate && (state === 'due' || state === 'ahead') ? [{ title, on: fromDate > today ? fromDate : today, note: words.calendarNote }] : [],
    )
    .sort((one, other) => one.on.localeCompare(other.on))
    .slice(0, most)
}
