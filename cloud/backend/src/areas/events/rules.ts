import { gates, type EventState, type Gate, type PartyRule, type SessionChoice } from '@xiongguan/contract/events/terms'
import type { EventForm } from '@xiongguan/contract/events/staff'
import { shortageOf, type InvitationFacts, type QuotaFacts, type Shortage } from './quotas'

/** An event as the rules see it. */
export type EventFacts = {
  published: boolean
  listed: boolean
  opensAt: Date
  closesAt: Date
  startsAt: Date
  /** Staff approve until then; null when nobody has to. */
  approveBy: Date | null
  /** Null means all of the city. */
  communityCodes: readonly string[] | null
  householdLimit: number
  partyRule: PartyRule
  sessionChoice: SessionChoice
  requiresAnswers: boolean
  seatsLeft: number
  /** Caps on parts of the seats. */
  quotas: readonly QuotaFacts[]
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
  sessionIds: readonly string[]
  /** Null: no answers came along. False: some do not answer what is asked. */
  answersGiven: boolean | null
  /** The invitation that the household accepted. */
  invitation: InvitationFacts | null
}

const partyOpen: Record<PartyRule, (party: PartyFacts) => boolean> = {
  anyone: () => true,
  adult: ({ adults }) => adults > 0,
  adultWithChild: ({ adults, children }) => adults > 0 && children > 0,
}

const sessionsOf = ({ event }: GateFacts) => event.quotas.filter(({ kind }) => kind === 'session')

const sessionCountOpen: Record<SessionChoice, (count: number) => boolean> = {
  none: (count) => count === 0,
  one: (count) => count === 1,
  any: (count) => count > 0,
}

function sessionsChosen(facts: GateFacts): boolean {
  const known = new Set(sessionsOf(facts).map(({ sessionId }) => sessionId))
  return facts.sessionIds.every((id) => known.has(id)) && sessionCountOpen[facts.event.sessionChoice](facts.sessionIds.length)
}

/** The quota that has no room for the chosen people; before anyone is chosen, for a single person. */
export function shortageIn({ event, party, communityCode, sessionIds, invitation }: GateFacts): Shortage | null {
  const people = party.chosen ? { adults: party.adults, children: party.children } : { adults: 1, children: 0 }
  const asked = party.chosen ? event.quotas : event.quotas.filter(({ kind }) => kind === 'communityShare' || kind === 'invitation')
  return shortageOf(asked, { ...people, communityCode, sessionIds, invitation })
}

const quotaOpen = (gate: Gate) => (facts: GateFacts) => shortageIn(facts)?.gate !== gate

/** Before people are chosen: is there a session with a seat at all? */
const someSessionFree = (facts: GateFacts) => facts.event.sessionChoice === 'none' || sessionsOf(facts).some(({ seatsLeft }) => seatsLeft > 0)

function capacityOpen(facts: GateFacts): boolean {
  if (facts.invitation?.quotaId) return quotaOpen('capacity')(facts)
  return (facts.party.chosen ? facts.party.adults + facts.party.children : 1) <= facts.event.seatsLeft
}

/** An invitation may open sign-up early and late, but never after it is decided who comes. */
function windowOpen({ event, now, invitation }: GateFacts): boolean {
  const within = (now >= event.opensAt && now < event.closesAt) || (invitation?.waives.includes('window') ?? false)
  return within && now < (event.approveBy ?? event.startsAt)
}

const isOpen: Record<Gate, (facts: GateFacts) => boolean> = {
  published: ({ event, invitation }) => event.published && (event.listed || invitation !== null),
  signedIn: ({ signedIn }) => signedIn,
  privacy: ({ privacyAccepted }) => privacyAccepted,
  household: ({ communityCode }) => communityCode !== null,
  notSignedUp: ({ signedUp }) => !signedUp,
  window: windowOpen,
  community: ({ event, communityCode, invitation }) =>
    event.communityCodes === null || event.communityCodes.includes(communityCode ?? '') || (invitation?.waives.includes('community') ?? false),
  people: ({ party }) => party.known,
  householdLimit: ({ event, party, invitation }) =>
    party.adults + party.children <= event.householdLimit || (invitation?.waives.includes('householdLimit') ?? false),
  party: ({ event, party }) => partyOpen[event.partyRule](party),
  session: sessionsChosen,
  answers: ({ event, answersGiven }) => answersGiven ?? !event.requiresAnswers,
  capacity: capacityOpen,
  sessionSeats: (facts) => (facts.party.chosen ? quotaOpen('sessionSeats')(facts) : someSessionFree(facts)),
  communityShare: quotaOpen('communityShare'),
  participantShare: quotaOpen('participantShare'),
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
  session: () => false,
  answers: () => false,
  capacity: () => true,
  sessionSeats: ({ event }) => event.sessionChoice !== 'none',
  communityShare: (facts) => hasHousehold(facts) && facts.event.quotas.some(({ kind }) => kind === 'communityShare'),
  participantShare: () => false,
}

