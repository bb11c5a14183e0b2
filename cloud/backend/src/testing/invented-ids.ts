import type { Sex } from '@xiongguan/contract/membership/terms'
import { inventedDocument } from '../seeds/invented-city'

/** A resident ID nobody living has, with a true check digit; each serial another one. */
export const inventedId = (serial: number): string => inventedDocument(serial, 'female')

const dayOne = Date.UTC(1901, 0, 1)
const daysBetween = Math.round((Date.UTC(1909, 0, 1) - dayOne) / 86_400_000)

/** One with this birth, of 1901 to 1908; `order` tells those of one day apart. */
export function inventedIdOf(bornOn: string, order: number, sex: Sex = 'female'): string {
  const day = Math.round((Date.parse(bornOn) - dayOne) / 86_400_000)
  if (!(day >= 0 && day < daysBetween)) throw new Error('somebody living could have been born then')
  return inventedDocument(day + order * daysBetween, sex)
}
