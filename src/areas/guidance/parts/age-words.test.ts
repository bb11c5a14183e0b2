import { ageWords, weekWords } from './age-words'

test('an age is told the finer the younger the child', () => {
  expect(ageWords({ months: 0, days: 0 })).toBe('0 天')
  expect(ageWords({ months: 0, days: 9 })).toBe('9 天')
  expect(ageWords({ months: 6, days: 12 })).toBe('6 个月 12 天')
  expect(ageWords({ months: 6, days: 0 })).toBe('6 个月')
  expect(ageWords({ months: 24, days: 3 })).toBe('2 岁')
  expect(ageWords({ months: 38, days: 3 })).toBe('3 岁 2 个月')
})

test('weeks of pregnancy leave out a remainder of none', () => {
  expect(weekWords({ weeks: 24, days: 3 })).toBe('孕 24 周 + 3 天')
  expect(weekWords({ weeks: 12, days: 0 })).toBe('孕 12 周')
})
