import type { CalendarAnswer } from './calendar'
import type { CalendarFile, PlanDay } from './plan-calendar'

/** Hands all coming days to the browser as one calendar file. */
export async function addPlanToCalendar(_days: readonly PlanDay[], file: () => Promise<CalendarFile>): Promise<CalendarAnswer> {
  try {
    const { fileName, content } = await file()
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([content], { type: 'text/calendar;charset=utf-8' }))
    link.download = fileName
    link.click()
    URL.revokeObjectURL(link.href)
    return 'handed'
  } catch {
    return 'failed'
  }
}
