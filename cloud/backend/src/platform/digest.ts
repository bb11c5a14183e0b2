import { createHash } from 'node:crypto'

/** Tells whether what is kept is what is given now. */
export function digestOf(content: object): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url')
}
