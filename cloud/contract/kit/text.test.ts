import { typedText, wholeNumber } from './text'

describe('typed text', () => {
  const name = typedText('称呼', 1, 6)
  const title = typedText('活动名称', 2, 40)
  const wordsOf = (schema: typeof name, text: unknown) => schema.safeParse(text).error?.issues[0]?.message

  test('comes without the spaces around it', () => {
    expect(name.parse('  石榴 妈妈　')).toBe('石榴 妈妈')
  })

  test.each([
    ['nothing', ''],
    ['spaces', ' 　\t'],
    ['zero-width spaces', '\u200b\u200b\u200c\u200d'],
    ['zero-width characters with a space between', '\u200b \u200b'],
    ['direction marks', '\u200e\u202e\u2066'],
    ['control characters', '\u0000\u0007\u001b'],
    ['soft hyphens and byte order marks', '\u00ad\ufeff\u2060'],
    ['fillers that show as blank', '\u3164\u115f'],
  ])('%s is no name', (_what, text) => {
    expect(wordsOf(name, text)).toBe('请填写称呼')
  })

  test('what cannot be seen does not make a text long enough', () => {
    expect(wordsOf(title, '秋\u200b\u200b')).toBe('活动名称至少2个字')
    expect(title.safeParse('秋\u200b游').success).toBe(true)
  })

  test('a family drawn with joiners stays as it was typed', () => {
    expect(typedText('称呼', 1, 12).parse('👨‍👩‍👧')).toBe('👨‍👩‍👧')
  })

  test('both bounds are included', () => {
    expect(name.safeParse('一二三四五六').success).toBe(true)
    expect(wordsOf(name, '一二三四五六七')).toBe('称呼最多6个字')
    expect(wordsOf(title, '秋')).toBe('活动名称至少2个字')
  })

  test('anything but text asks for it in words', () => {
    expect(wordsOf(name, 7)).toBe('请填写称呼')
    expect(wordsOf(name, undefined)).toBe('请填写称呼')
  })
})

describe('a whole number', () => {
  const seats = wholeNumber('名额', 1, 500)

  test.each([1, 500])('%i is within the bounds', (value) => {
    expect(seats.safeParse(value).success).toBe(true)
  })

  test.each([0, 501, 1.5, '3', NaN, Infinity, null])('%p is refused with the bounds', (value) => {
    expect(seats.safeParse(value).error?.issues[0]?.message).toBe('名额要是 1 到 500 之间的整数')
  })
})
