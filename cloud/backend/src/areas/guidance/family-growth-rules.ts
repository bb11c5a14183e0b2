import type { FamilyReading } from '@xiongguan/contract/guidance/growth-resident'
import type { GrowthMeasures } from '@xiongguan/contract/guidance/resident'
import type { GrowthStandard } from '../../../../reference/schedules/schedule'
import { judged, reaches } from './growth-rules'

/** One measurement names nobody anything: out of the range means that somebody measures again. */
export const placeWords: Readonly<Record<FamilyReading['place'], string>> = {
  below: '低于参考范围，请到儿保门诊复测',
  within: '在参考范围内',
  above: '高于参考范围，请到儿保门诊复测',
}

/** The range the standard calls neither low nor high: from 2 SD below on, and below 2 SD above. */
const lowest = '-2SD'
const highest = '+2SD'

function placeOf(value: number, bounds: Readonly<Record<string, number>>): FamilyReading['place'] {
  const [from = Number.NaN, below = Number.NaN] = [bounds[lowest], bounds[highest]]
  if (!reaches(value, from)) return 'below'
  return reaches(value, below) ? 'above' : 'within'
}

const oneDecimal = (value: number) => Math.round(value * 10) / 10

/** Each measure against the row it was read by, in words for a family. */
export const readForFamily = (standard: GrowthStandard, measures: GrowthMeasures): FamilyReading[] =>
  judged(standard, measures).map(({ indicator, value, row }) => {
    const place = placeOf(value, row.bounds)
    return { indicator, rowUsed: row.x, value: oneDecimal(value), place, words: placeWords[place] }
  })

/** The latest reading of each indicator: a head measured later says nothing of a weight. */
export function latestReadings(measurements: readonly { readings: readonly FamilyReading[] }[]): FamilyReading[] {
  return [...new Map(measurements.flatMap(({ readings }) => readings).map((reading) => [reading.indicator, reading])).values()]
}

/** What to do after the latest readings. */
export function nextStepAfter(readings: readonly FamilyReading[], early: boolean): string {
  if (readings.length === 0) return ''
  const outside = readings.some(({ place }) => place !== 'within')
  const step = outside ? '请到儿保门诊复测一次，带上《母子健康手册》；一次测量说明不了什么。' : '都在参考范围内，按时做下一次儿童健康检查就好。'
  return early ? `${step}早产的孩子，请儿保医生按矫正月龄看。` : step
}
