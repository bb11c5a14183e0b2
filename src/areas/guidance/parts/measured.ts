import type { FamilyReading, Measurement } from '@xiongguan/contract/guidance/growth-resident'
import { words } from '../words'

const units: Record<FamilyReading['indicator'], string> = {
  weight_for_age: words.kg,
  lenhei_for_age: words.cm,
  weight_for_length: words.kg,
  weight_for_height: words.kg,
  bmi_for_age: '',
  head_for_age: words.cm,
}

/** `7.5 千克` */
export const measuredWords = ({ indicator, value }: Pick<FamilyReading, 'indicator' | 'value'>): string => `${value} ${units[indicator]}`.trim()

/** Everything that was measured on one day, in one line. */
export function sizesWords({ weightKg, lengthCm, heightCm, headCm }: Measurement): string {
  const size = (name: string, value: number | null, unit: string) => (value === null ? [] : [`${name} ${value} ${unit}`])
  return [
    ...size('体重', weightKg, words.kg),
    ...size('身长', lengthCm, words.cm),
    ...size('身高', heightCm, words.cm),
    ...size('头围', headCm, words.cm),
  ].join(' · ')
}
