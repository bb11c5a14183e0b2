import { createHash, createHmac, randomBytes } from 'node:crypto'

const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const codeLength = 16

/** Sixteen of 32 signs: 80 bits, written in fours. */
const written = (bytes: Buffer) =>
  [...bytes.subarray(0, codeLength)]
    .map((byte) => alphabet[byte % alphabet.length])
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-')

/** A code to hand over and type, new every time. Only its hash is kept. */
export const newTypedCode = () => written(randomBytes(codeLength))

/** A code that only this server can make again from an id, so that an answer that got lost can be given once more. */
export const typedCodeOf = (key: Uint8Array, id: string) => written(createHmac('sha256', key).update(`code\n${id}`).digest())

/** SHA-256 of the code as people copy it: letters upper-cased, spaces and dashes left out. */
export const hashTypedCode = (code: string) =>
  createHash('sha256')
    .update(code.toUpperCase().replace(/[^A-Z0-9]/g, ''))
    .digest()
