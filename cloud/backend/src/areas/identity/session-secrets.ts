import { createHash, randomBytes } from 'node:crypto'

/** A secret that names nothing; the database keeps only its hash. */
export const newSecret = (bytes = 32) => randomBytes(bytes).toString('base64url')
export const hashSecret = (secret: string) => createHash('sha256').update(secret).digest()
