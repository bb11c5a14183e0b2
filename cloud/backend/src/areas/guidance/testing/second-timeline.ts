import checks from '../../../../../reference/facts/child_health/checkups_0_6.json'
import signs from '../../../../../reference/facts/child_health/warning_signs.json'
import labels from '../../../../../reference/facts/labels.json'
import antenatal from '../../../../../reference/facts/maternal/antenatal_2018.json'
import publicVisits from '../../../../../reference/facts/maternal/public_health_visits.json'
import screening from '../../../../../reference/facts/maternal/screening_windows.json'
import { addDays, addMonths, dayBefore } from './second-dates'
import { type ChildCase, type Dated, type FamilyCase, type PregnancyCase, type SecondItem } from './second-types'
import { vaccinations } from './second-vaccinations'

export { type FamilyCase, type SecondItem } from './second-types'

type Marks = { today: string; done: string[] }
type Check = (typeof checks)[number]

const verified = new Set(['VERIFIED_PRIMARY', 'VERIFIED_PACKAGE', 'VERIFIED', 'VERIFIED_SECONDARY'])
const isVerified = (file: string, row: string) => verified.has(row) && (verified.has(file) || file === 'MIXED')

function windowed(itemId: string, fromDate: string, toDate: string, { today, done }: Marks): Dated {
  const item = { itemId, fromDate, toDate }
  if (done.includes(itemId)) return { ...item, state: 'done' }
  if (today < fromDate) return { ...item, state: 'ahead' }
  return { ...item, state: today > toDate ? 'expired' : 'due' }
}

const undated = (itemId: string, { done }: Marks): Dated => ({
  itemId,
  fromDate: null,
  toDate: null,
  state: done.includes(itemId) ? 'done' : 'ask',
})

function dayZero({ basis, date, weeks = 0, days = 0 }: PregnancyCase): string {
  if (basis === 'lastPeriod') return date
  return addDays(date, basis === 'dueDate' ? -280 : -(weeks * 7 + days))
}

type GestationWindow = { itemId: string; first: number; last: number; sure: boolean }

function gestationWindows(): GestationWindow[] {
  const rows = [
    ...antenatal.map((row) => ({ ...row, list: 'antenatal', sure: isVerified(labels['maternal/antenatal_2018.csv'], row.window_confidence) })),
    ...screening.map((row) => ({ ...row, list: 'screening', sure: isVerified(labels['maternal/screening_windows.csv'], row.confidence) })),
  ]
  return rows.map((row) => ({ itemId: `${row.list}.${row.id}`, first: Number(row.day_from), last: Number(row.day_to), sure: row.sure }))
}

/** The visits after birth carry no weeks and are no part of a pregnancy's timeline. */
const visitWindows = (): GestationWindow[] =>
  publicVisits
    .filter((row) => row.week_from !== '')
    .map((row) => ({
      itemId: `publicVisits.${row.id}`,
      first: Number(row.week_from) * 7,
      last: Number(row.week_to) * 7 + 6,
      sure: isVerified(labels['maternal/public_health_visits.csv'], row.confidence),
    }))

function pregnancyItems(pregnancy: PregnancyCase, today: string): Dated[] {
  const zero = dayZero(pregnancy)
  const marks = { today, done: pregnancy.done }
  return [...gestationWindows(), ...visitWindows()].map(({ itemId, first, last, sure }) =>
    sure ? windowed(itemId, addDays(zero, first), addDays(zero, last), marks) : undated(itemId, marks),
  )
}

function dueDay({ anchor, value }: Check, birth: string): string {
  if (anchor === 'day') return addDays(birth, Number(value))
  if (anchor === 'month') return addMonths(birth, Number(value))
  throw new Error(`${anchor} is no anchor`)
}

function checkItem(check: Check, next: Check | undefined, birth: string, marks: Marks): Dated {
  const itemId = `childChecks.${check.id}`
  const last = dayBefore(next ? dueDay(next, birth) : addMonths(birth, 84))
  // Nobody recorded the discharge it counts from, so its own day is unknown.
  if (!check.when_zh.startsWith('出院')) return windowed(itemId, dueDay(check, birth), last, marks)
  const state = marks.today > last ? 'expired' : 'due'
  return { itemId, fromDate: null, toDate: null, state: marks.done.includes(itemId) ? 'done' : state }
}

function signItems(birth: string, marks: Marks): Dated[] {
  const untilByAge = new Map(signs.map((sign) => [sign.age_months, sign.applies_until_month_exclusive]))
  return [...untilByAge].map(([age, until]) =>
    windowed(`signs.${age}`, addMonths(birth, Number(age)), dayBefore(addMonths(birth, Number(until))), marks),
  )
}

function childItems(child: ChildCase, family: FamilyCase): Dated[] {
  const marks = { today: family.today, done: child.done }
  return [
    ...vaccinations(child, family),
    ...checks.map((check, place) => checkItem(check, checks[place + 1], child.birthDate, marks)),
    ...signItems(child.birthDate, marks),
  ]
}

/**
 * A family's timeline worked out again from the facts alone, so that it can check the product's own.
 * It must share no code with what it checks, dates included.
 */
export function secondTimeline(family: FamilyCase): SecondItem[] {
  const ofPregnancy = family.pregnancy ? pregnancyItems(family.pregnancy, family.today) : []
  return [
    ...ofPregnancy.map((item) => ({ subject: 'pregnancy' as const, ...item })),
    ...family.children.flatMap((child, subject) => childItems(child, family).map((item) => ({ subject, ...item }))),
  ]
}
