import type { DeviceLine, SyncDevice, SyncDeviceResult } from '@xiongguan/contract/events/door'
import { happenedAt, lineText } from '@xiongguan/contract/events/settling-rules'
import { doorCaseWords } from '@xiongguan/contract/events/terms'
import { asId } from '@xiongguan/contract/kit/id'
import type { AuditNote } from '../../platform/audit-trail'
import { accountOf, type CallContext } from '../../platform/access/caller'
import type { Db, Work } from '../../platform/tables'
import { hashLine, isSignedBy } from './device-keys'
import { ownDevice } from './device-list'
import { insertLines, knownLines, lockDevice, markSeen, type DeviceRow } from './device-store'
import { insertDoorEntry } from './door-store'
import type { EventsPlatform } from './ports'
import { settleSignUp } from './settle-sign-up'
import { keepCases, listDeviceCases, lockSignUps } from './settling-store'
import type { ChainState } from './tables'

const mostCases = 20
type Head = { sequence: number; hash: string; lineAt: Date | null }
type Judged = { line: DeviceLine; text: string; chain: ChainState; at: Date }

/**
 * Checks lines one after the other against the head of the chain. A line out of order with a genuine signature becomes
 * the new head: what follows it is whole again, and the break itself stays to be seen.
 */
function judgeLines(device: DeviceRow, lines: readonly DeviceLine[], now: Date): { judged: Judged[]; head: Head } {
  const of = { eventId: device.event_id, deviceId: device.device_id }
  const head: Head = { sequence: device.last_sequence, hash: device.last_hash, lineAt: device.last_line_at }
  const judged = lines.map((line) => {
    const text = lineText(of, line)
    const genuine = isSignedBy(device.public_key, text, line.signature)
    const follows = line.sequence === head.sequence + 1 && line.previous === head.hash
    const at = new Date(happenedAt(line, (head.lineAt ?? device.enrolled_at).getTime(), now.getTime()))
    if (genuine) Object.assign(head, { sequence: line.sequence, hash: hashLine(text), lineAt: at })
    const chain: ChainState = !genuine ? 'forged' : follows ? 'whole' : 'outOfChain'
    return { line, text, chain, at }
  })
  return { judged, head }
}

/** Takes each line once: into the evidence as it came, and into the door log as far as it may count. */
async function takeLines(work: Work, device: DeviceRow, lines: readonly DeviceLine[], now: Date): Promise<{ head: Head; notes: AuditNote[] }> {
  const eventId = device.event_id
  const known = await knownLines(
    work,
    eventId,
    lines.map(({ entryId }) => entryId),
  )
  const fresh = lines.filter(({ entryId }, place) => !known.has(entryId) && lines.findIndex((line) => line.entryId === entryId) === place)
  const { judged, head } = judgeLines(device, fresh, now)
  await insertLines(
    work,
    judged.map(({ line, text, chain }) => ({
      event_id: eventId,
      entry_id: line.entryId,
      device_id: device.device_id,
      sequence: line.sequence,
      content: text,
      signature: line.signature,
      chain,
      received_at: now,
    })),
  )
  const signUps = await lockSignUps(work, eventId, [...new Set(fresh.map(({ signUpId }) => signUpId))])
  const present = new Set(signUps.map((row) => row.sign_up_id))
  for (const one of judged.filter(({ line }) => present.has(line.signUpId))) await logLine(work, device, one)
  await keepCases(
    work,
    eventId,
    judged
      .filter(({ line }) => !present.has(line.signUpId))
      .map(({ line, at }) => ({ entryId: line.entryId, kind: 'unknown', entry: line.kind, signUpId: null, deviceId: device.device_id, at })),
    now,
  )
  for (const signUp of signUps) await settleSignUp(work, signUp, now)
  return { head, notes: judged.map(({ line }) => noteOf(line)) }
}

const noteOf = (line: DeviceLine): AuditNote => ({
  action: line.kind === 'in' ? 'device.reportedIn' : 'device.reportedUndo',
  subjectKind: 'signUp',
  subjectId: line.signUpId,
})

/** What comes from a device taken off the door, or from a broken log, is kept and does not count by itself. */
async function logLine(work: Work, device: DeviceRow, { line, chain, at }: Judged): Promise<void> {
  await insertDoorEntry(
    work,
    {
      eventId: device.event_id,
      logId: line.entryId,
      signUpId: line.signUpId,
      entry: line.kind,
      accountId: device.account_id,
      deviceId: device.device_id,
      serial: line.serial,
      undoes: line.undoes,
      held: device.revoked_at ? 'revokedDevice' : chain === 'whole' ? null : 'brokenLog',
    },
    at,
  )
}

async function answer(handle: Db, device: DeviceRow, input: SyncDevice, now: Date): Promise<SyncDeviceResult> {
  const cases = await listDeviceCases(handle, device.event_id, device.device_id, mostCases)
  return {
    now: now.toISOString(),
    revoked: device.revoked_at !== null,
    taken: input.lines.map(({ entryId }) => entryId),
    cases: cases.map((row) => ({
      entryId: asId<'DoorEntry'>(row.entry_id),
      signUpId: row.sign_up_id === null ? null : asId<'SignUp'>(row.sign_up_id),
      kind: row.kind,
      words: doorCaseWords[row.kind].words,
      at: row.happened_at.toISOString(),
    })),
  }
}

/**
 * Takes what a device wrote down by itself and tells it what became of its entries. Sent twice it counts once. Without
 * lines it is a sign of life and changes nothing but that.
 */
export async function syncDevice(kit: EventsPlatform, context: CallContext, input: SyncDevice): Promise<SyncDeviceResult> {
  const account = accountOf(context)
  const now = kit.clock.now()
  const contact = { lastSeenAt: now, skew: skewOf(input.sentAt, now), unsent: input.unsent }
  if (input.lines.length === 0) {
    return kit.db.transaction().execute(async (work) => {
      const device = await ownDevice(work, account, input)
      await markSeen(work, device, contact)
      return answer(work, device, input, now)
    })
  }
  return kit.change<SyncDeviceResult>(context, {
    // The clock of the sending is no part of what is sent: a retry is the same batch.
    input: { eventId: input.eventId, deviceId: input.deviceId, lines: input.lines },
    run: async (work) => {
      await ownDevice(work, account, input)
      const device = (await lockDevice(work, input.eventId, input.deviceId)) as DeviceRow
      const { head, notes } = await takeLines(work, device, input.lines, now)
      await markSeen(work, device, { ...contact, head })
      const audit = [{ action: 'device.reported', subjectKind: 'device', subjectId: device.device_id } as const, ...notes] as const
      return { done: await answer(work, device, input, now), resultId: device.device_id, audit }
    },
    replay: async () => answer(kit.db, await ownDevice(kit.db, account, input), input, now),
  })
}

const mostSkew = 2_147_483_647

/** How far the device's clock is behind ours, as far as a number of the database holds it. */
const skewOf = (sentAt: number, now: Date) => Math.max(-mostSkew, Math.min(mostSkew, now.getTime() - sentAt))
