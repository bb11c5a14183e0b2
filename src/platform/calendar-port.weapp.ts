import Taro from '@tarojs/taro'
import { privacyAgreed } from './privacy'
import type { CalendarAnswer, CalendarEvent } from './calendar'

const seconds = (instant: string) => Math.floor(new Date(instant).getTime() / 1000)

/** WeChat shows the entry and asks before it writes. */
export async function addToCalendar({ title, startsAt, endsAt, place, note }: CalendarEvent): Promise<CalendarAnswer> {
  if (!(await privacyAgreed())) return 'refused'
  try {
    await Taro.addPhoneCalendar({
      title,
      startTime: seconds(startsAt),
      // Taro's type says text; WeChat reads both.
      endTime: String(seconds(endsAt)),
      location: place,
      description: note,
      alarm: true,
      alarmOffset: 2 * 3600,
    })
    return 'added'
  } catch {
    return 'refused'
  }
}
