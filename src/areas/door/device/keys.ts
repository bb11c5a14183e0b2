import { getPublicKey, hashes, sign, verify } from '@noble/ed25519'
import { hmac } from '@noble/hashes/hmac.js'
import { sha256, sha512 } from '@noble/hashes/sha2.js'
import { base64urlOf, bytesOfBase64url, hexOf, readTicket, type TicketFacts, uuidOf } from '@xiongguan/contract/events/ticket-rules'

// WeChat has no WebCrypto: the library is given its hash, and then works without waiting.
hashes.sha512 = sha512

/** All that is signed and hashed here is ASCII; WeChat has no TextEncoder. */
const ascii = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0))
const bytesOf = (text: string) => bytesOfBase64url(text) ?? new Uint8Array()

export const hashText = (text: string) => hexOf(sha256(ascii(text)))

/** An id nobody else makes: from the device's own id and a count. Shaped as a UUID of version 8, which is free for own ways. */
export function idFrom(text: string): string {
  const bytes = sha256(ascii(text)).slice(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return uuidOf(bytes)
}

export const publicKeyOf = (secretKey: string) => base64urlOf(getPublicKey(bytesOf(secretKey)))
export const signText = (text: string, secretKey: string) => base64urlOf(sign(ascii(text), bytesOf(secretKey)))

const codeHashBytes = 12

/** What the device's list holds in place of a door code. */
export const hashCode = (codeKey: string, code: string) => base64urlOf(hmac(sha256, bytesOf(codeKey), ascii(code)).slice(0, codeHashBytes))

/** A genuine ticket, by the server's key alone; null for anything else. */
export function genuineTicket(text: string, ticketKey: string): TicketFacts | null {
  const parts = readTicket(text)
  return parts && verify(parts.signature, parts.body, bytesOf(ticketKey)) ? parts.facts : null
}
