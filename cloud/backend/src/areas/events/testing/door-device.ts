import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import type { DeviceLine } from '@xiongguan/contract/events/door'
import { lineText, openingLine, type LogLine } from '@xiongguan/contract/events/settling-rules'
import type { EventId, SignUpId } from '@xiongguan/contract/events/terms'
import { asId } from '@xiongguan/contract/kit/id'
import { v7 } from 'uuid'
import type { Account } from '../../../platform/access/caller'
import type { Composed } from './compose'

const hash = (text: string) => createHash('sha256').update(text).digest('hex')
const signed = (key: KeyObject, text: string) => sign(null, Buffer.from(text), key).toString('base64url')

/** A phone at a door as the server meets it: its key, its log, its clock. */
export async function enrolledDevice(
  app: Composed,
  eventId: EventId,
  { account = app.account(), skew = 0 }: { account?: Account; skew?: number } = {},
) {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('base64url')
  const { qrText } = await app.as(app.manager).eventDesk.newDeviceCode({ eventId })
  const enrolled = await app.as(account).door.enrolDevice({ code: qrText, name: '东门', publicKey: raw })
  if (enrolled.kind !== 'enrolled') throw new Error(enrolled.words)
  const of = { eventId, deviceId: enrolled.deviceId }
  const head = { sequence: 0, previous: hash(openingLine(of)) }

  /** Signs a line as it is, in or out of order. */
  const signLine = (line: LogLine): DeviceLine => ({
    ...line,
    entryId: asId<'DoorEntry'>(line.entryId),
    signUpId: asId<'SignUp'>(line.signUpId),
    undoes: line.undoes === null ? null : asId<'DoorEntry'>(line.undoes),
    signature: signed(privateKey, lineText(of, line)),
  })
  function write(change: Pick<LogLine, 'kind' | 'signUpId'> & Partial<LogLine>): DeviceLine {
    const written = { entryId: v7(), serial: 1, undoes: null, deviceAt: app.now().getTime() - skew, skew, ...change }
    const line = { ...written, sequence: head.sequence + 1, previous: head.previous }
    Object.assign(head, { sequence: line.sequence, previous: hash(lineText(of, line)) })
    return signLine(line)
  }
  return {
    ...enrolled,
    account,
    signLine,
    /** Lets a family in by itself. */
    letIn: (signUpId: SignUpId, change: Partial<LogLine> = {}) => write({ kind: 'in', signUpId, ...change }),
    takeBack: (line: DeviceLine) => write({ kind: 'undo', signUpId: line.signUpId, undoes: line.entryId }),
    send: (lines: readonly DeviceLine[], key?: string) =>
      app.as(account, key).door.syncDevice({ ...of, sentAt: app.now().getTime() - skew, unsent: 0, lines: [...lines] }),
    list: (cursor?: string) => app.as(account).door.deviceList({ ...of, cursor }),
    checkIn: (presented: string, entryId: string) =>
      app.as(account).door.checkIn({ eventId, presented, device: { deviceId: enrolled.deviceId, entryId: asId<'DoorEntry'>(entryId) } }),
  }
}
export type TestDevice = Awaited<ReturnType<typeof enrolledDevice>>

/** A family with a ticket for this event. */
export async function comingFamily(app: Composed, eventId: EventId, adults = 2) {
  const family = app.family(adults, 1)
  const { events } = app.as(family.account)
  const result = await events.signUp({ eventId, personIds: family.personIds })
  if (result.kind !== 'signedUp') throw new Error(result.words)
  const { signUpId } = result
  return { family, signUpId, ticket: await events.ticket({ signUpId }), cancel: () => app.as(family.account).events.cancelSignUp({ signUpId }) }
}
