import { dayKindOf, isYearKnown } from './calendar'

test.each([
  ['2026-10-01', 'holiday', '国庆节'],
  ['2026-05-16', 'weekend', ''],
  ['2026-05-15', 'workday', ''],
  ['2024-02-04', 'adjustedWorkday', '春节'],
  // Not announced yet: also a Saturday is not called a day off.
  ['2027-05-15', 'unknown', ''],
  ['2027-10-01', 'unknown', ''],
])('%s is %s %s', (date, kind, name) => {
  expect(dayKindOf(date)).toEqual({ kind, name })
})

test('only years with official data are known', () => {
  expect(['2024', '2025', '2026', '2027'].map(isYearKnown)).toEqual([true, true, true, false])
})
