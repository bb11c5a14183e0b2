import type { AntenatalPlan, PlannedVisit } from '@xiongguan/contract/guidance/resident'
import type { AntenatalSchedule, ChildCheck } from '../../../../reference/schedules/schedule'
import { addDays, addMonths } from '../../platform/civil-date'

/** The day each check is due; null where it counts from a day only the family knows, so that it is never overdue from birth. */
export function planChildChecks(checks: readonly ChildCheck[], birthDate: string): PlannedVisit[] {
  const dueOn = ({ unit, after }: NonNullable<ChildCheck['due']>) => (unit === 'day' ? addDays(birthDate, after) : addMonths(birthDate, after))
  return checks.map(({ id, age, due }) => ({ id, age, dueDate: due && dueOn(due) }))
}

/** The due date and the windows of visits and screenings, counted in days from the last period; windows not surely known have no dates. */
export function planPregnancy({ daysToBirth, windows }: AntenatalSchedule, lastMenstrualPeriod: string): AntenatalPlan {
  const after = (days: number) => addDays(lastMenstrualPeriod, days)
  return {
    dueDate: after(daysToBirth),
    items: windows.map(({ id, days }) => ({ id, fromDate: days && after(days.from), toDate: days && after(days.to) })),
  }
}
