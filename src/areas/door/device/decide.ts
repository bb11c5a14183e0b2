import type { DeviceList, DeviceSignUp } from '@xiongguan/contract/events/door'
import { judgeAtDoor, type Shown } from '@xiongguan/contract/events/door-rules'
import type { CheckInResult } from '@xiongguan/contract/events/field'
import type { Party } from '@xiongguan/contract/events/resident'
import type { SignUpId } from '@xiongguan/contract/events/terms'
import { readDoorCode } from '@xiongguan/contract/events/ticket-rules'
import { genuineTicket, hashCode } from './keys'

type WholeList = Extract<DeviceList, { kind: 'list' }>
/** The list as it lies on the device: all its pages in one, as of the first. */
export type StoredList = Omit<WholeList, 'kind' | 'next'>

/** A family this device let in. `at` is by the server's clock; `unsent` until the server has it. */
export type OwnArrival = {
  entryId: string
  signUpId: SignUpId
  serial: number
  party: Party | null
  code: string | null
  at: number
  unsent: boolean
}

export type Decision = {
  result: CheckInResult
  /** Whom it was about; null when no sign-up was shown. Without a party the family signed up after the list. */
  about: { signUpId: SignUpId; serial: number; party: Party | null; code: string | null } | null
}

type Found = { line: DeviceSignUp | null; signUpId: SignUpId; serial: number; code: string | null }
type Nothing = Extract<Shown, { refusal: unknown }>

const nothing = (refusal: Nothing['refusal']): Nothing => ({ refusal, rightEvent: null })

function wrongEvent({ elsewhere }: StoredList, eventId: string): Nothing {
  const right = elsewhere.find((event) => event.eventId === eventId)
  return { refusal: 'wrongEvent', rightEvent: right ? { ...right, startsAt: new Date(right.startsAt) } : null }
}

function find(list: StoredList, codeKey: string, presented: string): Found | Nothing {
  const code = readDoorCode(presented)
  if (code) {
    const hash = hashCode(codeKey, code)
    const line = list.signUps.find(({ codeHash }) => codeHash === hash)
    return line ? { line, signUpId: line.signUpId, serial: line.serial, code } : nothing('unknownCode')
  }
  const ticket = genuineTicket(presented.trim(), list.ticketKey)
  if (!ticket) return nothing('notATicket')
  if (ticket.eventId !== list.event.eventId) return wrongEvent(list, ticket.eventId)
  const line = list.signUps.find(({ signUpId }) => signUpId === ticket.signUpId) ?? null
  return { line, signUpId: ticket.signUpId as SignUpId, serial: ticket.serial, code: null }
}

/** This device's own entry about a family, as far as the list is not newer and says otherwise. */
const ownOf = (own: readonly OwnArrival[], signUpId: string, asOf: number) =>
  own.find((arrival) => arrival.signUpId === signUpId && (arrival.unsent || arrival.at > asOf))

function shownOf({ line, signUpId, serial }: Found, list: StoredList, own: readonly OwnArrival[]): Shown {
  const mine = ownOf(own, signUpId, Date.parse(list.asOf))
  // A ticket newer than the list is of a family that signed up since: its signature is all there is.
  const newer = line === null || serial > line.serial
  const standing = mine ? 'arrived' : newer ? 'expected' : line.standing
  const checkedInAt = mine ? new Date(mine.at) : line?.arrivedAt ? new Date(line.arrivedAt) : null
  return { found: { standing, replaced: !newer && serial !== line.serial, checkedInAt } }
}

/** The same judgement as the server's, from what lies on the device. `now` is by the server's clock. */
export function decideHere(list: StoredList, codeKey: string, own: readonly OwnArrival[], presented: string, now: Date): Decision {
  const { event } = list
  const found = find(list, codeKey, presented)
  const shown = 'refusal' in found ? found : shownOf(found, list, own)
  const times = {
    startsAt: new Date(event.startsAt),
    endsAt: new Date(event.endsAt),
    signUpOpensAt: new Date(event.signUpOpensAt),
    signUpClosesAt: new Date(event.signUpClosesAt),
    seatsLeft: event.seatsLeft,
  }
  const refusal = judgeAtDoor(times, shown, now)
  if ('refusal' in found) return { result: { kind: 'refused', ...judged(refusal), signUpId: null }, about: null }
  const { line, signUpId, serial, code } = found
  const party = line && serial === line.serial ? line.party : null
  const about = { signUpId, serial, party, code }
  if (refusal) return { result: { kind: 'refused', ...refusal, signUpId }, about }
  const result = { kind: 'checkedIn', signUpId, code: code ?? '', party: party ?? noParty, at: now.toISOString() } as const
  return { result, about }
}

/** How many they are stands on the ticket. */
const noParty: Party = { adults: 0, children: 0 }

function judged(refusal: ReturnType<typeof judgeAtDoor>) {
  if (!refusal) throw new Error('what is no ticket is always refused')
  return refusal
}
