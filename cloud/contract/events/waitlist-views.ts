import * as z from 'zod/mini'
import { Instant } from '../kit/date'
import { idSchema } from '../kit/id'
import { wholeNumber } from '../kit/text'
import { Party } from './party'
import { Gate, NextStep } from './terms'
import { allocations, joinRefusals, passings, passReasons, waitStates } from './waitlist-rules'

/** How an event's waitlist goes, as staff set it and as people read it before they join. Times must run: opens < drawAt ≤ cutOffAt ≤ starts. */
export const WaitlistRules = z.object({
  passing: z.enum(passings, { error: '请选择顺序规则' }),
  allocation: z.enum(allocations, { error: '请选择先来先得或抽签' }),
  /** When the lottery is drawn; null without one. */
  drawAt: z.nullable(Instant),
  /** How long an offer stands, in hours. */
  offerHours: wholeNumber('名额保留小时数', 1, 168),
  /** In the last `lateFromHours` before the cut-off it stands `lateOfferMinutes` instead. */
  lateFromHours: wholeNumber('临近截止小时数', 0, 72),
  lateOfferMinutes: wholeNumber('临近截止时的保留分钟数', 10, 1440),
  /** No offer is made after it. */
  cutOffAt: Instant,
  /** The most offers open at one time; 1 goes family by family. */
  offersAtOnce: wholeNumber('同时发出的名额', 1, 200),
})
export type WaitlistRules = z.infer<typeof WaitlistRules>

/** What of a lottery anyone may know: the hash before, the seed after. */
export const Lottery = z.object({
  drawAt: Instant,
  /** SHA-256 of the seed in hex, published when the lottery was opened. */
  seedHash: z.string(),
  drawnAt: z.nullable(Instant),
  /** Published with the draw; empty before. */
  seed: z.string(),
})
export type Lottery = z.infer<typeof Lottery>

/** A family's place on the list. */
export const WaitPlace = z.object({
  entryId: idSchema<'WaitEntry'>(),
  state: z.enum(waitStates),
  party: Party,
  people: z.array(z.object({ personId: idSchema<'Person'>(), nickname: z.string() })),
  sessions: z.array(z.string()),
  joinedAt: Instant,
  /** How many families that still wait are ahead; null before a lottery is drawn and once the family waits no more. */
  ahead: z.nullable(z.number()),
  /** The number of the entry in the fairness report. */
  sequence: z.number(),
  /** Until when the offered seats are held; null unless there is an offer. */
  offerUntil: z.nullable(Instant),
  /** Gives up the place or the seats without signing in; empty once there is nothing to give up. */
  giveUpCode: z.string(),
  /** Why no offer can be made to the family as it is now, in words; empty when one can. */
  hindrance: z.string(),
})
export type WaitPlace = z.infer<typeof WaitPlace>

/** An event's waitlist as this caller meets it. */
export const WaitlistView = z.object({
  rules: WaitlistRules,
  /** True while families may join; `joinWords` says why not otherwise. */
  open: z.boolean(),
  joinWords: z.string(),
  waitingHouseholds: z.number(),
  waitingPeople: z.number(),
  lottery: z.nullable(Lottery),
  /** The caller's household on the list, its last entry; null when it never joined. */
  mine: z.nullable(WaitPlace),
})
export type WaitlistView = z.infer<typeof WaitlistView>

export const JoinResult = z.discriminatedUnion('kind', [
  /** `place.state` is `offered` at once where the seats are there and nobody ahead may want them. */
  z.object({ kind: z.literal('joined'), place: WaitPlace }),
  z.object({ kind: z.literal('refused'), refusal: z.enum(joinRefusals), gate: z.nullable(Gate), words: z.string(), nextStep: NextStep }),
])
export type JoinResult = z.infer<typeof JoinResult>

export const AcceptOfferResult = z.discriminatedUnion('kind', [
  /** An ordinary sign-up from here on; `pending` waits for staff, its seats held. */
  z.object({ kind: z.literal('signedUp'), signUpId: idSchema<'SignUp'>(), party: Party, pending: z.boolean() }),
  z.object({ kind: z.literal('refused'), refusal: z.enum(['noOffer', 'tooLate', 'eventOff', 'signedUpAlready']), words: z.string() }),
])
export type AcceptOfferResult = z.infer<typeof AcceptOfferResult>

/** Leaving and declining say what holds afterwards, so that twice is the same as once. */
export const LeaveResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('left') }),
  /** The offer was accepted before: the seats are given back by cancelling the sign-up. */
  z.object({ kind: z.literal('refused'), refusal: z.enum(['signedUpAlready']), words: z.string() }),
])
export type LeaveResult = z.infer<typeof LeaveResult>

/** The code of a give-up link; letters in either case, dashes and spaces do not matter. */
export const GiveUpCode = z
  .string({ error: '请输入放弃码' })
  .check(z.trim(), z.minLength(1, { error: '请输入放弃码' }), z.maxLength(60, { error: '放弃码不对' }))

/** What a give-up code stands for: no name. `seats`: an offer or a sign-up is given up; `place`: the place on the list. */
export const GiveUpLook = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('found'),
    title: z.string(),
    startsAt: Instant,
    gives: z.enum(['place', 'seats']),
    people: z.number(),
    offerUntil: z.nullable(Instant),
  }),
  z.object({ kind: z.literal('refused'), refusal: z.enum(['unknown', 'nothingHeld', 'tooLate']), words: z.string() }),
])
export type GiveUpLook = z.infer<typeof GiveUpLook>

export const GiveUpResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('givenUp') }),
  z.object({ kind: z.literal('refused'), refusal: z.enum(['unknown', 'nothingHeld', 'tooLate']), words: z.string() }),
])
export type GiveUpResult = z.infer<typeof GiveUpResult>

/** One family of the fairness report: no name, no household, times to the minute. */
export const ReportEntry = z.object({
  entryId: idSchema<'WaitEntry'>(),
  /** Given when the entry was committed. */
  sequence: z.number(),
  /** The lot drawn; null for a family that was in no draw. */
  lot: z.nullable(z.number()),
  /** The place in the order of offers: the sequence, or the lot. */
  place: z.number(),
  people: z.number(),
  joinedAt: Instant,
  state: z.enum(waitStates),
  offeredAt: z.nullable(Instant),
  offerUntil: z.nullable(Instant),
  settledAt: z.nullable(Instant),
  /** How often a family behind got an offer while this one waited, and why the last time. */
  passed: z.nullable(z.object({ times: z.number(), reason: z.enum(passReasons), lastAt: Instant })),
})
export type ReportEntry = z.infer<typeof ReportEntry>

/** A page of what anyone may check: the rules, the lottery, and the entries by sequence. */
export const FairnessReport = z.object({
  title: z.string(),
  startsAt: Instant,
  rules: WaitlistRules,
  /** Entries in all, by state. */
  counts: z.record(z.enum(waitStates), z.number()),
  lottery: z.nullable(Lottery),
  /** How anyone works the lottery out again; empty without one. */
  howToCheck: z.string(),
  entries: z.array(ReportEntry),
  next: z.nullable(z.string()),
})
export type FairnessReport = z.infer<typeof FairnessReport>
