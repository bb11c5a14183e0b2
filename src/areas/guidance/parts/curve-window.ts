import type { GrowthCurve } from '@xiongguan/contract/guidance/growth-resident'
import type { Point } from './growth-points'

type Row = GrowthCurve['rows'][number]

/** A year of months, or a span of centimetres: a curve of seven years would hide what changes in one. */
const span = { month: 12, cm: 25 }

/** The rows around a child's points, at least one span of them. */
export function rowsShown({ rows, unit }: GrowthCurve, points: readonly Point[]): Row[] {
  const first = points[0]?.x ?? rows[0]?.x ?? 0
  const last = points[points.length - 1]?.x ?? first
  const wanted = span[unit]
  const from = Math.max(rows[0]?.x ?? 0, Math.min(first, last - wanted / 2) - 1)
  const until = Math.max(last + wanted / 4, from + wanted)
  return rows.filter(({ x }) => x >= Math.floor(from) && x <= Math.ceil(until))
}

/** The last row reached, as the standard's table is read. */
export const rowAt = (rows: readonly Row[], x: number): Row | undefined => rows.filter((row) => row.x <= x).pop()