/** The first closed gate in the contract's order; null when the sign-up may go on. The SQL rules answer the same (rules.test). */
export function firstClosedGate(facts: GateFacts): Gate | null {
  return gates.find((gate) => !isOpen[gate](facts)) ?? null
}

/** Every gate that can be asked before people are chosen, in order, open or closed. */
export function earlyGates(facts: GateFacts): { gate: Gate; open: boolean }[] {
  return gates.filter((gate) => askableEarly[gate](facts)).map((gate) => ({ gate, open: isOpen[gate](facts) }))
}

export type EventTimes = { published: boolean; cancelled: boolean; opensAt: Date; closesAt: Date; endsAt: Date; seatsLeft: number }

/** What a reader sees of an event now. */
export function eventState({ published, cancelled, opensAt, closesAt, endsAt, seatsLeft }: EventTimes, now: Date): EventState {
  if (!published) return 'draft'
  if (cancelled) return 'cancelled'
  if (now >= endsAt) return 'over'
  if (now >= closesAt) return 'closed'
  if (now < opensAt) return 'notOpen'
  return seatsLeft > 0 ? 'open' : 'full'
}

type TimeField = 'signUpClosesAt' | 'startsAt' | 'endsAt' | 'cancelUntil'
type Misplaced = { field: string; words: string }

/** The longest an event lasts; lists that leave out what is over look no further back. */
const longestDays = 60
export const longestMs = longestDays * 86_400_000

/** The first time of a waitlist that stands in the wrong place. */
function misplacedWait({ signUpRules: { waitlist }, ...form }: EventForm): Misplaced | null {
  if (!waitlist) return null
  const [opens, cutOff, starts] = [Date.parse(form.signUpOpensAt), Date.parse(waitlist.cutOffAt), Date.parse(form.startsAt)]
  const drawAt = waitlist.drawAt === null ? null : Date.parse(waitlist.drawAt)
  if (cutOff <= opens || cutOff > starts) return { field: 'signUpRules.waitlist.cutOffAt', words: '候补截止要在报名开始之后、活动开始之前' }
  if ((waitlist.allocation === 'lottery') !== (drawAt !== null)) return { field: 'signUpRules.waitlist.drawAt', words: '抽签要写明抽签时间' }
  if (drawAt !== null && (drawAt <= opens || drawAt >= cutOff))
    return { field: 'signUpRules.waitlist.drawAt', words: '抽签要在报名开始之后、候补截止之前' }
  return null
}

/** The first time of sessions and approval that stands in the wrong place. */
function misplacedRule({ signUpRules, ...form }: EventForm): Misplaced | null {
  const [starts, ends] = [Date.parse(form.startsAt), Date.parse(form.endsAt)]
  const approveBy = signUpRules.approveBy === null ? null : Date.parse(signUpRules.approveBy)
  if (approveBy !== null && (approveBy < Date.parse(form.signUpClosesAt) || approveBy > starts))
    return { field: 'signUpRules.approveBy', words: '审核截止要在报名截止之后、活动开始之前' }
  for (const [place, session] of signUpRules.sessions.entries()) {
    const [from, to] = [Date.parse(session.startsAt), Date.parse(session.endsAt)]
    if (from >= to) return { field: `signUpRules.sessions.${place}.endsAt`, words: '场次结束要晚于场次开始' }
    if (from < starts || to > ends) return { field: `signUpRules.sessions.${place}.startsAt`, words: '场次要在活动时间之内' }
  }
  return null
}

/**
 * The first time that stands in the wrong place, named; null when opens < closes ≤ starts < ends, cancelUntil ≤ starts,
 * closes ≤ approveBy ≤ starts, and every session runs within the event.
 */
export function misplacedTime(form: EventForm): Misplaced | null {
  const at = (field: 'signUpOpensAt' | TimeField) => Date.parse(form[field])
  if (at('signUpOpensAt') >= at('signUpClosesAt')) return { field: 'signUpClosesAt', words: '报名截止要晚于报名开始' }
  if (at('signUpClosesAt') > at('startsAt')) return { field: 'startsAt', words: '活动开始不能早于报名截止' }
  if (at('startsAt') >= at('endsAt')) return { field: 'endsAt', words: '活动结束要晚于活动开始' }
  if (at('endsAt') - at('startsAt') > longestMs) return { field: 'endsAt', words: `一场活动最长 ${longestDays} 天` }
  if (at('cancelUntil') > at('startsAt')) return { field: 'cancelUntil', words: '取消截止不能晚于活动开始' }
  return misplacedRule(form) ?? misplacedWait(form)
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
