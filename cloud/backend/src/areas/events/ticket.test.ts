import { createPublicKey, randomBytes, verify } from 'node:crypto'
import fc from 'fast-check'
import { v7 } from 'uuid'
import { readDoorCode } from '@xiongguan/contract/events/ticket-rules'
import { newDoorCode } from './door-code'
import { createTickets } from './ticket'

const tickets = createTickets(Buffer.alloc(32, 7))
const facts = { eventId: v7(), signUpId: v7(), serial: 3 }

describe('tickets', () => {
  test('say which sign-up of which event and nothing else', () => {
    const text = tickets.sign(facts)
    expect(text).toMatch(/^XG1\.[A-Za-z0-9_-]{135}$/)
    expect(tickets.read(text)).toEqual(facts)
  })

  test('can be checked with the public key alone', () => {
    const bytes = Buffer.from(tickets.sign(facts).slice(4), 'base64url')
    const key = createPublicKey({ key: Buffer.from(tickets.publicKey, 'base64'), format: 'der', type: 'spki' })
    expect(verify(null, bytes.subarray(0, 37), key, bytes.subarray(37))).toBe(true)
  })

  test('one changed bit anywhere makes a ticket worthless', () => {
    const bytes = Buffer.from(tickets.sign(facts).slice(4), 'base64url')
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const forged = Buffer.from(bytes)
      forged.writeUInt8(forged.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
      expect(tickets.read(`XG1.${forged.toString('base64url')}`)).toBeNull()
    }
  })

  test('of another key, of another spelling, cut or made up are not ours', () => {
    const text = tickets.sign(facts)
    expect(tickets.read(createTickets(randomBytes(32)).sign(facts))).toBeNull()
    for (const wrong of [
      text.slice(0, -1),
      `${text}=`,
      `${text} `,
      text.toLowerCase(),
      text.slice(4),
      `XG2.${text.slice(4)}`,
      'https://example.test/',
      '',
    ]) {
      expect(tickets.read(wrong)).toBeNull()
    }
    fc.assert(
      fc.property(fc.string(), (made) => {
        expect(tickets.read(`XG1.${made}`)).toBeNull()
      }),
    )
  })

  test('need a seed of 32 bytes', () => {
    expect(() => createTickets(Buffer.alloc(16))).toThrow(/TICKET_KEY/)
  })
})

describe('door codes', () => {
  test('are read however they are typed', () => {
    for (let round = 0; round < 200; round += 1) {
      const code = newDoorCode()
      const typed = ` ${code.slice(0, 4).toLowerCase().replaceAll('1', 'l').replaceAll('0', 'o')} - ${code.slice(4).replaceAll('1', 'I').replaceAll('V', 'u')} `
      expect(readDoorCode(typed)).toBe(code)
    }
    expect(readDoorCode('ＡＢＣＤ１２３４')).toBe('ABCD1234')
  })

  test.each(['', 'ABC', 'ABCD12345', 'ABCD123!', '一二三四五六七八'])('%p cannot be one', (typed) => {
    expect(readDoorCode(typed)).toBeNull()
  })
})
