import percentiles from '../facts/growth/wst423_2022_percentiles.json'
import deviations from '../facts/growth/wst423_2022_sd.json'
import rules from '../facts/growth/wst423_rules.json'
import { lowestLabel } from '../fact'
import type { GrowthBand, GrowthIndicator, GrowthRow, GrowthStandard, ReferenceSchedule } from './schedule'

const percentileNames = { p3: 'P3', p10: 'P10', p25: 'P25', p50: 'P50', p75: 'P75', p90: 'P90', p97: 'P97' } as const
const deviationNames = {
  sd_neg3: '-3SD',
  sd_neg2: '-2SD',
  sd_neg1: '-1SD',
  sd0: '0SD',
  sd_pos1: '+1SD',
  sd_pos2: '+2SD',
  sd_pos3: '+3SD',
} as const

const numbers = (row: Readonly<Record<string, string>>, names: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(names).map(([column, name]) => [name, Number(row[column])]))

const keyOf = ({ indicator, sex, x }: { indicator: string; sex: string; x: string }) => [indicator, sex, x].join(' ')

/** Both appendices have the same rows: one row carries the bounds of both. */
function rowsOf(): GrowthRow[] {
  const bySd = new Map(deviations.map((row) => [keyOf(row), row]))
  return percentiles.map((row) => {
    const twin = bySd.get(keyOf(row))
    if (!twin || (row.sex !== 'male' && row.sex !== 'female')) throw new Error(`the appendices differ at ${keyOf(row)}`)
    return {
      indicator: row.indicator as GrowthIndicator,
      sex: row.sex,
      x: Number(row.x),
      bounds: { ...numbers(row, percentileNames), ...numbers(twin, deviationNames) },
    }
  })
}

/** Reads `>=P97`, `P75<=x<P97` and `<P3`. */
function bandOf([range = '', word = '']: readonly string[]): GrowthBand {
  if (range.startsWith('>=')) return { from: range.slice(2), below: null, word }
  const [from = '', below] = range.split(/<=x<|</)
  if (!below) throw new Error(`no band can be read from ${range}`)
  return { from: from === '' ? null : from, below, word }
}

const bands = (written: readonly (readonly string[])[]) => written.map(bandOf)
const byShape = bands(rules.nutrition.weight_for_lenhei_and_bmi)

export const growthStandard: ReferenceSchedule<GrowthStandard> = {
  kind: 'growth',
  version: 'WS/T 423—2022',
  source: '《7 岁以下儿童生长标准》WS/T 423—2022',
  confidence: lowestLabel(undefined, 'growth/wst423_2022_sd.csv'),
  inForceOn: '2023-03-01',
  content: {
    rows: rowsOf(),
    levels: bands(rules.level_by_percentile),
    levelsBySd: bands(rules.level_by_sd),
    nutrition: {
      weight_for_age: bands(rules.nutrition.weight_for_age),
      lenhei_for_age: bands(rules.nutrition.lenhei_for_age),
      weight_for_length: byShape,
      weight_for_height: byShape,
      bmi_for_age: byShape,
    },
  },
}
