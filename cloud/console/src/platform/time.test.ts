import { daysUntil, daysUntilDay, instantOf, isBeforeToday, isSameDay, momentWords, monthLater, spanWords, wallTimeOf } from './time'

const now = Date.parse('2026-11-23T15:30:00Z') // 23:30 in Jiayuguan, still the 23rd there

test('wall clock digits and instants are one to one in Asia/Shanghai', () => {
  expect(wallTimeOf('2026-05-29T01:00:00.000Z')).toBe('2026-05-29T09:00')
  expect(instantOf('2026-05-29T09:00')).toBe('2026-05-29T01:00:00.000Z')
  expect(instantOf('2027-01-01T00:30')).toBe('2026-12-31T16:30:00.000Z')
})

test.each(['2026-03-08T02:30', '2026-03-29T02:30', '2026-10-25T01:30'])('an hour that other zones skip or repeat stays itself: %s', (wall) => {
  expect(wallTimeOf(instantOf(wall))).toBe(wall)
})

test('words name day, weekday and time, and the year only when it is another one', () => {
  expect(momentWords('2026-05-29T01:00:00Z', now)).toBe('5月29日 09:00')
  expect(momentWords('2027-05-29T01:00:00Z', now)).toBe('2027年5月29日 09:00')
  expect(spanWords('2026-11-28T01:30:00Z', '2026-11-28T04:00:00Z', now)).toBe('11月28日 周六 09:30–12:00')
  expect(spanWords('2026-11-28T12:00:00Z', '2026-11-28T17:00:00Z', now)).toBe('11月28日 周六 20:00–11月29日 01:00')
})

test('days change at midnight in Jiayuguan, not at midnight UTC', () => {
  expect(isSameDay('2026-11-22T16:00:00Z', now)).toBe(true)
  expect(isSameDay('2026-11-23T16:00:00Z', now)).toBe(false)
  expect(daysUntil('2026-11-23T16:00:00Z', now)).toBe(1)
  expect([daysUntilDay('2026-11-22', now), daysUntilDay('2026-11-23', now), daysUntilDay('2026-11-24', now)]).toEqual([-1, 0, 1])
  expect(isBeforeToday('2026-11-22', now)).toBe(true)
  expect(isBeforeToday('2026-11-23', now)).toBe(false)
})

test('months go on across the year', () => {
  expect([monthLater('2026-12', 1), monthLater('2026-01', -1), monthLater('2026-11', 14)]).toEqual(['2027-01', '2025-12', '2028-01'])
})
