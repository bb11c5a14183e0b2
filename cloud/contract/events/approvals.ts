import * as z from 'zod/mini'
import { Instant } from '../kit/date'
import { idSchema } from '../kit/id'
import { typedText } from '../kit/text'
import { Party } from './resident-views'

/** A sign-up that waits for staff; undecided by `approveBy` it is refused by itself. */
export const PendingSignUp = z.object({
  signUpId: idSchema<'SignUp'>(),
  eventId: idSchema<'Event'>(),
  eventTitle: z.string(),
  ownerNickname: z.string(),
  communityName: z.string(),
  party: Party,
  sessions: z.array(z.string()),
  signedUpAt: Instant,
  approveBy: Instant,
})
export type PendingSignUp = z.infer<typeof PendingSignUp>

/** A refusal gives the family its reason in words. */
export const Decision = z.discriminatedUnion('decision', [
  z.object({ decision: z.literal('approve') }),
  z.object({ decision: z.literal('refuse'), reason: typedText('不通过的理由', 2, 100) }),
])
export type Decision = z.infer<typeof Decision>

export const DecideResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('decided') }),
  /** Somebody else decided, the family cancelled, the time is over, or the reason did not pass the check. */
  z.object({ kind: z.literal('refused'), refusal: z.enum(['notPending', 'textRefused']), words: z.string() }),
])
export type DecideResult = z.infer<typeof DecideResult>

/** One answer as staff read it; `person` is empty for the household's own. */
export const GivenAnswer = z.object({ prompt: z.string(), person: z.string(), values: z.array(z.string()), atDoor: z.boolean() })
export type GivenAnswer = z.infer<typeof GivenAnswer>
