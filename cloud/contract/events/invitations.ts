import * as z from 'zod/mini'
import { Instant } from '../kit/date'
import { idSchema } from '../kit/id'
import { typedText, wholeNumber } from '../kit/text'
import { EventCard, InvitedView } from './resident-views'
import { InvitationRefusal, InvitationState, NextStep, Waiver } from './terms'

/** The code as it was handed over; letters in either case, dashes and spaces do not matter. */
export const InvitationCode = z
  .string({ error: '请输入邀请码' })
  .check(z.trim(), z.minLength(1, { error: '请输入邀请码' }), z.maxLength(60, { error: '邀请码不对' }))

/** What an invitation says to the household that opens it. A code nobody made and one taken back answer alike. */
export const InvitationLook = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('found'), event: EventCard, invited: InvitedView, accepted: z.boolean(), householdKnown: z.boolean() }),
  z.object({ kind: z.literal('refused'), refusal: InvitationRefusal, words: z.string(), nextStep: NextStep }),
])
export type InvitationLook = z.infer<typeof InvitationLook>

/** Accepted for the whole household, for good: the code is nobody else's from then on. */
export const AcceptResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('accepted'), eventId: idSchema<'Event'>() }),
  z.object({ kind: z.literal('refused'), refusal: InvitationRefusal, words: z.string(), nextStep: NextStep }),
])
export type AcceptResult = z.infer<typeof AcceptResult>

/** `seatsKept` are kept outside the event's capacity for the one household; 0 for none. */
export const InvitationForm = z.object({
  /** For staff alone, to know later whom it was handed to. */
  note: typedText('备注', 1, 40),
  waives: z.array(Waiver).check(z.maxLength(8, { error: '选项太多' })),
  seatsKept: wholeNumber('留出的名额', 0, 12),
  expiresAt: Instant,
})
export type InvitationForm = z.infer<typeof InvitationForm>

/** The code is shown this once. An answer that got lost cannot be had again: `shownBefore`, make another. */
export const InviteResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('made'), invitationId: idSchema<'Invitation'>(), code: z.string() }),
  z.object({ kind: z.literal('shownBefore'), words: z.string() }),
  z.object({ kind: z.literal('refused'), words: z.string() }),
])
export type InviteResult = z.infer<typeof InviteResult>

export const InvitationRow = z.object({
  invitationId: idSchema<'Invitation'>(),
  note: z.string(),
  waives: z.array(Waiver),
  seatsKept: z.number(),
  expiresAt: Instant,
  createdAt: Instant,
  state: InvitationState,
  /** The household that accepted, by the name it gave itself; empty until then. */
  acceptedBy: z.string(),
})
export type InvitationRow = z.infer<typeof InvitationRow>
