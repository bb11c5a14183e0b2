import { createEvents, type DateArray, type EventAttributes } from 'ics'

/** Who makes calendar files here. */
export const productId = (part: string) => `-//xingfu-xiongguan//${part}//ZH`
export const uidOf = (id: string) => `${id}@xingfu-xiongguan`

/** A point of the world's clock: the calendar shows it in Beijing time wherever the phone is set to. */
export const utcParts = (at: Date): [number, number, number, number, number] => [
  at.getUTCFullYear(),
  at.getUTCMonth() + 1,
  at.getUTCDate(),
  at.getUTCHours(),
  at.getUTCMinutes(),
]

/** Entries as the text of a calendar file; throws where one cannot be written. */
export function writeCalendar(entries: EventAttributes[]): string {
  const { error, value } = createEvents(entries)
  if (error || !value) throw error ?? new Error('no calendar text')
  return value
}

/** A whole civil day. `after` is the day that follows it. */
export type CalendarDay = { uid: string; on: string; after: string; title: string; text: string }

const dayParts = (date: string) => date.split('-').map(Number) as DateArray

/** Whole days as a calendar file; read in again, a day with the same `uid` is updated, not doubled. */
export function calendarText(days: readonly CalendarDay[], now: Date): string {
  return writeCalendar(
    days.map(({ uid, on, after, title, text }) => ({
      uid: uidOf(uid),
      productId: productId('timeline'),
      method: 'PUBLISH',
      title,
      description: text,
      start: dayParts(on),
      end: dayParts(after),
      created: utcParts(now),
      lastModified: utcParts(now),
      alarms: [{ action: 'display', description: title, trigger: { hours: 15, before: true } }],
    })),
  )
}
