import { createHash, createHmac, randomBytes } from 'node:crypto'

const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const codeLength = 16

/** Sixteen of 32 signs: 80 bits, written in fours. */
const written = (bytes: Buffer) =>
  [...bytes.subarray(0, codeLength)]
    .map((byte) => alphabet[byte % alphabet.length])
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-')

/** A code that people copy, new every time. */
export const newCode = () => written(randomBytes(codeLength))

/** A code that only this server can make again from an id, so that an answer that got lost can be given once more. */
export const codeOf = (key: Uint8Array, id: string) => written(createHmac('sha256', key).update(`code\n${id}`).digest())

/** A code as people copy it: letters upper-cased, spaces and dashes left out. */
export const normaliseCode = (code: string) => code.toUpperCase().replace(/[^A-Z0-9]/g, '')

export const hashCode = (code: string) => createHash('sha256').update(normaliseCode(code)).digest()

/** A secret that names nothing; the database keeps only its hash. */
export const newSecret = (bytes = 32) => randomBytes(bytes).toString('base64url')
export const hashSecret = (secret: string) => createHash('sha256').update(secret).digest()
