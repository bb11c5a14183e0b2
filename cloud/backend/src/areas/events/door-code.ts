import { randomBytes } from 'node:crypto'

/** Crockford's base 32: no I, L, O, U, so that what is misread still finds its way. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const codeLength = 8
const misread: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0', U: 'V' }

/** A new door code: eight of 32 signs, unique within its event by the database. */
export function newDoorCode(): string {
  return [...randomBytes(codeLength)].map((byte) => alphabet[byte % alphabet.length]).join('')
}

/** Reads a typed code: any case, spaces and dashes, full-width signs, confusable letters. Null when it cannot be one. */
export function readDoorCode(typed: string): string | null {
  const signs = [
    ...typed
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[\s\-—_.·]/g, ''),
  ].map((sign) => misread[sign] ?? sign)
  return signs.length === codeLength && signs.every((sign) => alphabet.includes(sign)) ? signs.join('') : null
}
