import type { DatingBasis } from '@xiongguan/contract/guidance/terms'
import type { Dating } from '@xiongguan/contract/guidance/timeline-resident'
import { words } from '../words'

/** What was typed about when a pregnancy counts from. */
export type TypedDating = { basis: DatingBasis; date: string; weeks: string; days: string }
export const nothingTyped: TypedDating = { basis: 'lastPeriod', date: '', weeks: '', days: '' }

const whole = (text: string, from: number, to: number) => /^\d{1,2}$/.test(text.trim()) && Number(text) >= from && Number(text) <= to
const weeksFit = (text: string) => whole(text, 4, 42)
const daysFit = (text: string) => text.trim() === '' || whole(text, 0, 6)

/** What is wrong with the report's weeks, each under its field; nothing while nothing is typed. */
export const weeksError = ({ weeks }: TypedDating) => (weeks === '' || weeksFit(weeks) ? undefined : words.weeksWrong)
export const daysError = ({ days }: TypedDating) => (daysFit(days) ? undefined : words.daysWrong)

/** The first thing still missing. */
export function missingFor(typed: TypedDating): string | undefined {
  if (!typed.date) return words.dateMissing
  if (typed.basis !== 'ultrasound') return undefined
  if (!weeksFit(typed.weeks)) return words.weeksWrong
  return daysError(typed)
}

/** As it is sent: weeks and days only with an ultrasound. */
export function datingOf({ basis, date, weeks, days }: TypedDating): Dating {
  return basis === 'ultrasound' ? { basis, date, weeks: Number(weeks), days: Number(days || '0') } : { basis, date }
}
