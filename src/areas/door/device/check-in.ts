import type { CheckInResult } from '@xiongguan/contract/events/field'
import { client } from '@/platform/request/client'
import { asRequestError } from '@/platform/request/failure'
import { decideHere, type OwnArrival } from './decide'
import { doorHere, newEntryId, noteIn, noteUndo, serverNow, writeIn, writeUndo } from './log'
import { bringTogether } from './sync'

/** Longer than a good network needs, shorter than a family at the door notices. */
const patience = 1500

export type DoorAnswer = { kind: 'answered'; result: CheckInResult; online: boolean } | { kind: 'revoked' } | { kind: 'noList' }

/** The answer, if it comes in time; null when the phone has to decide by itself. */
async function inTime<Answer>(asking: Promise<Answer>): Promise<Answer | null> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), patience)
  })
  try {
    return await Promise.race([asking, late])
  } catch (error) {
    if (asRequestError(error).status === 404) return 'gone' as Answer
    return null
  } finally {
    clearTimeout(timer)
  }
}

/** With the network when it answers in time, else by what lies on the phone. Both ways it is one and the same entry. */
export async function checkInHere(eventId: string, presented: string, online: boolean): Promise<DoorAnswer> {
  const state = doorHere(eventId)
  const { device } = state
  const entryId = newEntryId(state)
  const ask = () =>
    client.door.checkIn(
      { eventId: device.eventId, presented, device: { deviceId: device.deviceId, entryId } },
      { context: { idempotencyKey: entryId } },
    )
  const answer = online ? await inTime<CheckInResult | 'gone'>(ask()) : null
  if (answer === 'gone') {
    await bringTogether(eventId)
    if (doorHere(eventId).device.revoked) return { kind: 'revoked' }
  }
  if (answer && answer !== 'gone') {
    if (answer.kind === 'checkedIn') noteIn(eventId, { ...answer, entryId, serial: 0, at: Date.parse(answer.at) })
    return { kind: 'answered', result: answer, online: true }
  }
  return decideAlone(eventId, entryId, presented)
}

function decideAlone(eventId: string, entryId: string, presented: string): DoorAnswer {
  const { device, list, log } = doorHere(eventId)
  if (device.revoked) return { kind: 'revoked' }
  if (!list) return { kind: 'noList' }
  const now = serverNow(device)
  const { result, about } = decideHere(list, device.codeKey, log.own, presented, now)
  if (result.kind === 'checkedIn' && about) writeIn(eventId, { ...about, entryId, at: now.getTime() })
  return { kind: 'answered', result, online: false }
}

/** Takes an own entry back: at the server when it is there and answers, else with a line of its own. */
export async function takeBackHere(eventId: string, arrival: OwnArrival, online: boolean): Promise<void> {
  const { device } = doorHere(eventId)
  const ask = () =>
    client.door.undoCheckIn({ eventId: device.eventId, signUpId: arrival.signUpId }, { context: { idempotencyKey: `undo-${arrival.entryId}` } })
  const undone = online && !arrival.unsent ? await inTime<unknown>(ask()) : null
  if (undone && undone !== 'gone') noteUndo(eventId, arrival.entryId)
  else writeUndo(eventId, arrival)
}
