import Taro from '@tarojs/taro'
import type { CalendarAnswer } from './calendar'
import type { CalendarFile, PlanDay } from './plan-calendar'
import { privacyAgreed } from './privacy'

/** Eight in the morning in Beijing, in seconds. */
const morning = (day: string) => Math.floor(Date.parse(`${day}T08:00:00+08:00`) / 1000)

/** WeChat opens no calendar file: it shows each day and asks before it writes. */
export async function addPlanToCalendar(days: readonly PlanDay[], _file: () => Promise<CalendarFile>): Promise<CalendarAnswer> {
  if (!(await privacyAgreed())) return 'refused'
  try {
    for (const { title, on, note } of days) {
      await Taro.addPhoneCalendar({ title, startTime: morning(on), allDay: true, description: note, alarm: true, alarmOffset: 24 * 3600 })
    }
    return 'added'
  } catch {
    return 'refused'
  }
}
