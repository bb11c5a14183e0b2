import type { EventForm } from '@xiongguan/contract/events/staff'
import type { Reminder } from '@xiongguan/contract/events/organiser-form'
import type { SeriesRule } from '@xiongguan/contract/events/terms'
import { addDays, civilDate } from '../../platform/civil-date'
import type { PlaceAndTime } from './rules'
import { sayTime } from './shanghai-time'

const dayMs = 86_400_000
const hourMs = 3_600_000
const utc = (date: string) => Date.parse(`${date}T00:00:00Z`)

/** Whole days from one civil date to another. */
export const daysBetween = (from: string, to: string) => Math.round((utc(to) - utc(from)) / dayMs)

const movedTimes = ['startsAt', 'endsAt', 'signUpOpensAt', 'signUpClosesAt', 'cancelUntil'] as const

/** The form on another day: every time moves by the same number of days, so that clock times and distances stay. */
export function moveTo(form: EventForm, on: string): EventForm {
  const days = daysBetween(civilDate(new Date(form.startsAt)), on)
  const later = (instant: string) => new Date(Date.parse(instant) + days * dayMs).toISOString()
  const { approveBy, sessions, waitlist } = form.signUpRules
  return {
    ...form,
    ...Object.fromEntries(movedTimes.map((field) => [field, later(form[field])])),
    signUpRules: {
      ...form.signUpRules,
      approveBy: approveBy && later(approveBy),
      waitlist: waitlist && { ...waitlist, cutOffAt: later(waitlist.cutOffAt), drawAt: waitlist.drawAt && later(waitlist.drawAt) },
      sessions: sessions.map((session) => ({ ...session, startsAt: later(session.startsAt), endsAt: later(session.endsAt) })),
    },
  }
}

/** Which week of its month a date is in, 1 to 5. */
const weekOfMonth = (date: string) => Math.floor((Number(date.slice(8)) - 1) / 7) + 1

function nextMonthly(first: string, steps: number): string | null {
  const [year = 0, month = 1] = first.split('-').map(Number)
  const start = new Date(Date.UTC(year, month - 1 + steps, 1))
  const shift = (new Date(utc(first)).getUTCDay() - start.getUTCDay() + 7) % 7
  const date = new Date(start.getTime() + (shift + (weekOfMonth(first) - 1) * 7) * dayMs)
  return date.getUTCMonth() === start.getUTCMonth() ? date.toISOString().slice(0, 10) : null
}

/** How an event is repeated: so many times, on no date before `after` has passed and on none past `until`. */
export type Repeat = { rule: SeriesRule; count: number; after?: string | undefined; until?: string | undefined }

/** The dates that follow `first`. A month without a fifth such weekday is left out, never moved. */
export function seriesDates(first: string, { rule, count, after = first, until }: Repeat): string[] {
  const dates: string[] = []
  for (let step = 1; dates.length < count; step += 1) {
    const date = rule === 'monthly' ? nextMonthly(first, step) : addDays(first, step * (rule === 'weekly' ? 7 : 14))
    if (date && until !== undefined && date > until) break
    if (date && date > after) dates.push(date)
  }
  return dates
}

/** The form of a later event of a series after one was changed: everything is taken over but its own day. */
export const onOwnDay = (form: EventForm, startsAt: Date) => moveTo(form, civilDate(startsAt))

/** When an announcement is due. After a sign-up it is due from the first moment on. */
export function dueAt(reminder: Reminder, startsAt: Date): Date {
  if (reminder.kind === 'hoursBefore') return new Date(startsAt.getTime() - (reminder.hours ?? 1) * hourMs)
  if (reminder.kind === 'afterSignUp') return new Date(0)
  return new Date(`${addDays(civilDate(startsAt), -(reminder.days ?? 1))}T${reminder.time ?? '18:00'}:00+08:00`)
}

/** What a reminder lacks, in words; null when it is whole. */
export function lackOf(reminder: Reminder): string | null {
  if (reminder.kind === 'dayBefore' && (reminder.days === null || reminder.time === null)) return '请填写提前几天和几点'
  return reminder.kind === 'hoursBefore' && reminder.hours === null ? '请填写提前几小时' : null
}

const dayOf = (at: Date) => sayTime(at).split(' ')[0] ?? ''
const clockOf = (at: Date) => sayTime(at).split(' ')[1] ?? ''

function timeWords(before: PlaceAndTime, now: PlaceAndTime): string[] {
  const startMoved = before.startsAt.getTime() !== now.startsAt.getTime()
  const sameDay = civilDate(before.startsAt) === civilDate(now.startsAt)
  const start = sameDay
    ? `时间 ${dayOf(now.startsAt)} ${clockOf(before.startsAt)}→${clockOf(now.startsAt)}`
    : `时间 ${sayTime(before.startsAt)}→${sayTime(now.startsAt)}`
  const span = ({ startsAt, endsAt }: PlaceAndTime) => endsAt.getTime() - startsAt.getTime()
  const endMoved = before.endsAt.getTime() !== now.endsAt.getTime() && span(before) !== span(now)
  return [...(startMoved ? [start] : []), ...(endMoved ? [`结束 ${clockOf(before.endsAt)}→${clockOf(now.endsAt)}`] : [])]
}

/** An instant as clocks show it: seconds are nothing that anybody hears of. */
export const toTheMinute = (at: Date) => new Date(Math.floor(at.getTime() / 60_000) * 60_000)
const asClocksShow = (of: PlaceAndTime): PlaceAndTime => ({ ...of, startsAt: toTheMinute(of.startsAt), endsAt: toTheMinute(of.endsAt) })

/** The difference between what families last heard and what holds now, in one line; empty when there is none. */
export function differenceWords(before: PlaceAndTime, now: PlaceAndTime): string {
  const movedPlace = before.venueName !== now.venueName || before.venueAddress !== now.venueAddress
  const place = before.venueName === now.venueName ? `地址 ${before.venueAddress}→${now.venueAddress}` : `地点 ${before.venueName}→${now.venueName}`
  return [...timeWords(asClocksShow(before), asClocksShow(now)), ...(movedPlace ? [place] : [])].join('，')
}

/** Minutes without another edit after which a change goes out by itself. */
export const quietMinutes = 15

/** Hours a cancellation may stay unread before somebody calls; a third of the time left when the event is near. */
export function patienceMs(toldAt: Date, startsAt: Date): number {
  const left = Math.max(0, startsAt.getTime() - toldAt.getTime())
  return Math.min(4 * hourMs, Math.floor(left / 3))
}

export const shredsAt = (endsAt: Date, days: number) => new Date(endsAt.getTime() + days * dayMs)
