import type { GrowthAssessment, GrowthMeasures, IndicatorResult } from '@xiongguan/contract/guidance/resident'
import type { GrowthBand, GrowthIndicator, GrowthRow, GrowthStandard } from '../../../../reference/schedules/schedule'
import { completedMonths } from '../../platform/civil-date'

type Refusal = { field: keyof GrowthMeasures; reason: string }

/** Below this age a child is measured lying, from it on standing. */
const standingFromMonths = 24
const headUntilMonths = 36
/** The standard is for children younger than this. */
const outgrownMonths = 84

/** Why these measures cannot be judged by the standard; null when they can. */
export function refuseMeasures(measures: GrowthMeasures, today: string): Refusal | null {
  const { birthDate, measuredOn, weightKg, lengthCm, heightCm, headCm } = measures
  if (measuredOn > today) return { field: 'measuredOn', reason: '测量日期不能晚于今天' }
  if (measuredOn < birthDate) return { field: 'measuredOn', reason: '测量日期不能早于出生日期' }
  const months = completedMonths(birthDate, measuredOn)
  if (months >= outgrownMonths) return { field: 'measuredOn', reason: '这个标准只用到 7 岁以下，请咨询儿保门诊' }
  if (lengthCm !== undefined && months >= standingFromMonths) return { field: 'lengthCm', reason: '满 24 月龄请站着量身高' }
  if (heightCm !== undefined && months < standingFromMonths) return { field: 'heightCm', reason: '不满 24 月龄请躺着量身长' }
  if (headCm !== undefined && months > headUntilMonths) return { field: 'headCm', reason: '头围只对照到 36 月龄' }
  const given = [weightKg, lengthCm, heightCm, headCm].some((value) => value !== undefined)
  return given ? null : { field: 'weightKg', reason: '请至少填一项测量值' }
}

/** Measured values carry one decimal, a computed one many: what differs less than any scale can show counts as the bound. */
const tolerance = 1e-9
export const reaches = (value: number, bound: number) => value > bound - tolerance

function wordOf(bands: readonly GrowthBand[], value: number, { bounds }: GrowthRow): string | null {
  const at = (name: string) => bounds[name] ?? Number.NaN
  const band = bands.find(({ from, below }) => (from === null || reaches(value, at(from))) && (below === null || !reaches(value, at(below))))
  return band?.word ?? null
}

type Measured = { indicator: GrowthIndicator; x: number; value: number }

/** What can be judged of what was measured, each with where to look in its table. */
function measured({ birthDate, measuredOn, weightKg, lengthCm, heightCm, headCm }: GrowthMeasures): Measured[] {
  const months = completedMonths(birthDate, measuredOn)
  const tall = lengthCm ?? heightCm
  const both = weightKg !== undefined && tall !== undefined
  return [
    ...(weightKg === undefined ? [] : [{ indicator: 'weight_for_age' as const, x: months, value: weightKg }]),
    ...(tall === undefined ? [] : [{ indicator: 'lenhei_for_age' as const, x: months, value: tall }]),
    ...(both
      ? [{ indicator: lengthCm === undefined ? ('weight_for_height' as const) : ('weight_for_length' as const), x: tall, value: weightKg }]
      : []),
    ...(both ? [{ indicator: 'bmi_for_age' as const, x: months, value: (weightKg * 10_000) / (tall * tall) }] : []),
    ...(headCm === undefined ? [] : [{ indicator: 'head_for_age' as const, x: months, value: headCm }]),
  ]
}

/** The last row reached. A body shorter or longer than a table goes is not judged by it. */
function rowReached(standard: GrowthStandard, sex: GrowthMeasures['sex'], { indicator, x }: Measured): GrowthRow | undefined {
  const rows = standard.rows.filter((row) => row.indicator === indicator && row.sex === sex)
  const reached = rows.filter((row) => row.x <= x).at(-1)
  const byBody = indicator === 'weight_for_length' || indicator === 'weight_for_height'
  return byBody && reached && x >= reached.x + 1 ? undefined : reached
}

/** What can be judged, each with the row of its table. */
export const judged = (standard: GrowthStandard, measures: GrowthMeasures): (Measured & { row: GrowthRow })[] =>
  measured(measures).flatMap((one) => {
    const row = rowReached(standard, measures.sex, one)
    return row ? [{ ...one, row }] : []
  })

/**
 * Judges measures by WS/T 423—2022 in the standard's own words: level by percentile, level and nutrition by standard
 * deviation. A value on a bound belongs to the upper band; `rowUsed` is the row's months or centimetres.
 */
export function assessGrowth(standard: GrowthStandard, measures: GrowthMeasures): GrowthAssessment {
  const results = judged(standard, measures).map(({ indicator, value, row }): [GrowthIndicator, IndicatorResult] => [
    indicator,
    {
      rowUsed: row.x,
      level: wordOf(standard.levels, value, row) ?? '',
      levelBySd: wordOf(standard.levelsBySd, value, row) ?? '',
      nutrition: wordOf(standard.nutrition[indicator] ?? [], value, row),
    },
  ])
  return Object.fromEntries(results)
}
