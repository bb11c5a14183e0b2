import type { GrowthCurve, GrowthIndicator } from '@xiongguan/contract/guidance/growth-resident'
import type { Sex } from '@xiongguan/contract/membership/terms'
import type { Schedule } from './current-schedules'

const percentiles = { p3: 'P3', p10: 'P10', p25: 'P25', p50: 'P50', p75: 'P75', p90: 'P90', p97: 'P97' } as const
const byBody: readonly GrowthIndicator[] = ['weight_for_length', 'weight_for_height']

/** The lines of one table of the standard, for drawing. */
export function curveOf({ version, content }: Schedule<'growth'>, sex: Sex, indicator: GrowthIndicator): GrowthCurve {
  const rows = content.rows.filter((row) => row.sex === sex && row.indicator === indicator)
  return {
    version,
    unit: byBody.includes(indicator) ? 'cm' : 'month',
    rows: rows.map(({ x, bounds }) => {
      const at = (name: keyof typeof percentiles) => bounds[percentiles[name]] ?? Number.NaN
      return { x, p3: at('p3'), p10: at('p10'), p25: at('p25'), p50: at('p50'), p75: at('p75'), p90: at('p90'), p97: at('p97') }
    }),
  }
}
