import * as z from 'zod/mini'
import { Instant } from '../kit/date'
import { idSchema } from '../kit/id'
import { typedText } from '../kit/text'
import { Party } from './resident'
import { DeviceRefusal, DoorCaseKind, DoorCaseVerdict } from './terms'

const eventId = idSchema<'Event'>()
const deviceId = idSchema<'Device'>()
const signUpId = idSchema<'SignUp'>()
const entryId = idSchema<'DoorEntry'>()

const hash = z.string({ error: '记录不完整' }).check(z.regex(/^[0-9a-f]{64}$/, { error: '记录不完整' }))
const milliseconds = z.int({ error: '时间格式不对' })

/** A phone's own Ed25519 key, 32 bytes in base64url. */
const PublicKey = z.string({ error: '设备的密钥不对' }).check(z.regex(/^[A-Za-z0-9_-]{43}$/, { error: '设备的密钥不对' }))

export const EnrolDevice = z.object({
  /** The scanned text or the sixteen signs typed; good once, for some minutes. */
  code: z.string({ error: '请扫设备码' }).check(z.trim(), z.minLength(1, { error: '请扫设备码' }), z.maxLength(80, { error: '这不是设备码' })),
  name: typedText('设备名称', 1, 12),
  publicKey: PublicKey,
})

export const EnrolDeviceResult = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('enrolled'),
    eventId,
    deviceId,
    name: z.string(),
    /** Keys the hashes of door codes in this device's list; 32 bytes in base64url. */
    codeKey: z.string(),
    now: Instant,
  }),
  z.object({ kind: z.literal('refused'), refusal: DeviceRefusal, words: z.string() }),
])
export type EnrolDeviceResult = z.infer<typeof EnrolDeviceResult>

/** What a device has to know of one sign-up: nobody's name, and the code only as a hash keyed to the device. */
export const DeviceSignUp = z.object({
  signUpId,
  serial: z.int(),
  /** First 12 bytes of HMAC-SHA-256(codeKey, code), in base64url. */
  codeHash: z.string(),
  party: Party,
  standing: z.enum(['expected', 'arrived', 'cancelled', 'notConfirmed']),
  arrivedAt: z.nullable(Instant),
})
export type DeviceSignUp = z.infer<typeof DeviceSignUp>

/** What a device needs to decide without a network, page by page; `asOf` is the server's clock as this page was read. */
export const DeviceList = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('list'),
    event: z.object({
      eventId,
      title: z.string(),
      venueName: z.string(),
      startsAt: Instant,
      endsAt: Instant,
      signUpOpensAt: Instant,
      signUpClosesAt: Instant,
      seatsLeft: z.int(),
    }),
    /** Other published events around now, so that a ticket for one of them is sent to the right place. */
    elsewhere: z.array(z.object({ eventId, title: z.string(), venueName: z.string(), startsAt: Instant })),
    asOf: Instant,
    /** After this the device wipes all it holds of the event. */
    validUntil: Instant,
    /** The Ed25519 key that signs tickets, 32 bytes in base64url. */
    ticketKey: z.string(),
    signUps: z.array(DeviceSignUp),
    next: z.nullable(z.string()),
  }),
  /** Staff took the device off the door: it wipes its list and lets nobody in. */
  z.object({ kind: z.literal('revoked'), words: z.string() }),
])
export type DeviceList = z.infer<typeof DeviceList>

/** One line of a device's log, signed over `lineText` of settling-rules. */
export const DeviceLine = z.object({
  sequence: z.int().check(z.gte(1), z.lte(1_000_000)),
  previous: hash,
  entryId,
  kind: z.enum(['in', 'undo']),
  signUpId,
  serial: z.int().check(z.gte(0), z.lte(2_147_483_647)),
  undoes: z.nullable(entryId),
  deviceAt: milliseconds,
  skew: milliseconds,
  signature: z.string().check(z.regex(/^[A-Za-z0-9_-]{86}$/, { error: '记录不完整' })),
})
export type DeviceLine = z.infer<typeof DeviceLine>

/** Lines in one batch. */
export const mostLines = 50

export const SyncDevice = z.object({
  eventId,
  deviceId,
  /** The device's clock as it sends. */
  sentAt: milliseconds,
  /** Lines that stay behind for the next batch. */
  unsent: z.int().check(z.gte(0), z.lte(100_000)),
  lines: z.array(DeviceLine).check(z.maxLength(mostLines, { error: '一次最多上送 50 条' })),
})
export type SyncDevice = z.infer<typeof SyncDevice>

export const DoorCaseNote = z.object({ entryId, signUpId: z.nullable(signUpId), kind: DoorCaseKind, words: z.string(), at: Instant })
export type DoorCaseNote = z.infer<typeof DoorCaseNote>

export const SyncDeviceResult = z.object({
  /** The server's clock: with `sentAt` and the time of the answer the device measures its skew. */
  now: Instant,
  revoked: z.boolean(),
  /** Lines that are kept for good now, also those sent before; the device may let go of them. */
  taken: z.array(entryId),
  /** Entries of this device that staff have to look at, the latest in front: also those that lost to an earlier one reported since. */
  cases: z.array(DoorCaseNote),
})
export type SyncDeviceResult = z.infer<typeof SyncDeviceResult>

/** Codes that change every 30 seconds; some ahead, so that a short gap in the network does not stop the screen. */
export const SelfCheckInCodes = z.object({
  now: Instant,
  codes: z.array(z.object({ text: z.string(), from: Instant, until: Instant })),
})
export type SelfCheckInCodes = z.infer<typeof SelfCheckInCodes>

export const DoorDevice = z.object({
  deviceId,
  name: z.string(),
  helperName: z.string(),
  enrolledAt: Instant,
  lastSeenAt: Instant,
  /** Lines the device still held when it was seen last. */
  unsent: z.int(),
  /** How far its clock is behind ours; already corrected in all that is shown. */
  skewMilliseconds: z.int(),
  revokedAt: z.nullable(Instant),
})
export type DoorDevice = z.infer<typeof DoorDevice>

export const DoorCase = z.object({
  entryId,
  kind: DoorCaseKind,
  entry: z.enum(['in', 'undo']),
  /** The code on the ticket and who it is for; null when no sign-up is known. */
  code: z.nullable(z.string()),
  party: z.nullable(Party),
  deviceName: z.nullable(z.string()),
  at: Instant,
  /** Where and when the family was let in first, for a double. */
  first: z.nullable(z.object({ deviceName: z.nullable(z.string()), at: Instant })),
  verdict: z.nullable(DoorCaseVerdict),
  settledAt: z.nullable(Instant),
})
export type DoorCase = z.infer<typeof DoorCase>

export const DeviceCodeResult = z.object({
  kind: z.literal('made'),
  /** Sixteen signs to type where no code can be scanned. */
  code: z.string(),
  /** What the picture holds. */
  qrText: z.string(),
  expiresAt: Instant,
})

export const SettleCaseResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('settled') }),
  z.object({ kind: z.literal('refused'), words: z.string() }),
])
export type SettleCaseResult = z.infer<typeof SettleCaseResult>

/** A line of the paper list: no name, a box to tick. */
export const PaperRow = z.object({ code: z.string(), communityName: z.string(), party: Party, arrived: z.boolean() })
export type PaperRow = z.infer<typeof PaperRow>

export const PaperTick = z.object({ code: z.string(), kind: z.enum(['taken', 'already', 'unknownCode', 'cancelled', 'notConfirmed']) })
export type PaperTick = z.infer<typeof PaperTick>
