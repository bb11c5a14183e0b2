import { measuresOf, missingFor, sizeError, standing } from './measuring'

const typed = { measuredOn: '2026-11-28', weight: '7.5', length: '66', head: '' }

test('a child is measured lying until the second birthday, and standing from that day', () => {
  expect(standing('2024-11-29', '2026-11-28')).toBe(false)
  expect(standing('2024-11-28', '2026-11-28')).toBe(true)
  expect(standing('2024-02-29', '2026-02-27')).toBe(false)
  expect(standing('2024-02-29', '2026-02-28')).toBe(true)
})

test('only what was measured is sent, and length turns into height at two', () => {
  expect(measuresOf(typed, '2026-05-01')).toEqual({ measuredOn: '2026-11-28', weightKg: 7.5, lengthCm: 66 })
  expect(measuresOf({ ...typed, head: '48。5' }, '2024-01-01')).toEqual({ measuredOn: '2026-11-28', weightKg: 7.5, heightCm: 66, headCm: 48.5 })
})

test('one measure is enough, and what is no number is told under its field', () => {
  expect(missingFor({ ...typed, measuredOn: '' })).toBe('请选日期')
  expect(missingFor({ ...typed, weight: '', length: ' ' })).toBe('请至少填一样')
  expect(missingFor({ ...typed, weight: '七斤' })).toBe('请只填数字，例如 7.5')
  expect(missingFor(typed)).toBeUndefined()
  expect([sizeError(''), sizeError('7,5'), sizeError('66.25')]).toEqual([undefined, '请只填数字，例如 7.5', undefined])
})
