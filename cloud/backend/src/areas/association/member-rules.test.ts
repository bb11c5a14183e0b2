import { addDays } from '../../platform/civil-date'
import { daysAhead, lastDayOfTerm, mayDo, stateAfter, termStanding } from './member-rules'

test.each([
  [null, null, '2026-11-23', 'noTerm'],
  ['2026-11-23', null, '2026-11-23', 'running'],
  ['2026-11-22', null, '2026-11-23', 'lapsed'],
  ['2026-11-22', 30, '2026-11-23', 'grace'],
  ['2026-11-22', 30, '2026-12-22', 'grace'],
  ['2026-11-22', 30, '2026-12-23', 'lapsed'],
] as const)('until %s with %s days of grace, on %s: %s', (untilOn, grace, today, standing) => {
  expect(termStanding(untilOn, grace, today)).toBe(standing)
})

test.each([
  ['2026-11-23', 12, '2027-11-22'],
  ['2026-01-01', 12, '2026-12-31'],
  ['2026-01-31', 1, '2026-02-27'],
  ['2028-02-29', 12, '2029-02-27'],
])('a term from %s of %i months ends on %s', (from, months, last) => {
  expect(lastDayOfTerm(from, months)).toBe(last)
})

test('days ahead go over the turn of the year', () => {
  expect(daysAhead('2026-12-30', 4)).toEqual(['12-30', '12-31', '01-01', '01-02'])
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
})

test.each([
  ['applied', 'approve', false, 'member'],
  ['applied', 'approve', true, 'secondReview'],
  ['secondReview', 'approve', true, 'member'],
  ['secondReview', 'return', true, 'returned'],
  ['applied', 'refuse', true, 'refused'],
  ['returned', 'approve', false, null],
  ['withdrawn', 'approve', false, null],
  ['member', 'refuse', false, null],
] as const)('%s, %s, second review %s: %s', (state, verdict, second, after) => {
  expect(stateAfter(state, verdict, second)).toBe(after)
})

test('a secretary reviews what was passed on and keeps nothing', () => {
  expect(mayDo('applied', { community: true, secretary: false }, false)).toEqual(['review'])
  expect(mayDo('applied', { community: false, secretary: true }, false)).toEqual([])
  expect(mayDo('secondReview', { community: true, secretary: true }, false)).toEqual(['secondReview'])
  expect(mayDo('member', { community: false, secretary: true }, false)).toEqual([])
  expect(mayDo('member', { community: true, secretary: false }, true)).not.toContain('appoint')
})
