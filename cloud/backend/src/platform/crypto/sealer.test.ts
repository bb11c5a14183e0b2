import { randomBytes } from 'node:crypto'
import { createSealer } from './sealer'

const key = { version: 1, seal: randomBytes(32), index: randomBytes(32) }
const sealer = createSealer({ contact: key })
const place = { table: 'membership_person', column: 'nickname', row: 'a' }

describe('sealing', () => {
  test('opens what it sealed, and the bytes do not hold the text', () => {
    const sealed = sealer.seal('contact', place, '小石榴')
    expect(sealer.open('contact', place, sealed)).toBe('小石榴')
    expect(sealed.includes(Buffer.from('小石榴'))).toBe(false)
  })

  test('seals the same text differently every time', () => {
    expect(sealer.seal('contact', place, '小石榴').equals(sealer.seal('contact', place, '小石榴'))).toBe(false)
  })

  test.each(['table', 'column', 'row'] as const)('a value moved to another %s does not open', (part) => {
    const sealed = sealer.seal('contact', place, '小石榴')
    expect(() => sealer.open('contact', { ...place, [part]: 'elsewhere' }, sealed)).toThrow()
  })

  test('a changed byte does not open', () => {
    const sealed = sealer.seal('contact', place, '小石榴')
    sealed.writeUInt8(sealed.readUInt8(sealed.length - 1) ^ 1, sealed.length - 1)
    expect(() => sealer.open('contact', place, sealed)).toThrow()
  })

  test('a value of a key version that is not loaded says so', () => {
    const other = createSealer({ contact: { ...key, version: 2 } })
    expect(() => sealer.open('contact', place, other.seal('contact', place, 'x'))).toThrow('key version 2')
  })
})

describe('the blind index', () => {
  test('finds the same text in other widths and spaces, within its domain only', () => {
    const index = sealer.blindIndex('contact', 'openid', 'ab12')
    expect(sealer.blindIndex('contact', 'openid', ' ａｂ１２ ').equals(index)).toBe(true)
    expect(sealer.blindIndex('contact', 'phone', 'ab12').equals(index)).toBe(false)
  })

  test('needs the key', () => {
    const stranger = createSealer({ contact: { ...key, index: randomBytes(32) } })
    expect(stranger.blindIndex('contact', 'openid', 'ab12').equals(sealer.blindIndex('contact', 'openid', 'ab12'))).toBe(false)
  })
})
