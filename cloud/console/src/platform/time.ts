import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import timezone from 'dayjs/plugin/timezone'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)
dayjs.extend(timezone)
dayjs.locale('zh-cn')
/** All times on screen are of this zone, wherever the browser is. */
const zone = 'Asia/Shanghai'
dayjs.tz.setDefault(zone)

/** A time as read off a wall clock in Jiayuguan, `YYYY-MM-DDTHH:mm`. */
export type WallTime = string
const wallFormat = 'YYYY-MM-DDTHH:mm'
const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

const local = (instant: string | number) => dayjs(instant).tz(zone)

export function wallTimeOf(instant: string | number): WallTime {
  return local(instant).format(wallFormat)
}

export function instantOf(wall: WallTime): string {
  return dayjs.tz(wall, zone).toISOString()
}

/** `5月29日 09:00`, with the year when it is not this year. */
export function momentWords(instant: string, now: number = Date.now()): string {
  const time = local(instant)
  return time.format(time.year() === local(now).year() ? 'M月D日 HH:mm' : 'YYYY年M月D日 HH:mm')
}

/** `2026-05-29 09:00:07`, for records. */
export function recordTime(instant: string): string {
  return local(instant).format('YYYY-MM-DD HH:mm:ss')
}

/** `5月29日 周五 09:00–11:30`; both days when it ends on another day. */
export function spanWords(from: string, to: string, now: number = Date.now()): string {
  const start = local(from)
  const end = local(to)
  const day = start.format(start.year() === local(now).year() ? 'M月D日' : 'YYYY年M月D日')
  const ending = start.isSame(end, 'day') ? end.format('HH:mm') : end.format('M月D日 HH:mm')
  return `${day} ${weekdays[start.day()]} ${start.format('HH:mm')}–${ending}`
}

/** `周一`. */
export const weekdayWords = (instant: string): string => weekdays[local(instant).day()] ?? ''

/** `11月23日 周一`. */
export function dayWords(instant: string | number): string {
  const day = local(instant)
  return `${day.format('M月D日')} ${weekdays[day.day()]}`
}

/** `09:00`. */
export const clockWords = (instant: string): string => local(instant).format('HH:mm')

/** A month `2026-11` in words. */
export const monthWords = (month: string): string => dayjs.tz(`${month}-01`, zone).format('YYYY年M月')

/** A civil date `2026-11-23` in words, with its year. */
export function civilDateWords(date: string): string {
  return dayjs.tz(date, zone).format('YYYY年M月D日')
}

export function isSameDay(instant: string, other: string | number): boolean {
  return local(instant).format('YYYY-MM-DD') === local(other).format('YYYY-MM-DD')
}

/** Whether a civil date lies before the day of `now`. */
export function isBeforeToday(date: string, now: number): boolean {
  return date < local(now).format('YYYY-MM-DD')
}

/** The civil date of an instant, `2026-11-23`. */
export const civilDateOf = (instant: string | number): string => local(instant).format('YYYY-MM-DD')

/** The month so many months on, `2026-11`. */
export function monthLater(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7)
}

/** The civil date a year after another, at the latest the last day of its month. */
export const yearLater = (date: string): string => dayjs.tz(date, zone).add(1, 'year').format('YYYY-MM-DD')

/** Whole days from the day of `now` to the day of `instant`; negative when it is past. */
export function daysUntil(instant: string, now: number): number {
  return local(instant).startOf('day').diff(local(now).startOf('day'), 'day')
}

/** Whole days from the day of `now` to a civil date; negative when it is past. */
export const daysUntilDay = (date: string, now: number): number => daysUntil(instantOf(`${date}T12:00`), now)
