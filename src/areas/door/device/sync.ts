import { newIdempotencyKey } from '@/platform/reads/idempotency-key'
import { client } from '@/platform/request/client'
import type { StoredList } from './decide'
import { doorHere, serverNow } from './log'
import { forgetDoor, keepDoor } from './stored'

const linesPerBatch = 50
const listGoodFor = 45_000

const underWay = new Set<string>()

/** Sends a batch and lets go of what the server keeps now; measures the clock on the way. */
async function sendBatch(eventId: string): Promise<void> {
  const { device, log } = doorHere(eventId)
  const lines = log.lines.slice(0, linesPerBatch)
  const sentAt = Date.now()
  const input = { eventId: device.eventId, deviceId: device.deviceId, sentAt, unsent: log.lines.length - lines.length, lines }
  const answer = await client.door.syncDevice(input, { context: { idempotencyKey: newIdempotencyKey() } })
  const skew = Date.parse(answer.now) - (sentAt + Date.now()) / 2
  const taken = new Set<string>(answer.taken)
  const now = doorHere(eventId)
  keepDoor(eventId, {
    device: { ...now.device, skew, revoked: answer.revoked },
    log: {
      ...now.log,
      lines: now.log.lines.filter(({ entryId }) => !taken.has(entryId)),
      own: now.log.own.map((arrival) => (taken.has(arrival.entryId) ? { ...arrival, unsent: false } : arrival)),
      cases: answer.cases,
    },
    ...(answer.revoked && { list: null }),
  })
}

/** All pages of the list; as of the time of the first, so that nothing newer is promised. */
async function fetchList(eventId: string): Promise<void> {
  const { device } = doorHere(eventId)
  const pages: StoredList[] = []
  let cursor: string | undefined
  do {
    const page = await client.door.deviceList({ eventId: device.eventId, deviceId: device.deviceId, ...(cursor && { cursor }) })
    if (page.kind === 'revoked') return keepDoor(eventId, { device: { ...device, revoked: true }, list: null })
    const { kind: _kind, next, ...part } = page
    pages.push(part)
    cursor = next ?? undefined
  } while (cursor)
  const [first] = pages
  if (first) keepDoor(eventId, { list: { ...first, signUps: pages.flatMap(({ signUps }) => signUps) } })
}

/** Wipes what the device no longer needs: after the event's hours the list, and all of it once nothing is unsent. */
export function wipeWhatIsOver(eventId: string): void {
  const { device, list, log } = doorHere(eventId)
  if (!list || serverNow(device).getTime() < Date.parse(list.validUntil)) return
  if (log.lines.length === 0) forgetDoor(eventId)
  else keepDoor(eventId, { list: null })
}

/** Brings phone and server together: first what was written here, then the newest list. False when no answer came. */
export async function bringTogether(eventId: string): Promise<boolean> {
  if (underWay.has(eventId)) return true
  underWay.add(eventId)
  try {
    do await sendBatch(eventId)
    while (doorHere(eventId).log.lines.length > 0)
    const { device, list } = doorHere(eventId)
    const old = !list || serverNow(device).getTime() - Date.parse(list.asOf) > listGoodFor
    if (!device.revoked && old) await fetchList(eventId)
    return true
  } catch {
    return false
  } finally {
    underWay.delete(eventId)
  }
}
