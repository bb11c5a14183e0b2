import { readCsv } from './csv'

describe('readCsv', () => {
  test('reads names from the header and keeps empty cells empty', () => {
    expect(readCsv('number,name\n120,医疗急救\n12356,\n')).toEqual([
      { number: '120', name: '医疗急救' },
      { number: '12356', name: '' },
    ])
  })

  test('reads commas, doubled quotes and line ends inside quotes', () => {
    expect(readCsv('a,b\r\n"x, ""y""\nz",2\r\n')).toEqual([{ a: 'x, "y"\nz', b: '2' }])
  })

  test('reads a last row without a line end', () => {
    expect(readCsv('a,b\n1,2')).toEqual([{ a: '1', b: '2' }])
    expect(readCsv('a,b\n1,')).toEqual([{ a: '1', b: '' }])
  })

  test.each([
    ['a row that is too short', 'a,b\n1\n'],
    ['a row that is too long', 'a,b\n1,2,3\n'],
    ['an open quote', 'a\n"x'],
    ['text after a closing quote', 'a\n"x"y\n'],
    ['a quote inside an unquoted field', 'a\nx"y\n'],
    ['nothing at all', ''],
  ])('refuses %s', (_case, text) => {
    expect(() => readCsv(text)).toThrow()
  })
})
