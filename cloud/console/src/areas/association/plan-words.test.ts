import { tileTone, tileWords } from './plan-words'

test.each([
  [{ orphans: 1, overloaded: 2 }, 'waits'],
  [{ orphans: 0, overloaded: 1 }, 'over'],
  [{ orphans: 0, overloaded: 0 }, 'well'],
] as const)('%o is shown as %s', (tile, tone) => {
  expect(tileTone(tile)).toBe(tone)
})

test('a tile says what its colour means, and no limit where none was set', () => {
  expect(tileWords.trouble({ orphans: 2, overloaded: 1, outside: 0 })).toBe('2 户没有联系人 · 1 位超过户数')
  expect(tileWords.trouble({ orphans: 0, overloaded: 0, outside: 0 })).toBe('')
  expect(tileWords.kept({ households: 5, contacts: 1, limit: null })).toBe('5 户 · 1 位联系人')
  expect(tileWords.kept({ households: 5, contacts: 1, limit: 3 })).toBe('5 户 · 1 位联系人 · 每位最多 3 户')
})
