import { gates, type EventState, type Gate, type PartyRule } from '@xiongguan/contract/events/terms'
import type { EventForm } from '@xiongguan/contract/events/staff'

/** An event as the rules see it. */
export type EventFacts = {
  published: boolean
  opensAt: Date
  closesAt: Date
  /** Null means all of the city. */
  communityCodes: readonly string[] | null
  householdLimit: number
  partyRule: PartyRule
  seatsLeft: number
}

/** The people the rules are asked about. Before anyone is chosen they are the whole household. */
export type PartyFacts = { chosen: boolean; known: boolean; adults: number; children: number }

/** Everything the gates need to know; `communityCode` is null without a household. */
export type GateFacts = {
  event: EventFacts
  now: Date
  signedIn: boolean
  privacyAccepted: boolean
  communityCode: string | null
  signedUp: boolean
  party: PartyFacts
}

const partyOpen: Record<PartyRule, (party: PartyFacts) => boolean> = {
  anyone: () => true,
  adult: ({ adults }) => adults > 0,
  adultWithChild: ({ adults, children }) => adults > 0 && children > 0,
}

const isOpen: Record<Gate, (facts: GateFacts) => boolean> = {
  published: ({ event }) => event.published,
  signedIn: ({ signedIn }) => signedIn,
  privacy: ({ privacyAccepted }) => privacyAccepted,
  household: ({ communityCode }) => communityCode !== null,
  notSignedUp: ({ signedUp }) => !signedUp,
  window: ({ event, now }) => now >= event.opensAt && now < event.closesAt,
  community: ({ event, communityCode }) => event.communityCodes === null || event.communityCodes.includes(communityCode ?? ''),
  people: ({ party }) => party.known,
  householdLimit: ({ event, party }) => party.adults + party.children <= event.householdLimit,
  party: ({ event, party }) => partyOpen[event.partyRule](party),
  capacity: ({ event, party }) => (party.chosen ? party.adults + party.children : 1) <= event.seatsLeft,
}

const hasHousehold = ({ communityCode }: GateFacts) => communityCode !== null

/** Whether a gate can be asked before people are chosen, given what is known of the caller. */
const askableEarly: Record<Gate, (facts: GateFacts) => boolean> = {
  published: () => true,
  signedIn: () => true,
  privacy: ({ signedIn }) => signedIn,
  household: ({ signedIn }) => signedIn,
  notSignedUp: hasHousehold,
  window: () => true,
  community: hasHousehold,
  people: hasHousehold,
  householdLimit: () => false,
  party: (facts) => hasHousehold(facts) && facts.party.known,
  capacity: () => true,
}

/** The first closed gate in the contract's order; null when the sign-up may go on. The SQL rules answer the same (rules.test). */
export function firstClosedGate(facts: GateFacts): Gate | null {
  return gates.find((gate) => !isOpen[gate](facts)) ?? null
}

/** Every gate that can be asked before people are chosen, in order, open or closed. */
export function earlyGates(facts: GateFacts): { gate: Gate; open: boolean }[] {
  return gates.filter((gate) => askableEarly[gate](facts)).map((gate) => ({ gate, open: isOpen[gate](facts) }))
}

export type EventTimes = { published: boolean; opensAt: Date; closesAt: Date; endsAt: Date; seatsLeft: number }

/** What a reader sees of an event now. */
export function eventState({ published, opensAt, closesAt, endsAt, seatsLeft }: EventTimes, now: Date): EventState {
  if (!published) return 'draft'
  if (now >= endsAt) return 'over'
  if (now >= closesAt) return 'closed'
  if (now < opensAt) return 'notOpen'
  return seatsLeft > 0 ? 'open' : 'full'
}

/** The door opens this long before an event starts. */
export const doorOpensHours = 2

export function doorOpensAt(startsAt: Date): Date {
  return new Date(startsAt.getTime() - doorOpensHours * 3_600_000)
}

/** A check-in can be taken back until this long after an event ends. */
export const undoHours = 6

export function undoClosesAt(endsAt: Date): Date {
  return new Date(endsAt.getTime() + undoHours * 3_600_000)
}

type TimeField = 'signUpClosesAt' | 'startsAt' | 'endsAt' | 'cancelUntil'

/** The first time that stands in the wrong place, named; null when opens < closes ≤ starts < ends and cancelUntil ≤ starts. */
export function misplacedTime(form: EventForm): { field: TimeField; words: string } | null {
  const at = (field: 'signUpOpensAt' | TimeField) => Date.parse(form[field])
  if (at('signUpOpensAt') >= at('signUpClosesAt')) return { field: 'signUpClosesAt', words: '报名截止要晚于报名开始' }
  if (at('signUpClosesAt') > at('startsAt')) return { field: 'startsAt', words: '活动开始不能早于报名截止' }
  if (at('startsAt') >= at('endsAt')) return { field: 'endsAt', words: '活动结束要晚于活动开始' }
  if (at('cancelUntil') > at('startsAt')) return { field: 'cancelUntil', words: '取消截止不能晚于活动开始' }
  return null
}

/** True when families that signed up have to be told: the time or the place is another. */
export function changesTimeOrPlace(before: PlaceAndTime, after: PlaceAndTime): boolean {
  return (
    before.startsAt.getTime() !== after.startsAt.getTime() ||
    before.endsAt.getTime() !== after.endsAt.getTime() ||
    before.venueName !== after.venueName ||
    before.venueAddress !== after.venueAddress
  )
}
export type PlaceAndTime = { startsAt: Date; endsAt: Date; venueName: string; venueAddress: string }
