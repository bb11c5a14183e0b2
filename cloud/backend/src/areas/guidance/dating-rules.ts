import type { Dating, PregnancyView } from '@xiongguan/contract/guidance/timeline-resident'
import { addDays, daysBetween } from '../../platform/civil-date'

/** A dating as it is kept, with the day somebody wrote it down. */
export type KeptDating = Dating & { recordedOn: string }

/** The first day of the last period a dating comes to; `daysToBirth` is the schedule's. */
export function lastPeriodOf({ basis, date, weeks = 0, days = 0 }: Dating, daysToBirth: number): string {
  if (basis === 'lastPeriod') return date
  return addDays(date, basis === 'ultrasound' ? -(weeks * 7 + days) : -daysToBirth)
}

export const dueDateOf = (dating: Dating, daysToBirth: number) => addDays(lastPeriodOf(dating, daysToBirth), daysToBirth)

/** Days after the due date until which a birth is still awaited; beyond, the date is a slip of the hand. */
const awaitedDays = 28

/** Why a dating cannot be of a pregnancy that goes on today; null when it can. */
export function refuseDating(dating: Dating, daysToBirth: number, today: string): { field: string; reason: string } | null {
  const { basis, date, weeks } = dating
  if (basis === 'ultrasound' && weeks === undefined) return { field: 'dating', reason: '请填写超声报告上的孕周' }
  if (basis !== 'dueDate' && date > today)
    return { field: 'dating', reason: basis === 'lastPeriod' ? '末次月经不能晚于今天' : '检查日期不能晚于今天' }
  const gone = daysBetween(lastPeriodOf(dating, daysToBirth), today)
  return gone < 0 || gone > daysToBirth + awaitedDays ? { field: 'dating', reason: '按这个日期推算，今天不在孕期内，请核对' } : null
}

type Dated = Pick<PregnancyView, 'dueDate' | 'weeks' | 'days' | 'basis' | 'datings'> & { lastPeriod: string }

/** A pregnancy as the latest of its datings counts it; earlier ones stay to be read. The latest comes first. */
export function countPregnancy([latest, ...before]: readonly [KeptDating, ...KeptDating[]], daysToBirth: number, today: string): Dated {
  const lastPeriod = lastPeriodOf(latest, daysToBirth)
  const gone = Math.max(daysBetween(lastPeriod, today), 0)
  return {
    lastPeriod,
    dueDate: addDays(lastPeriod, daysToBirth),
    weeks: Math.floor(gone / 7),
    days: gone % 7,
    basis: latest.basis,
    datings: [latest, ...before].map((each) => ({ basis: each.basis, dueDate: dueDateOf(each, daysToBirth), recordedOn: each.recordedOn })),
  }
}
