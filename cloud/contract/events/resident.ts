import * as z from 'zod/mini'
import { Instant } from '../kit/date'
import { idSchema } from '../kit/id'
import { mutation, query } from '../kit/operation'
import { pageInput, pageOf } from '../kit/page'
import { EventKind, EventState, Gate, NextStep, Partner, PartyRule, SignUpState } from './terms'

const tag = '活动'
const eventId = idSchema<'Event'>()
const signUpId = idSchema<'SignUp'>()

export const Venue = z.object({ name: z.string(), address: z.string() })

export const Party = z.object({ adults: z.number(), children: z.number() })
export type Party = z.infer<typeof Party>

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

/** One gate as this caller meets it. Closed gates carry the reason and what to do next. */
export const GateView = z.object({ gate: Gate, open: z.boolean(), reason: z.string(), nextStep: z.nullable(NextStep) })
export type GateView = z.infer<typeof GateView>

export const MySignUp = z.object({
  signUpId,
  state: SignUpState,
  party: Party,
  people: z.array(z.object({ personId: idSchema<'Person'>(), nickname: z.string() })),
  mayCancel: z.boolean(),
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
  /** All gates that can be asked before people are chosen, in order. */
  gates: z.array(GateView),
  mine: z.nullable(MySignUp),
})
export type EventDetail = z.infer<typeof EventDetail>

export const SignUpResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('signedUp'), signUpId, party: Party }),
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

export const eventsResident = {
  list: query('public', { path: '/events', tag, summary: '活动列表，最近的在前' }).input(z.object(pageInput)).output(pageOf(EventCard)),
  get: query('public', { path: '/events/{eventId}', tag, summary: '一场活动；登录后带上我的报名与各道门槛' })
    .input(z.object({ eventId }))
    .output(EventDetail),
  signUp: mutation('resident', {
    path: '/events/{eventId}/sign-ups',
    tag,
    summary: '全家一起报名：要么都有名额，要么都不占',
  })
    .input(
      z.object({
        eventId,
        personIds: z
          .array(idSchema<'Person'>(), { error: '请选择参加的家人' })
          .check(z.minLength(1, { error: '请选择参加的家人' }), z.maxLength(12, { error: '一次最多 12 人' })),
      }),
    )
    .output(SignUpResult),
  cancelSignUp: mutation('resident', { path: '/sign-ups/{signUpId}/cancellation', tag, summary: '取消报名，名额还给大家' })
    .input(z.object({ signUpId }))
    .output(CancelResult),
  mySignUps: query('resident', { path: '/sign-ups', tag, summary: '我的报名，最近的活动在前' })
    .input(z.object(pageInput))
    .output(pageOf(z.object({ signUpId, state: SignUpState, party: Party, event: EventCard }))),
  ticket: query('resident', { path: '/sign-ups/{signUpId}/ticket', tag, summary: '入场票：签名二维码与口述码' })
    .input(z.object({ signUpId }))
    .output(Ticket),
}
