import type { GrowthCurve, Measurement } from '@xiongguan/contract/guidance/growth-resident'
import { rowAt, rowsShown } from './curve-window'
import { curvesOf, pointsOf } from './growth-points'

const measured = (months: number, sizes: Partial<Measurement>): Measurement => ({
  recordId: `r${months}` as Measurement['recordId'],
  measuredOn: '2026-11-28',
  months,
  weightKg: null,
  lengthCm: null,
  heightCm: null,
  headCm: null,
  readings: [],
  ...sizes,
})
const bmi = { indicator: 'bmi_for_age', rowUsed: 30, value: 16.2, place: 'within', words: '' } as const
const record = {
  measurements: [measured(30, { weightKg: 13, heightCm: 90, readings: [bmi] }), measured(6, { weightKg: 7.5, lengthCm: 66, headCm: 42 })],
}

test('points stand where the measurement belongs, from left to right, and nowhere for what was not measured', () => {
  expect(pointsOf('weight_for_age', record)).toEqual([
    { x: 6, y: 7.5 },
    { x: 30, y: 13 },
  ])
  expect(pointsOf('lenhei_for_age', record)).toEqual([
    { x: 6, y: 66 },
    { x: 30, y: 90 },
  ])
  expect(pointsOf('weight_for_length', record)).toEqual([{ x: 66, y: 7.5 }])
  expect(pointsOf('weight_for_height', record)).toEqual([{ x: 90, y: 13 }])
  expect(pointsOf('head_for_age', record)).toEqual([{ x: 6, y: 42 }])
  expect(pointsOf('bmi_for_age', record)).toEqual([{ x: 30, y: 16.2 }])
})

test('a curve without a point of this child is not offered, weight and length always are', () => {
  const all = ['weight_for_age', 'lenhei_for_age', 'bmi_for_age', 'head_for_age'] as const
  expect(curvesOf(record, all)).toEqual(all)
  expect(curvesOf({ measurements: [] }, all)).toEqual(['weight_for_age', 'lenhei_for_age'])
})

const rows = Array.from({ length: 82 }, (_, x) => ({ x, p3: x, p10: x, p25: x, p50: x, p75: x, p90: x, p97: x }))
const curve: GrowthCurve = { version: '', unit: 'month', rows }
const ends = (points: { x: number; y: number }[]) => {
  const shown = rowsShown(curve, points)
  return [shown[0]?.x, shown[shown.length - 1]?.x]
}

test('the window shows at least a year around the points, from birth for a child of whom nothing is known', () => {
  expect(ends([])).toEqual([0, 12])
  expect(ends([{ x: 2, y: 5 }])).toEqual([0, 12])
  expect(
    ends([
      { x: 6, y: 7 },
      { x: 30, y: 13 },
    ]),
  ).toEqual([5, 33])
})

test('between two rows the last one reached is read', () => {
  expect(rowAt(rows, 6.9)?.x).toBe(6)
  expect(rowAt(rows, 200)?.x).toBe(81)
})
