import { codeIn, invitationCodeIn } from './scanned-code'

test.each([
  ['https://h5.example/s/AbCdEfGhIjKlMnOpQrStUv', 'AbCdEfGhIjKlMnOpQrStUv'],
  ['http://127.0.0.1:3000/s/AbCdEfGhIjKlMnOpQrSt-_?from=x', 'AbCdEfGhIjKlMnOpQrSt-_'],
  ['https://h5.example/s/short', ''],
  ['https://evil.example/i/ABCD-EFGH-JKLM-NPQR', ''],
  ['XG1.ticket', ''],
  ['', ''],
])('%s holds the code %s', (text, code) => {
  expect(codeIn(text)).toBe(code)
})

test.each([
  ['https://h5.example/i/ABCD-EFGH-JKLM-NPQR', 'ABCD-EFGH-JKLM-NPQR'],
  [' abcd efgh jklm npqr ', 'abcd efgh jklm npqr'],
])('%s is the invitation %s', (text, code) => {
  expect(invitationCodeIn(text)).toBe(code)
})
