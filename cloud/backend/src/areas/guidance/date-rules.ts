import { addMonths } from '../../platform/civil-date'

type Refusal = { field: string; reason: string }

/** A child may still be on its way. */
const expectedWithinMonths = 10
/** Before this year a typed date is a slip of the hand. */
const earliest = '1900-01-01'
const tooEarly = '这个日期太早了，请核对年份'

/** Why a day cannot be a birth, known or expected; null when it can. */
export function refuseBirth(birthDate: string, today: string): Refusal | null {
  if (birthDate < earliest) return { field: 'birthDate', reason: tooEarly }
  return birthDate > addMonths(today, expectedWithinMonths) ? { field: 'birthDate', reason: '出生日期太远了，请核对年份' } : null
}

/** Why a day cannot be the first day of a last period; null when it can. */
export function refuseLastPeriod(lastMenstrualPeriod: string, today: string): Refusal | null {
  if (lastMenstrualPeriod < earliest) return { field: 'lastMenstrualPeriod', reason: tooEarly }
  return lastMenstrualPeriod > today ? { field: 'lastMenstrualPeriod', reason: '末次月经不能晚于今天' } : null
}
