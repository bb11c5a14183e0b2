import * as z from 'zod/mini'
import { Instant } from '../kit/date'
import { PictureView } from '../content/blocks'
import { idSchema } from '../kit/id'
import { Party } from './party'
import { DoorRefusal, EventKind, EventState, Gate, NextStep, Partner, PartyRule, QuestionKind, SessionChoice, SignUpState, Waiver } from './terms'
import { WaitlistView } from './waitlist-views'

export { Party } from './party'

const eventId = idSchema<'Event'>()
const signUpId = idSchema<'SignUp'>()

export const Venue = z.object({ name: z.string(), address: z.string() })

export const EventCard = z.object({
  eventId,
  kind: EventKind,
  title: z.string(),
  tagline: z.string(),
  startsAt: Instant,
  endsAt: Instant,
  venue: Venue,
  state: EventState,
  capacity: z.number(),
  seatsLeft: z.number(),
})
export type EventCard = z.infer<typeof EventCard>

/** A place where events are held, as residents see it. */
export const VenuePlace = z.object({
  venueId: idSchema<'Venue'>(),
  name: z.string(),
  address: z.string(),
  facilities: z.string(),
  directions: z.string(),
  openHours: z.string(),
  capacity: z.nullable(z.number()),
  /** GCJ-02, as maps here read them; null when staff entered none. */
  coordinates: z.nullable(z.object({ latitude: z.number(), longitude: z.number() })),
  closed: z.boolean(),
})
export type VenuePlace = z.infer<typeof VenuePlace>

/** What stays of an event: numbers, words, pictures whose people agreed. */
export const Recap = z.object({
  event: EventCard,
  story: z.string(),
  cameHouseholds: z.number(),
  camePeople: z.number(),
  /** Only those on which nobody can be recognised, or whose people agreed. */
  pictures: z.array(z.extend(PictureView, { pictureId: idSchema<'Picture'>(), alt: z.string() })),
})
export type Recap = z.infer<typeof Recap>

/** One gate as this caller meets it. Closed gates carry the reason and what to do next. */
export const GateView = z.object({ gate: Gate, open: z.boolean(), reason: z.string(), nextStep: z.nullable(NextStep) })
export type GateView = z.infer<typeof GateView>

/** A part of an event that has seats of its own. */
export const EventSession = z.object({
  sessionId: idSchema<'Session'>(),
  title: z.string(),
  startsAt: Instant,
  endsAt: Instant,
  capacity: z.number(),
  seatsLeft: z.number(),
})
export type EventSession = z.infer<typeof EventSession>

/** A cap on part of the seats: for some communities, for adults or for children. */
export const EventShare = z.object({
  kind: z.enum(['communityShare', 'adults', 'children']),
  label: z.string(),
  capacity: z.number(),
  seatsLeft: z.number(),
})
export type EventShare = z.infer<typeof EventShare>

/** Something the event asks. `perPerson` is answered once for everyone who comes. */
export const EventQuestion = z.object({
  questionId: idSchema<'Question'>(),
  prompt: z.string(),
  kind: QuestionKind,
  options: z.array(z.string()),
  required: z.boolean(),
  perPerson: z.boolean(),
})
export type EventQuestion = z.infer<typeof EventQuestion>

/** Words, a number, a chosen option or `同意` as one text; several options as several. `personId` only for a question per person. */
export const Answer = z.object({
  questionId: idSchema<'Question'>(),
  personId: z.nullable(idSchema<'Person'>()),
  values: z.array(z.string().check(z.trim(), z.maxLength(200, { error: '回答最多200个字' }))).check(z.maxLength(20, { error: '最多选 20 项' })),
})
export type Answer = z.infer<typeof Answer>

/** What an invitation sets aside for this household; `seatsKept` are kept for it outside the public seats, 0 for none. */
export const InvitedView = z.object({ waives: z.array(Waiver), seatsKept: z.number(), expiresAt: Instant })
export type InvitedView = z.infer<typeof InvitedView>

