import fc from 'fast-check'
import { nearTerms, oneMistakeApart } from './typos'

const letters = fc.string({ unit: fc.constantFrom(...'abcdeimoy疫苗补贴'), minLength: 1, maxLength: 9 })
const sign = fc.constantFrom(...'abcxyz疫补')

/** One mistake of the four kinds, made at a place of the text. */
const mistakes = fc.tuple(letters, fc.nat(), sign, fc.constantFrom('wrong', 'missing', 'added', 'swapped')).map(([text, place, other, kind]) => {
  const signs = [...text]
  const at = place % signs.length
  if (kind === 'wrong') signs[at] = other
  if (kind === 'missing') signs.splice(at, 1)
  if (kind === 'added') signs.splice(at, 0, other)
  if (kind === 'swapped' && at + 1 < signs.length) [signs[at], signs[at + 1]] = [signs[at + 1] ?? '', signs[at] ?? '']
  return { text, typed: signs.join('') }
})

/** Distance with swaps of neighbours, by the textbook: what the quick test is held against. */
function distance(one: string, other: string): number {
  const [a, b] = [[...one], [...other]]
  const rows = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_unused, j) => (i === 0 ? j : j === 0 ? i : 0)))
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Infinity
      const row = rows[i]
      if (row) row[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (same ? 0 : 1), swapped)
    }
  }
  return at(a.length, b.length)
}

test('whoever makes one mistake is still understood', () => {
  fc.assert(fc.property(mistakes, ({ text, typed }) => expect(oneMistakeApart(text, typed)).toBe(true)))
})

test('one mistake is what the textbook calls one, and nothing more', () => {
  fc.assert(fc.property(letters, letters, (one, other) => expect(oneMistakeApart(one, other)).toBe(distance(one, other) <= 1)))
})

test('text and mistyped text meet in the index', () => {
  fc.assert(
    fc.property(mistakes, ({ text, typed }) => {
      const kept = new Set(nearTerms(text))
      expect(nearTerms(typed).some((term) => kept.has(term))).toBe(true)
    }),
  )
})
