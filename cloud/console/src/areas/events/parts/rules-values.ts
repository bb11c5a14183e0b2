import { plainSignUpRules } from '@xiongguan/contract/events/staff'
import type { SignUpRules } from '@xiongguan/contract/events/staff'
import { instantOf, wallTimeOf } from '../../../platform/time'
import type { WallTime } from '../../../platform/time'
import { waitRulesOf, waitValuesOf } from './waitlist-values'
import type { WaitValues } from './waitlist-values'

/** The rules as they are typed: times as wall clock digits, rows maybe half filled. */
export type RulesValues = Omit<SignUpRules, 'approveBy' | 'waitlist'> & {
  approval: boolean
  approveBy?: WallTime
  waits: boolean
  waitlist: WaitValues
}

export function rulesValuesOf(rules: SignUpRules = plainSignUpRules): RulesValues {
  const sessions = rules.sessions.map((session) => ({ ...session, startsAt: wallTimeOf(session.startsAt), endsAt: wallTimeOf(session.endsAt) }))
  return {
    ...rules,
    sessions,
    approval: rules.approveBy !== null,
    approveBy: rules.approveBy ? wallTimeOf(rules.approveBy) : undefined,
    waits: rules.waitlist !== null,
    waitlist: waitValuesOf(rules.waitlist),
  }
}

/** The rules for the server. Sessions stay typed while none are chosen, but are not sent. */
export function rulesOf({ approval, approveBy, waits, waitlist, ...values }: RulesValues): SignUpRules {
  const sessions = values.sessionChoice === 'none' ? [] : values.sessions
  return {
    ...values,
    adultsCapacity: values.adultsCapacity ?? null,
    childrenCapacity: values.childrenCapacity ?? null,
    approveBy: approval && approveBy ? instantOf(approveBy) : null,
    waitlist: waits ? waitRulesOf(waitlist) : null,
    sessions: sessions.map((session) => ({ ...session, startsAt: instantOf(session.startsAt), endsAt: instantOf(session.endsAt) })),
    questions: values.questions.map((question) => ({
      ...question,
      options: question.kind === 'one' || question.kind === 'many' ? question.options : [],
      perPerson: question.perPerson && !question.atDoor,
    })),
  }
}
