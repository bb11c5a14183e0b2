import dayjs from 'dayjs'

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

/** Jiayuguan lives by Beijing time wherever the phone is set to; China has no summer time. */
function inBeijing(instant: string) {
  const time = dayjs(instant)
  return time.add(time.utcOffset() * -1 + 480, 'minute')
}

/** `5月29日 周六 9:30` */
export function dayAndTime(instant: string): string {
  const time = inBeijing(instant)
  return `${time.format('M月D日')} ${weekdays[time.day()] ?? ''} ${time.format('H:mm')}`
}

/** `5月29日 周六` */
export function dayOf(instant: string): string {
  const time = inBeijing(instant)
  return `${time.format('M月D日')} ${weekdays[time.day()] ?? ''}`
}

/** `9:30` */
export const clockTime = (instant: string): string => inBeijing(instant).format('H:mm')

/** `9:31:05`, where seconds matter. */
export const exactTime = (instant: string): string => inBeijing(instant).format('H:mm:ss')

/** `5月29日 周六 9:30–11:30`, or both days when it lasts longer. */
export function period(from: string, until: string): string {
  const [start, end] = [inBeijing(from), inBeijing(until)]
  return start.isSame(end, 'day') ? `${dayAndTime(from)}–${end.format('H:mm')}` : `${dayAndTime(from)} – ${dayAndTime(until)}`
}

/** `2026年11月23日` of an instant or a civil date. */
export function dayWords(date: string): string {
  return (date.length === 10 ? dayjs(date) : inBeijing(date)).format('YYYY年M月D日')
}

/** Days from today in Beijing to a civil date; negative when it is over. */
export function daysUntil(date: string, now: string): number {
  return dayjs(date).diff(dayjs(inBeijing(now).format('YYYY-MM-DD')), 'day')
}

/** 早上好 · 中午好 · 下午好 · 晚上好, by the clock in Beijing. */
export function greeting(now: string): string {
  const hour = inBeijing(now).hour()
  if (hour >= 5 && hour < 11) return '早上好'
  if (hour >= 11 && hour < 13) return '中午好'
  return hour >= 13 && hour < 18 ? '下午好' : '晚上好'
}

/** The civil date in Beijing so many months from now. */
export const monthsFrom = (now: Date, months: number): string => inBeijing(now.toISOString()).add(months, 'month').format('YYYY-MM-DD')
