import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto'
import { parse, stringify } from 'uuid'

/** What a ticket says: which sign-up of which event, and which of its tickets. No name. */
export type TicketFacts = { eventId: string; signUpId: string; serial: number }

export type Tickets = {
  /** `XG1.` and base64url of version, event, sign-up, serial and signature. */
  sign(facts: TicketFacts): string
  /** Reads a ticket; null when it is not ours, changed or cut. */
  read(text: string): TicketFacts | null
  /** SPKI in base64, for devices that check tickets without the server. */
  publicKey: string
}

const prefix = 'XG1.'
const version = 1
const bodyBytes = 1 + 16 + 16 + 4
const signatureBytes = 64
/** DER head of a PKCS#8 Ed25519 key; the 32-byte seed follows. */
const pkcs8Head = Buffer.from('302e020100300506032b657004220420', 'hex')

function privateKeyOf(seed: Buffer): KeyObject {
  if (seed.length !== 32) throw new Error('TICKET_KEY must be 32 bytes in base64')
  return createPrivateKey({ key: Buffer.concat([pkcs8Head, seed]), format: 'der', type: 'pkcs8' })
}

function bodyOf({ eventId, signUpId, serial }: TicketFacts): Buffer {
  const body = Buffer.alloc(bodyBytes)
  body.writeUInt8(version, 0)
  body.set(parse(eventId), 1)
  body.set(parse(signUpId), 17)
  body.writeUInt32BE(serial, 33)
  return body
}

function readWith(publicKey: KeyObject, text: string): TicketFacts | null {
  if (!text.startsWith(prefix)) return null
  const bytes = Buffer.from(text.slice(prefix.length), 'base64url')
  // Node reads base64url leniently; only the one spelling that `sign` writes is taken.
  if (bytes.length !== bodyBytes + signatureBytes || prefix + bytes.toString('base64url') !== text) return null
  const body = bytes.subarray(0, bodyBytes)
  if (body[0] !== version || !verify(null, body, publicKey, bytes.subarray(bodyBytes))) return null
  return { eventId: stringify(body.subarray(1, 17)), signUpId: stringify(body.subarray(17, 33)), serial: body.readUInt32BE(33) }
}

export function createTickets(seed: Buffer): Tickets {
  const privateKey = privateKeyOf(seed)
  const publicKey = createPublicKey(privateKey)
  return {
    sign(facts) {
      const body = bodyOf(facts)
      return prefix + Buffer.concat([body, sign(null, body, privateKey)]).toString('base64url')
    },
    read: (text) => readWith(publicKey, text),
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
  }
}
