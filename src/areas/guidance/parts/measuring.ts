import { words } from '../words'

/** What was typed of one measurement; empty where nothing was measured. */
export type TypedMeasures = { measuredOn: string; weight: string; length: string; head: string }
export const sizes = ['weight', 'length', 'head'] as const
export type Size = (typeof sizes)[number]

const number = /^\d{1,3}(\.\d{1,2})?$/
const clean = (text: string) => text.trim().replace('。', '.')

/** Two years in the standard: lying before, standing from then on. */
export const standing = (birthDate: string, measuredOn: string): boolean => {
  const [year = 0, month = 0, day = 0] = birthDate.split('-').map(Number)
  const twoYears = new Date(Date.UTC(year + 2, month - 1, day))
  // A birth on 29 February turns two at the end of February.
  if (twoYears.getUTCMonth() !== month - 1) twoYears.setUTCDate(0)
  return measuredOn >= twoYears.toISOString().slice(0, 10)
}

export const sizeError = (text: string) => (text.trim() === '' || number.test(clean(text)) ? undefined : words.numberWrong)

/** The first thing still missing. */
export function missingFor(typed: TypedMeasures): string | undefined {
  if (!typed.measuredOn) return words.dayMissing
  const wrong = sizes.map((size) => sizeError(typed[size])).find((error) => error !== undefined)
  if (wrong) return wrong
  return sizes.every((size) => typed[size].trim() === '') ? words.measureMissing : undefined
}

type Measures = { measuredOn: string; weightKg?: number; lengthCm?: number; heightCm?: number; headCm?: number }

/** As it is sent: what was not measured is left out, and length becomes height from two years on. */
export function measuresOf(typed: TypedMeasures, birthDate: string): Measures {
  const value = (size: Size) => (typed[size].trim() === '' ? undefined : Number(clean(typed[size])))
  const tall = standing(birthDate, typed.measuredOn) ? 'heightCm' : 'lengthCm'
  const sent = { weightKg: value('weight'), [tall]: value('length'), headCm: value('head') }
  return { measuredOn: typed.measuredOn, ...Object.fromEntries(Object.entries(sent).filter(([, measured]) => measured !== undefined)) }
}
