import type { DeviceLine } from '@xiongguan/contract/events/door'
import { lineText } from '@xiongguan/contract/events/settling-rules'
import type { DoorEntryId, SignUpId } from '@xiongguan/contract/events/terms'
import type { OwnArrival } from './decide'
import { hashText, idFrom, signText } from './keys'
import { type DoorState, doorOf, keepDoor } from './stored'

/** Own arrivals that are kept to be shown and taken back. */
const mostOwn = 200

export function doorHere(eventId: string): DoorState {
  const state = doorOf(eventId).get()
  if (!state) throw new Error('this phone is no door device')
  return state
}

export const serverNow = ({ skew }: { skew: number }) => new Date(Date.now() + skew)

/** A new entry's id: the request to the server and the line on the phone are then one entry. */
export const newEntryId = ({ device }: DoorState) => idFrom(`${device.deviceId}|${Date.now()}|${Math.random()}`) as DoorEntryId

type Said = { kind: 'in' | 'undo'; entryId: DoorEntryId; signUpId: SignUpId; serial: number; undoes: DoorEntryId | null }

/** Signs a line, chains it to the one before and keeps it before anyone is told. */
function write({ device, log }: DoorState, said: Said): { lines: DeviceLine[]; sequence: number; previous: string } {
  const line = { ...said, sequence: log.sequence + 1, previous: log.previous, deviceAt: Date.now(), skew: Math.round(device.skew) }
  const text = lineText(device, line)
  return {
    lines: [...log.lines, { ...line, signature: signText(text, device.secretKey) }],
    sequence: line.sequence,
    previous: hashText(text),
  }
}

export function writeIn(eventId: string, arrival: Omit<OwnArrival, 'unsent'>): void {
  const state = doorHere(eventId)
  const { signUpId, serial } = arrival
  const written = write(state, { kind: 'in', entryId: arrival.entryId as DoorEntryId, signUpId, serial, undoes: null })
  keepDoor(eventId, { log: { ...state.log, ...written, own: [{ ...arrival, unsent: true }, ...state.log.own].slice(0, mostOwn) } })
}

/** An arrival that the server has taken already. */
export function noteIn(eventId: string, arrival: Omit<OwnArrival, 'unsent'>): void {
  const { log } = doorHere(eventId)
  keepDoor(eventId, { log: { ...log, own: [{ ...arrival, unsent: false }, ...log.own].slice(0, mostOwn) } })
}

export function writeUndo(eventId: string, { entryId, signUpId, serial }: OwnArrival): void {
  const state = doorHere(eventId)
  const written = write(state, { kind: 'undo', entryId: newEntryId(state), signUpId, serial, undoes: entryId as DoorEntryId })
  keepDoor(eventId, { log: { ...state.log, ...written, own: without(state.log.own, entryId) } })
}

export function noteUndo(eventId: string, entryId: string): void {
  const { log } = doorHere(eventId)
  keepDoor(eventId, { log: { ...log, own: without(log.own, entryId) } })
}

const without = (own: readonly OwnArrival[], entryId: string) => own.filter((arrival) => arrival.entryId !== entryId)
