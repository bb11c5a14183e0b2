import type { DeviceLine, DoorCaseNote } from '@xiongguan/contract/events/door'
import type { DeviceId, EventId } from '@xiongguan/contract/events/terms'
import { sharedValue } from '@/platform/reads/shared-value'
import { forget, recall, remember } from '@/platform/storage'
import type { OwnArrival, StoredList } from './decide'

/** What makes this phone a door device. */
export type Device = {
  eventId: EventId
  deviceId: DeviceId
  name: string
  secretKey: string
  codeKey: string
  /** How far this phone's clock is behind the server's. */
  skew: number
  revoked: boolean
}

/** Lines that wait to be sent, where the chain stands, and what this phone did. */
export type Log = { sequence: number; previous: string; lines: DeviceLine[]; own: OwnArrival[]; cases: DoorCaseNote[] }

export type DoorState = { device: Device; list: StoredList | null; log: Log }

const devicesName = 'door.devices'
const names = (eventId: string) => ({ device: `door.device.${eventId}`, list: `door.list.${eventId}`, log: `door.log.${eventId}` })

const doors = new Map<string, ReturnType<typeof sharedValue<DoorState | null>>>()

function load(eventId: string): DoorState | null {
  const name = names(eventId)
  const device = recall<Device | null>(name.device, null)
  const log = recall<Log | null>(name.log, null)
  return device && log ? { device, log, list: recall<StoredList | null>(name.list, null) } : null
}

/** What this phone holds of a door, shared by all that show it; null while it is no device there. */
export function doorOf(eventId: string) {
  let door = doors.get(eventId)
  if (!door) doors.set(eventId, (door = sharedValue(load(eventId))))
  return door
}

/** Keeps parts of a door's state, first on the phone and then on the screen. */
export function keepDoor(eventId: string, change: Partial<DoorState>): void {
  const door = doorOf(eventId)
  const before = door.get()
  const name = names(eventId)
  if (change.device) remember(name.device, change.device)
  if (change.log) remember(name.log, change.log)
  if (change.list) remember(name.list, change.list)
  if (change.list === null) forget(name.list)
  const { device, log, list } = { ...before, ...change }
  if (device && log) door.set({ device, log, list: list ?? null })
}

export function addDevice(device: Device, log: Log): void {
  remember(devicesName, [...new Set([...enrolledEvents(), device.eventId])])
  keepDoor(device.eventId, { device, log, list: null })
}

/** Events at whose door this phone stands. */
export const enrolledEvents = () => recall<EventId[]>(devicesName, [])

/** Forgets a door: key, list and log. */
export function forgetDoor(eventId: string): void {
  remember(
    devicesName,
    enrolledEvents().filter((id) => id !== eventId),
  )
  Object.values(names(eventId)).forEach(forget)
  doorOf(eventId).set(null)
}
