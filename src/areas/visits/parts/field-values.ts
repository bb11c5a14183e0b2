import { readPhone, type OfflineField } from '@xiongguan/contract/membership/register-rules'
import { sexWords } from '@xiongguan/contract/membership/terms'
import { dayWords } from '@/platform/day-words'
import { words } from '../words'

/** A value as people read it. */
export function valueWords(field: OfflineField, value: string | null): string {
  if (value === null) return words.empty
  if (field === 'sex') return value === 'female' || value === 'male' ? sexWords[value] : value
  return field === 'bornOn' && isDay(value) ? dayWords(value) : value
}

/** A day of the calendar: the 30th of February is none. */
function isDay(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** What was typed as it is kept: trimmed, a phone as its digits, nothing for an empty field. */
export function typedValue(field: OfflineField, typed: string): string | null {
  const value = typed.trim()
  if (value === '') return null
  return field === 'phone' ? (readPhone(value) ?? value) : value
}

/** Why it cannot be kept as typed; the rest the server judges. */
export function wrongWith(field: OfflineField, value: string | null, today: string): string | undefined {
  if (value === null) return field === 'name' ? words.nameWrong : undefined
  if (field === 'phone' && readPhone(value) === null) return words.phoneWrong
  if (field === 'bornOn' && (!isDay(value) || value > today)) return words.dayWrong
  return undefined
}
