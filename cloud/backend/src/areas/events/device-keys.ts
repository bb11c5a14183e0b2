import { createHash, createHmac, createPublicKey, verify } from 'node:crypto'

/** DER head of an SPKI Ed25519 key; the 32 bytes of the key follow. */
const spkiHead = Buffer.from('302a300506032b6570032100', 'hex')

/** Whether a device's key made this signature (base64url) over the text. */
export function isSignedBy(publicKey: string, text: string, signature: string): boolean {
  const key = createPublicKey({ key: Buffer.concat([spkiHead, Buffer.from(publicKey, 'base64url')]), format: 'der', type: 'spki' })
  return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64url'))
}

export const hashLine = (text: string) => createHash('sha256').update(text).digest('hex')

const codeHashBytes = 12

/** What a device's list holds in place of a door code. */
export function hashCode(codeKey: Buffer, code: string): string {
  return createHmac('sha256', codeKey).update(code).digest().subarray(0, codeHashBytes).toString('base64url')
}
