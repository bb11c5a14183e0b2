import days from './facts/calendar/cn_statutory_days_2024_2026.json'

/** `unknown`: no official data for that year, so nothing is said of any of its days, Saturdays too. */
export type DayKind = 'workday' | 'weekend' | 'holiday' | 'adjustedWorkday' | 'unknown'

const official = new Map(days.map(({ date, kind, name_zh: name }) => [date, { holiday: kind === 'holiday', name }]))
const years = new Set(days.map(({ date }) => date.slice(0, 4)))

/** True when the holidays of that year were announced and are in the facts. */
export const isYearKnown = (year: string) => years.has(year)

/** What the official calendar says of a civil date. */
export function dayKindOf(date: string): { kind: DayKind; name: string } {
  if (!isYearKnown(date.slice(0, 4))) return { kind: 'unknown', name: '' }
  const named = official.get(date)
  if (named) return { kind: named.holiday ? 'holiday' : 'adjustedWorkday', name: named.name }
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  return { kind: weekday === 0 || weekday === 6 ? 'weekend' : 'workday', name: '' }
}
