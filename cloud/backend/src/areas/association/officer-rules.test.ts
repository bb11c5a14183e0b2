import { endsSoon, isServing, judgeParent, judgeTerm, staffingOf, yearAfter, type ServingOfficer } from './officer-rules'

const cadre = (
  who: string,
  engagement: ServingOfficer['engagement'],
  post: ServingOfficer['post'] = 'staff',
  front_line = false,
): ServingOfficer => ({
  who,
  engagement,
  post,
  front_line,
})

test('the share is seconded and part-time people of the establishment, cut and never rounded up', () => {
  const three = [cadre('a', 'seconded'), cadre('b', 'partTime'), cadre('c', 'partTime'), cadre('d', 'fullTime')]
  expect(staffingOf(three, 20)).toMatchObject({ share: 15, enough: true, seconded: 1, partTime: 2, fullTime: 1 })
  // 14.96 % is not enough, however near.
  const many = Array.from({ length: 41 }, (_, place) => cadre(`p${place}`, 'partTime'))
  expect(staffingOf(many, 274)).toMatchObject({ share: 14.9, enough: false })
  expect(staffingOf(three, null)).toMatchObject({ share: null, enough: null, posts: null })
  expect(staffingOf([], 20)).toMatchObject({ share: 0, enough: false })
})

test('whoever holds two posts is one person, in the office and in the council', () => {
  const serving = [cadre('a', 'fullTime', 'secretaryGeneral'), cadre('a', 'partTime', 'councillor', true), cadre('b', 'honorary', 'councillor', true)]
  expect(staffingOf(serving, 10)).toMatchObject({
    fullTime: 1,
    partTime: 0,
    council: { members: 2, frontLine: 2 },
    standing: { members: 1, frontLine: 0 },
  })
})

test('a secondment lasts a year at most; a term runs forwards and has one name', () => {
  const term = { engagement: 'seconded' as const, from: '2026-03-01', to: '2027-03-01', personId: null, name: '演示人' }
  expect(judgeTerm(term)).toBeNull()
  expect(judgeTerm({ ...term, to: '2027-03-02' })).toBe('secondedTooLong')
  expect(judgeTerm({ ...term, engagement: 'partTime', to: '2031-03-01' })).toBeNull()
  expect(judgeTerm({ ...term, to: '2026-03-01' })).toBe('dayOrder')
  expect(judgeTerm({ ...term, name: null })).toBe('nameMissing')
  expect(judgeTerm({ ...term, personId: 'x' })).toBe('nameMissing')
  expect(yearAfter('2028-02-29')).toBe('2029-03-01')
})

test('a term serves from its first day until its last, and is marked in its last sixty days', () => {
  const term = { from_on: '2026-01-01', to_on: '2027-01-01', ended_on: null }
  expect(['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map((day) => isServing(term, day))).toEqual([false, true, true, false])
  expect(['2026-11-01', '2026-11-02', '2027-01-01'].map((day) => endsSoon(term, day))).toEqual([false, true, false])
  expect(isServing({ ...term, ended_on: '2026-06-01' }, '2026-06-01')).toBe(false)
})

test('units hang where their kind belongs', () => {
  const standing = (kind: Parameters<typeof judgeParent>[0]) => ({ kind, valid_to_on: null })
  expect(judgeParent('city', null)).toBeNull()
  expect(judgeParent('town', standing('city'))).toBeNull()
  expect(judgeParent('community', standing('city'))).toBe('parentKind')
  expect(judgeParent('group', standing('community'))).toBeNull()
  expect(judgeParent('enterprise', standing('town'))).toBeNull()
  expect(judgeParent('floating', standing('group'))).toBe('parentKind')
  expect(judgeParent('town', { kind: 'city', valid_to_on: '2026-01-01' })).toBe('parentMissing')
})
