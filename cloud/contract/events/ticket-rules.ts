/** What a ticket says: which sign-up of which event, and which of its tickets. No name. */
export type TicketFacts = { eventId: string; signUpId: string; serial: number }

/** A ticket taken apart; the signature over `body` is still to be checked. */
export type TicketParts = { facts: TicketFacts; body: Uint8Array; signature: Uint8Array }

export const ticketPrefix = 'XG1.'
const version = 1
const bodyBytes = 1 + 16 + 16 + 4
const signatureBytes = 64

const base64url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Bytes of a base64url text; null unless it is the one spelling of these bytes. */
export function bytesOfBase64url(text: string): Uint8Array | null {
  const bytes = new Uint8Array(Math.floor((text.length * 6) / 8))
  let [held, bits, place] = [0, 0, 0]
  for (const sign of text) {
    const value = base64url.indexOf(sign)
    if (value < 0) return null
    held = (held << 6) | value
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[place++] = held >> bits
    held &= (1 << bits) - 1
  }
  return bits < 6 && held === 0 ? bytes : null
}

export function base64urlOf(bytes: Uint8Array): string {
  let [text, held, bits] = ['', 0, 0]
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 6) {
      bits -= 6
      text += base64url[held >> bits]
      held &= (1 << bits) - 1
    }
  }
  return bits > 0 ? text + base64url[held << (6 - bits)] : text
}

export const hexOf = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** 16 bytes as the id they stand for. */
export function uuidOf(bytes: Uint8Array): string {
  const hex = hexOf(bytes)
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** Takes a ticket apart; null when it has not the shape of one. */
export function readTicket(text: string): TicketParts | null {
  if (!text.startsWith(ticketPrefix)) return null
  const bytes = bytesOfBase64url(text.slice(ticketPrefix.length))
  if (bytes?.length !== bodyBytes + signatureBytes || bytes[0] !== version) return null
  const body = bytes.slice(0, bodyBytes)
  const serial = new DataView(body.buffer).getUint32(33)
  return { facts: { eventId: uuidOf(body.slice(1, 17)), signUpId: uuidOf(body.slice(17, 33)), serial }, body, signature: bytes.slice(bodyBytes) }
}

/** Crockford's base 32: no I, L, O, U, so that what is misread still finds its way. */
export const doorCodeAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const misread: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0', U: 'V' }

/** Reads a typed code of so many signs: any case, spaces and dashes, full-width signs, confusable letters. Null when it cannot be one. */
export function readCode(typed: string, length: number): string | null {
  const signs = [
    ...typed
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[\s\-—_.·]/g, ''),
  ].map((sign) => misread[sign] ?? sign)
  return signs.length === length && signs.every((sign) => doorCodeAlphabet.includes(sign)) ? signs.join('') : null
}

export const doorCodeLength = 8

/** Reads the code that is spoken at the door. */
export const readDoorCode = (typed: string) => readCode(typed, doorCodeLength)
