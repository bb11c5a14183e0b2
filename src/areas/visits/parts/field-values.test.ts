import { typedValue, valueWords, wrongWith } from './field-values'

const today = '2026-11-28'

test.each([
  ['phone', ' +86 199-0000-0001 ', '19900000001'],
  ['phone', '12', '12'],
  ['name', '  合成甲 ', '合成甲'],
  ['address', '   ', null],
] as const)('%s typed as "%s" is kept as %s', (field, typed, kept) => expect(typedValue(field, typed)).toBe(kept))

test.each([
  ['phone', '12', true],
  ['phone', null, false],
  ['name', null, true],
  ['bornOn', '1980-02-30', true],
  ['bornOn', '1980-5-6', true],
  ['bornOn', '2026-11-29', true],
  ['bornOn', '1980-05-06', false],
  ['address', null, false],
] as const)('%s %s is wrong: %s', (field, value, wrong) => expect(wrongWith(field, value, today) !== undefined).toBe(wrong))

test('values read as words', () => {
  expect([valueWords('sex', 'female'), valueWords('bornOn', '1980-05-06'), valueWords('phone', null), valueWords('bornOn', '旧资料')]).toEqual([
    '女',
    '1980年5月6日',
    '没有登记',
    '旧资料',
  ])
})
