import { markedParts } from './Marked'

test('words that were found are set off wherever they stand, whatever their case', () => {
  expect(markedParts('HPV 疫苗和乙肝疫苗', ['hpv', '疫苗'])).toEqual([
    { text: 'HPV', marked: true },
    { text: ' ', marked: false },
    { text: '疫苗', marked: true },
    { text: '和乙肝', marked: false },
    { text: '疫苗', marked: true },
  ])
})

test('a longer word is not cut by a shorter one', () => {
  expect(markedParts('育儿补贴', ['育儿补贴', '补贴'])).toEqual([{ text: '育儿补贴', marked: true }])
})

test('nothing found leaves the text as it is', () => {
  expect(markedParts('会员之家', [])).toEqual([{ text: '会员之家', marked: false }])
  expect(markedParts('', ['疫苗'])).toEqual([])
})
