type Civil = { year: number; month: number; day: number }

const daysOfMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const daysInYear = (year: number) => (isLeap(year) ? 366 : 365)
const daysInMonth = (year: number, month: number) => (month === 2 && isLeap(year) ? 29 : (daysOfMonths[month - 1] ?? 0))

function parse(date: string): Civil {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)
  const [year, month, day] = (found ?? []).slice(1).map(Number)
  if (!year || !month || !day || day > daysInMonth(year, month)) throw new Error(`${date} is no civil date`)
  return { year, month, day }
}

const padded = (value: number, length: number) => String(value).padStart(length, '0')
const format = ({ year, month, day }: Civil) => `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`

function fromDayOfYear(year: number, dayOfYear: number): string {
  let month = 1
  let day = dayOfYear
  for (; day > daysInMonth(year, month); month++) day -= daysInMonth(year, month)
  return format({ year, month, day })
}

export function addDays(date: string, days: number): string {
  const { year: start, month, day } = parse(date)
  let year = start
  let dayOfYear = day + days
  for (let before = 1; before < month; before++) dayOfYear += daysInMonth(year, before)
  for (; dayOfYear < 1; dayOfYear += daysInYear(year)) year--
  for (; dayOfYear > daysInYear(year); year++) dayOfYear -= daysInYear(year)
  return fromDayOfYear(year, dayOfYear)
}

/** A month after 31 January is the last day of February. */
export function addMonths(date: string, months: number): string {
  const start = parse(date)
  const count = start.year * 12 + start.month - 1 + months
  const year = Math.floor(count / 12)
  const month = count - year * 12 + 1
  return format({ year, month, day: Math.min(start.day, daysInMonth(year, month)) })
}

export const dayBefore = (date: string) => addDays(date, -1)
