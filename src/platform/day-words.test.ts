import { dayAndTime, daysUntil, dayWords, greeting, period } from './day-words'

test('times are Beijing times wherever the phone stands', () => {
  expect(dayAndTime('2027-05-29T01:30:00Z')).toBe('5月29日 周六 9:30')
  expect(dayAndTime('2026-12-31T16:05:00Z')).toBe('1月1日 周五 0:05')
  expect(period('2027-05-29T01:30:00Z', '2027-05-29T03:30:00Z')).toBe('5月29日 周六 9:30–11:30')
  expect(dayWords('2026-12-31T16:05:00Z')).toBe('2027年1月1日')
  expect(dayWords('2026-11-23')).toBe('2026年11月23日')
})

test.each([
  ['2026-11-23T00:00:00Z', '早上好'],
  ['2026-11-23T04:00:00Z', '中午好'],
  ['2026-11-23T09:59:00Z', '下午好'],
  ['2026-11-23T10:00:00Z', '晚上好'],
])('%s is %s', (now, words) => expect(greeting(now)).toBe(words))

test('days left are counted from midnight in Beijing', () => {
  expect(daysUntil('2027-05-15', '2027-05-14T15:59:00Z')).toBe(1)
  expect(daysUntil('2027-05-15', '2027-05-14T16:00:00Z')).toBe(0)
  expect(daysUntil('2027-05-15', '2027-05-16T16:00:00Z')).toBe(-2)
})
