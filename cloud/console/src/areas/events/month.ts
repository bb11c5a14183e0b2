import { civilDateOf } from '../../platform/time'
import type { BookedTime, Month } from './organiser-queries'

/** One day of a month's sheet with what is on then; null fills up the first and the last week. */
export type Day = Month['days'][number] & { booked: BookedTime[] }
export type Week = (Day | null)[]

const monday = (date: string) => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7

/** The weeks of a month, Monday first; an event of several days stands on each of them. */
export function weeksOf({ days, booked }: Pick<Month, 'days' | 'booked'>): Week[] {
  const first = days[0]
  if (!first) return []
  const filled: Week = [
    ...Array.from({ length: monday(first.date) }, () => null),
    ...days.map((day) => ({
      ...day,
      booked: booked.filter(({ startsAt, endsAt }) => civilDateOf(startsAt) <= day.date && day.date <= civilDateOf(Date.parse(endsAt) - 1)),
    })),
  ]
  const weeks = Array.from({ length: Math.ceil(filled.length / 7) }, (_, week) => filled.slice(week * 7, week * 7 + 7))
  return weeks.map((week) => [...week, ...Array.from({ length: 7 - week.length }, () => null)])
}
