import { addDays, addMonths, dayBefore } from './second-dates'

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2024-02-29', 48, '2028-02-29'],
  ['2026-12-31', 2, '2027-02-28'],
  ['2026-11-15', 14, '2028-01-15'],
  ['2026-12-15', 12, '2027-12-15'],
])('%s and %i months is %s', (date, months, expected) => {
  expect(addMonths(date, months)).toBe(expected)
})

test.each([
  ['2026-02-28', 1, '2026-03-01'],
  ['2024-02-28', 1, '2024-02-29'],
  ['2024-12-31', 1, '2025-01-01'],
  ['2026-01-01', 280, '2026-10-08'],
  ['2026-10-08', -280, '2026-01-01'],
  ['2023-03-01', 366, '2024-03-01'],
  ['2026-01-01', 0, '2026-01-01'],
  // 1900 was no leap year, 2000 was one.
  ['1900-02-28', 1, '1900-03-01'],
  ['2000-02-28', 1, '2000-02-29'],
])('%s and %i days is %s', (date, days, expected) => {
  expect(addDays(date, days)).toBe(expected)
})

test('the day before a first of January or March is in the month before', () => {
  expect([dayBefore('2026-01-01'), dayBefore('2024-03-01'), dayBefore('2026-03-01')]).toEqual(['2025-12-31', '2024-02-29', '2026-02-28'])
})

test.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', 'yesterday'])('%s is refused', (date) => {
  expect(() => addDays(date, 1)).toThrow('is no civil date')
})
