import type { DecideResult, Decision } from '@xiongguan/contract/events/approvals'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { refused } from '../../platform/change'
import { notFound } from '../../platform/failures'
import type { Work } from '../../platform/tables'
import { approve } from './approval-store'
import type { EventsPlatform } from './ports'
import { findEvent } from './event-store'
import { endSignUp, findSignUp, type SignUpKey } from './sign-up-store'
import { approvalWords } from './words'

type Input = { eventId: string; signUpId: string; verdict: Decision }

const decided: DecideResult = { kind: 'decided' }
const notPending: DecideResult = { kind: 'refused', refusal: 'notPending', words: approvalWords.notPending }

function settle(work: Work, key: SignUpKey, verdict: Decision, by: string, now: Date): Promise<boolean> {
  if (verdict.decision === 'approve') return approve(work, key, by, now)
  return endSignUp(work, key, { entry: 'refused', from: ['pending'], by, reason: verdict.reason }, now)
}

/** Lets a waiting sign-up in, or refuses it with a reason and gives its seats back. The family hears either way. */
export function decideSignUp(kit: EventsPlatform, context: CallContext, { eventId, signUpId, verdict }: Input): Promise<DecideResult> {
  const { accountId } = accountOf(context)
  return kit.change<DecideResult>(context, {
    input: { eventId, signUpId, verdict },
    check: async () => {
      if (verdict.decision === 'approve' || (await kit.notices.judgeText(accountId, verdict.reason)) === 'clear') return null
      return { kind: 'refused', refusal: 'textRefused', words: approvalWords.textRefused }
    },
    run: async (work) => {
      const event = await findEvent(work, eventId)
      const signUp = event && (await findSignUp(work, eventId, { signUpId }))
      if (!event || !signUp) throw notFound()
      const now = kit.clock.now()
      const late = event.approve_by_at !== null && now >= event.approve_by_at
      const key = { eventId, householdId: signUp.household_id }
      if (event.cancelled_at || late || !(await settle(work, key, verdict, accountId, now))) return refused<DecideResult>(notPending)
      const what = verdict.decision === 'approve' ? 'approved' : 'refused'
      if (signUp.account_id) {
        const payload = { eventId, signUpId, accountId: signUp.account_id, serial: String(signUp.ticket_serial) }
        await kit.announce(work, { kind: `signUp.${what}`, payload })
      }
      return { done: decided, resultId: signUpId, audit: [{ action: `signUp.${what}`, subjectKind: 'signUp', subjectId: signUpId }] }
    },
    replay: async () => decided,
  })
}
