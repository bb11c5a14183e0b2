import { todayInBeijing, whenWords } from './when'

const today = '2026-11-28'
const said = (fromDate: string | null, toDate: string | null) => whenWords({ fromDate, toDate }, today)

test('a window is told in as few words as say it, with the year where it is another one', () => {
  expect(said('2026-12-05', '2026-12-26')).toBe('12月5日 – 12月26日')
  expect(said('2026-12-20', '2027-01-10')).toBe('12月20日 – 2027年1月10日')
  expect(said('2027-03-01', '2027-03-31')).toBe('2027年3月1日 – 3月31日')
  expect(said('2025-12-20', '2026-01-10')).toBe('2025年12月20日 – 1月10日')
  expect(said('2026-12-05', '2026-12-05')).toBe('12月5日')
  expect(said('2026-12-05', null)).toBe('12月5日起')
  expect(said(null, '2027-01-31')).toBe('最晚 2027年1月31日')
  expect(said(null, null)).toBe('')
})

test('the day is Beijing’s, wherever the phone stands', () => {
  expect(todayInBeijing(Date.parse('2026-11-27T15:59:59Z'))).toBe('2026-11-27')
  expect(todayInBeijing(Date.parse('2026-11-27T16:00:00Z'))).toBe('2026-11-28')
})
