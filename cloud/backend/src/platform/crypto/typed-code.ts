import { createHash, randomBytes } from 'node:crypto'

const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const codeLength = 16

/** A code to hand over and type: sixteen of 32 signs, 80 bits, written in fours. Only its hash is kept. */
export function newTypedCode(): string {
  const signs = [...randomBytes(codeLength)].map((byte) => alphabet[byte % alphabet.length])
  return signs.join('').replace(/(.{4})(?=.)/g, '$1-')
}

/** SHA-256 of the code as people copy it: letters upper-cased, spaces and dashes left out. */
export function hashTypedCode(code: string): Buffer {
  return createHash('sha256')
    .update(code.toUpperCase().replace(/[^A-Z0-9]/g, ''))
    .digest()
}
