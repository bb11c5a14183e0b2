import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto'
import { bytesOfBase64url, readTicket, ticketPrefix, uuidOf, type TicketFacts } from '@xiongguan/contract/events/ticket-rules'
import { parse } from 'uuid'

export type Tickets = {
  /** `XG1.` and base64url of version, event, sign-up, serial and signature. */
  sign(facts: TicketFacts): string
  /** Reads a ticket; null when it is not ours, changed or cut. */
  read(text: string): TicketFacts | null
  /** `XGS1.` and base64url of version, event, 30-second slot and signature: what the screen on site shows. */
  signScreen(facts: ScreenFacts): string
  readScreen(text: string): ScreenFacts | null
  /** SPKI in base64. */
  publicKey: string
  /** The 32 bytes of the key in base64url, for devices that check tickets without the server. */
  rawPublicKey: string
}

/** Which event the screen stands at, and since when by the count of half minutes. */
export type ScreenFacts = { eventId: string; slot: number }

const version = 1
const bodyBytes = 1 + 16 + 16 + 4
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
  const parts = readTicket(text)
  return parts && verify(null, parts.body, publicKey, parts.signature) ? parts.facts : null
}

const screenPrefix = 'XGS1.'
/** Another first byte than a ticket's, so that no signature of one is good for the other. */
const screenVersion = 101
const screenBytes = 1 + 16 + 4

function screenBody({ eventId, slot }: ScreenFacts): Buffer {
  const body = Buffer.alloc(screenBytes)
  body.writeUInt8(screenVersion, 0)
  body.set(parse(eventId), 1)
  body.writeUInt32BE(slot, 17)
  return body
}

function readScreenWith(publicKey: KeyObject, text: string): ScreenFacts | null {
  const bytes = text.startsWith(screenPrefix) ? bytesOfBase64url(text.slice(screenPrefix.length)) : null
  if (bytes?.length !== screenBytes + 64 || bytes[0] !== screenVersion) return null
  const body = Buffer.from(bytes.subarray(0, screenBytes))
  if (!verify(null, body, publicKey, bytes.subarray(screenBytes))) return null
  return { eventId: uuidOf(body.subarray(1, 17)), slot: body.readUInt32BE(17) }
}

/** SPKI ends in the 32 bytes of the key itself. */
const rawKey = (spki: Buffer) => spki.subarray(-32).toString('base64url')

export function createTickets(seed: Buffer): Tickets {
  const privateKey = privateKeyOf(seed)
  const publicKey = createPublicKey(privateKey)
  const spki = publicKey.export({ format: 'der', type: 'spki' })
  const signed = (body: Buffer) => Buffer.concat([body, sign(null, body, privateKey)]).toString('base64url')
  return {
    sign: (facts) => ticketPrefix + signed(bodyOf(facts)),
    read: (text) => readWith(publicKey, text),
    signScreen: (facts) => screenPrefix + signed(screenBody(facts)),
    readScreen: (text) => readScreenWith(publicKey, text),
    publicKey: spki.toString('base64'),
    rawPublicKey: rawKey(spki),
  }
}
