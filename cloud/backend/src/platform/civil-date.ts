/** The civil date in Asia/Shanghai, `YYYY-MM-DD`; the zone has kept UTC+8 without summer time since 1992. */
export function civilDate(now: Date): string {
  return new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
}

/** When a civil day begins in Asia/Shanghai. */
export const dayStart = (date: string): Date => new Date(`${date}T00:00:00+08:00`)

const twoDigits = (count: number) => String(count).padStart(2, '0')

/** The civil day so many days after another; before it for a negative count. */
export function addDays(date: string, days: number): string {
  const day = Number(date.slice(8, 10)) + days
  // Within the days every month has, nothing but the day changes.
  if (day >= 1 && day <= 28) return date.slice(0, 8) + twoDigits(day)
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)
}

/** Days from one civil day to another; negative when it lies before. */
export const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

/** The instant so many days from now. */
export const daysFrom = (now: Date, days: number) => new Date(now.getTime() + days * 86_400_000)

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const lastDayOf = (year: number, month: number) => (month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31)

/** The civil day so many months after another, at the latest the last day of its month: a month after 31 January is the end of February. */
export function addMonths(date: string, months: number): string {
  const counted = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months
  const toYear = Math.floor(counted / 12)
  const toMonth = counted - toYear * 12 + 1
  const day = Number(date.slice(8, 10))
  const lastDay = day < 29 ? day : lastDayOf(toYear, toMonth)
  return `${String(toYear).padStart(4, '0')}-${twoDigits(toMonth)}-${twoDigits(Math.min(day, lastDay))}`
}

/** Whole months from one civil day to another; negative when it lies before. */
export function completedMonths(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 0] = from.split('-').map(Number)
  const [toYear = 0, toMonth = 0] = to.split('-').map(Number)
  const months = (toYear - fromYear) * 12 + (toMonth - fromMonth)
  return addMonths(from, months) > to ? months - 1 : months
}
