import * as z from 'zod/mini'
import { Instant } from '../kit/date'
import { idSchema } from '../kit/id'
import { typedText, wholeNumber } from '../kit/text'
import { CommunityCode } from '../membership/terms'
import { QuestionKind, SessionChoice } from './terms'
import { WaitlistRules } from './waitlist-views'

const capacity = (label: string) => wholeNumber(label, 1, 5000)

/** A part of the event with seats of its own. A new one has no id yet. Times must run: starts < ends. */
export const SessionForm = z.object({
  sessionId: z.nullable(idSchema<'Session'>()),
  title: typedText('场次名称', 1, 20),
  startsAt: Instant,
  endsAt: Instant,
  capacity: capacity('场次名额'),
})
export type SessionForm = z.infer<typeof SessionForm>

/** At most so many people from these communities together. */
export const CommunityShareForm = z.object({
  quotaId: z.nullable(idSchema<'Quota'>()),
  label: typedText('名额名称', 1, 20),
  communityCodes: z.array(CommunityCode).check(z.minLength(1, { error: '请选择社区' })),
  capacity: capacity('社区名额'),
})
export type CommunityShareForm = z.infer<typeof CommunityShareForm>

/** A question asked at sign-up, or at the door. Nobody is named at the door, so a question there is for the household. */
export const QuestionForm = z.object({
  questionId: z.nullable(idSchema<'Question'>()),
  prompt: typedText('问题', 2, 60),
  kind: QuestionKind,
  options: z.array(typedText('选项', 1, 30)).check(z.maxLength(20, { error: '最多 20 个选项' })),
  required: z.boolean(),
  atDoor: z.boolean(),
  perPerson: z.boolean(),
})
export type QuestionForm = z.infer<typeof QuestionForm>

/** How people sign up, beside the total of seats. */
export const SignUpRules = z.object({
  /** False: in no list, found by invitation alone. Always false for 暖心家园. */
  listed: z.boolean(),
  sessionChoice: SessionChoice,
  sessions: z.array(SessionForm).check(z.maxLength(20, { error: '最多 20 个场次' })),
  communityShares: z.array(CommunityShareForm).check(z.maxLength(20, { error: '最多 20 个社区名额' })),
  /** The most adults, the most children; null for no cap. */
  adultsCapacity: z.nullable(capacity('大人名额')),
  childrenCapacity: z.nullable(capacity('孩子名额')),
  /** Staff approve until then, what is undecided is refused; null when nobody has to approve. Sign-up closes ≤ this ≤ start. */
  approveBy: z.nullable(Instant),
  questions: z.array(QuestionForm).check(z.maxLength(20, { error: '最多 20 个问题' })),
  /** What happens once the event is full; null: nobody waits. */
  waitlist: z.nullable(WaitlistRules),
})
export type SignUpRules = z.infer<typeof SignUpRules>

/** One total of seats and nothing else. */
export const plainSignUpRules: SignUpRules = {
  listed: true,
  sessionChoice: 'none',
  sessions: [],
  communityShares: [],
  adultsCapacity: null,
  childrenCapacity: null,
  approveBy: null,
  questions: [],
  waitlist: null,
}
