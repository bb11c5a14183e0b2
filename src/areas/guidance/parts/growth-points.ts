import type { GrowthIndicator, GrowthRecord, Measurement } from '@xiongguan/contract/guidance/growth-resident'

export type Point = { x: number; y: number }

/** Where a measurement stands on a curve; null where it was not measured. */
function pointOf(indicator: GrowthIndicator, { months, weightKg, lengthCm, heightCm, headCm, readings }: Measurement): Point | null {
  const at = (x: number | null, y: number | null) => (x === null || y === null ? null : { x, y })
  switch (indicator) {
    case 'weight_for_age':
      return at(months, weightKg)
    case 'lenhei_for_age':
      return at(months, lengthCm ?? heightCm)
    case 'weight_for_length':
      return at(lengthCm, weightKg)
    case 'weight_for_height':
      return at(heightCm, weightKg)
    case 'head_for_age':
      return at(months, headCm)
    case 'bmi_for_age':
      return at(months, readings.find((reading) => reading.indicator === indicator)?.value ?? null)
  }
}

/** A child's points on one curve, from left to right. */
export const pointsOf = (indicator: GrowthIndicator, { measurements }: Pick<GrowthRecord, 'measurements'>): Point[] =>
  measurements.flatMap((measurement) => pointOf(indicator, measurement) ?? []).sort((one, other) => one.x - other.x)

/** The curves worth choosing among: those with a point of this child, and weight and length from the first day. */
export function curvesOf(record: Pick<GrowthRecord, 'measurements'>, all: readonly GrowthIndicator[]): GrowthIndicator[] {
  return all.filter((indicator) => indicator === 'weight_for_age' || indicator === 'lenhei_for_age' || pointsOf(indicator, record).length > 0)
}
