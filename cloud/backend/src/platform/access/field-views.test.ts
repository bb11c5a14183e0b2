import { showAddress, showBirthDate, showDocument, showName, showPhone } from './field-views'

test.each([
  ['a name', showName, '王小明', '王**', '王**'],
  ['a name of two', showName, '王明', '王*', '王*'],
  ['a name of one', showName, '王', '*', '*'],
  ['a phone', showPhone, '13800001234', '138****1234', '…1234'],
  ['an ID', showDocument, '620201190303070017', '620201********0017', '…0017'],
  ['a passport', showDocument, 'E00000123', '*****0123', '…0123'],
  ['an address', showAddress, '福民社区建设路3号楼1单元', '福民社区建设*******', '…号楼1单元'.slice(0, 1) + '楼1单元'],
  ['a birth date', showBirthDate, '1903-03-07', '1903 年', '1903 年'],
])('%s is shown as far as the view goes', (_what, show, value, masked, lastFour) => {
  expect(show('none', value)).toBeNull()
  expect(show('masked', value)).toBe(masked)
  expect(show('lastFour', value)).toBe(lastFour)
  expect(show('full', value)).toBe(value)
})