export const MySignUp = z.object({
  signUpId,
  state: SignUpState,
  party: Party,
  people: z.array(z.object({ personId: idSchema<'Person'>(), nickname: z.string() })),
  sessions: z.array(z.string()),
  mayCancel: z.boolean(),
  /** Why it was refused, in the words of staff; empty otherwise. */
  refusedBecause: z.string(),
})
export type MySignUp = z.infer<typeof MySignUp>

export const EventDetail = z.extend(EventCard, {
  description: z.string(),
  coHosts: z.array(Partner),
  signUpOpensAt: Instant,
  signUpClosesAt: Instant,
  cancelUntil: Instant,
  /** The most people one household may bring. */
  householdLimit: z.number(),
  partyRule: PartyRule,
  communityNames: z.nullable(z.array(z.string())),
  sessionChoice: SessionChoice,
  sessions: z.array(EventSession),
  /** Caps beside the total, those of the caller's community alone once it is known. */
  shares: z.array(EventShare),
  /** Asked at sign-up. */
  questions: z.array(EventQuestion),
  /** Staff approve each sign-up until then; null when nobody has to. */
  approveBy: z.nullable(Instant),
  /** The invitation this household has accepted. */
  invited: z.nullable(InvitedView),
  /** All gates that can be asked before people are chosen, in order. */
  gates: z.array(GateView),
  mine: z.nullable(MySignUp),
  /** Null where the event has no waitlist. */
  waitlist: z.nullable(WaitlistView),
  /** The place as the list of venues knows it; null when it was typed freely. */
  place: z.nullable(VenuePlace),
  /** Why the whole event was cancelled; null while it stands. */
  cancelledReason: z.nullable(z.string()),
  /** Days after the event until sign-ups and answers are shredded. */
  shredAfterDays: z.number(),
  /** True when there is a summary to read. */
  hasRecap: z.boolean(),
})
export type EventDetail = z.infer<typeof EventDetail>

/** Who of the household comes, to which sessions, with what answers: the same for signing up and for waiting. */
export const SignUpInput = z.object({
  eventId,
  personIds: z
    .array(idSchema<'Person'>(), { error: '请选择参加的家人' })
    .check(z.minLength(1, { error: '请选择参加的家人' }), z.maxLength(12, { error: '一次最多 12 人' })),
  sessionIds: z._default(z.array(idSchema<'Session'>()).check(z.maxLength(20, { error: '最多 20 个场次' })), []),
  answers: z._default(z.array(Answer).check(z.maxLength(260, { error: '回答太多' })), []),
})

export const SignUpResult = z.discriminatedUnion('kind', [
  /** `pending` waits for staff; the seats are held. */
  z.object({ kind: z.literal('signedUp'), signUpId, party: Party, pending: z.boolean() }),
  z.object({ kind: z.literal('refused'), gate: Gate, words: z.string(), nextStep: NextStep, seatsLeft: z.number() }),
])
export type SignUpResult = z.infer<typeof SignUpResult>

export const CancelResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('cancelled') }),
  z.object({ kind: z.literal('tooLate'), words: z.string() }),
  z.object({ kind: z.literal('alreadyCheckedIn'), words: z.string() }),
])
export type CancelResult = z.infer<typeof CancelResult>

export const Ticket = z.object({
  signUpId,
  state: SignUpState,
  /** By when staff decide, while it waits for them. */
  approveBy: z.nullable(Instant),
  /** Why it was refused; empty otherwise. */
  refusedBecause: z.string(),
  sessions: z.array(z.string()),
  event: EventCard,
  party: Party,
  /** What the QR code holds: signed, no name in it. Empty once cancelled. */
  qrText: z.string(),
  /** Eight characters to type at the door when the code cannot be scanned. Empty once cancelled. */
  code: z.string(),
  mayCancel: z.boolean(),
  cancelUntil: Instant,
})
export type Ticket = z.infer<typeof Ticket>

export const SelfCheckInResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('checkedIn'), signUpId, party: Party, at: Instant }),
  /** `words` says what is wrong, `fix` the nearest thing that helps. */
  z.object({
    kind: z.literal('refused'),
    refusal: z.union([DoorRefusal, z.enum(['notTheCode', 'staleCode', 'notSignedUp'])]),
    words: z.string(),
    fix: z.string(),
  }),
])
export type SelfCheckInResult = z.infer<typeof SelfCheckInResult>
