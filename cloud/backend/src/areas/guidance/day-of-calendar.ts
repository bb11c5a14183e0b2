import type { DayKind } from '@xiongguan/contract/guidance/resident'
import { dayKindOf } from '../../../../reference/calendar'

/** What kind of day it is; a Saturday that is worked is a workday. */
export function dayOfCalendar(date: string): DayKind {
  const { kind } = dayKindOf(date)
  return kind === 'adjustedWorkday' ? 'workday' : kind
}
