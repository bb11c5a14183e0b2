import type { Party } from '@xiongguan/contract/events/resident'
import type { Gate, PartyRule } from '@xiongguan/contract/events/terms'

/** One household's wish to come, with what is known of it before the event is looked at. */
export type RegisterEntry = {
  eventId: string
  accountId: string
  idempotencyKey: string
  operation: string
  inputHash: string
  requestId: string
  askedAt: Date
  privacyAccepted: boolean
  household: { householdId: string; communityCode: string } | null
  /** False when a chosen person is not of the household. */
  peopleKnown: boolean
  personIds: readonly string[]
  party: Party
  sessionIds: readonly string[]
  /** Null: none came along. False: some do not answer what is asked. */
  answersGiven: boolean | null
  answers: readonly SealedAnswer[]
}

export type SealedAnswer = { answerId: string; questionId: string; personId: string | null; sealed: Buffer }

export type RefusedRegistration = {
  kind: 'refused'
  gate: Gate
  seatsLeft: number
  opensAt: Date
  closesAt: Date
  householdLimit: number
  partyRule: PartyRule
  /** The quota without room, when a quota is why. */
  quota: { label: string; seatsLeft: number } | null
  waitlist: boolean
}

export type RegisterAnswer = { kind: 'signedUp'; signUpId: string; party: Party; pending: boolean } | RefusedRegistration | { kind: 'keyReused' }

/** Takes a household in or refuses it, once per key. What it answered is committed. */
export type Registrar = { register(entry: RegisterEntry): Promise<RegisterAnswer> }
