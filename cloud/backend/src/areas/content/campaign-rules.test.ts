import { campaignDate, isNear } from './campaign-rules'

test.each([
  ['2026-05-15', '2026-05-15'],
  ['2026-01-01', '2026-05-15'],
  ['2026-05-22', '2026-05-15'],
  ['2026-05-23', '2027-05-15'],
  ['2026-12-31', '2027-05-15'],
])('on %s the page of 5·15 is for %s', (today, on) => {
  expect(campaignDate('family_day', today)).toBe(on)
})

test.each([
  ['2026-05-01', true],
  ['2026-04-30', false],
  ['2026-05-29', true],
  ['2026-06-05', true],
  ['2026-06-06', false],
])('on %s the page of 5·29 stands on the first page: %s', (today, near) => {
  expect(isNear(campaignDate('member_day', today), today)).toBe(near)
})
