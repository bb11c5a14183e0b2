import { civilDate } from './civil-date'

test('the civil date turns at midnight in 嘉峪关, not in UTC', () => {
  expect(civilDate(new Date('2026-11-22T15:59:59Z'))).toBe('2026-11-22')
  expect(civilDate(new Date('2026-11-22T16:00:00Z'))).toBe('2026-11-23')
})

test('and the year with it', () => {
  expect(civilDate(new Date('2026-12-31T16:00:00Z'))).toBe('2027-01-01')
})
