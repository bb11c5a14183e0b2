import type { CancelResult } from '@xiongguan/contract/events/resident'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { refused } from '../../platform/change'
import { notFound } from '../../platform/failures'
import type { EventsPlatform } from './ports'
import { findEvent } from './event-store'
import { cancelActive, findOwnSignUp } from './sign-up-store'
import { cancelWords } from './words'

/** Gives a household's seats back until the event's cancelling time. Cancelling twice is the same as once. */
export function cancelSignUp({ change, clock, announce, membership }: EventsPlatform, context: CallContext, signUpId: string): Promise<CancelResult> {
  const { accountId } = accountOf(context)
  const done: CancelResult = { kind: 'cancelled' }
  // Keeps its key too: a late retry must not take away a seat the family has got again since.
  const alreadyCancelled = {
    done,
    resultId: signUpId,
    audit: [{ action: 'signUp.cancelledBefore', subjectKind: 'signUp', subjectId: signUpId }],
  } as const
  const arrived: CancelResult = { kind: 'alreadyCheckedIn', words: cancelWords.alreadyCheckedIn }
  return change<CancelResult>(context, {
    input: { signUpId },
    run: async (work) => {
      const household = await membership.partyOf(work, accountId)
      const signUp = household ? await findOwnSignUp(work, { signUpId, householdId: household.householdId }) : undefined
      const event = signUp && (await findEvent(work, signUp.event_id))
      if (!signUp || !event) throw notFound()
      if (signUp.state === 'cancelled' || signUp.state === 'refused' || event.cancelled_at) return alreadyCancelled
      if (signUp.state === 'checkedIn') return refused(arrived)
      const now = clock.now()
      if (now >= event.cancel_until_at) return refused<CancelResult>({ kind: 'tooLate', words: cancelWords.tooLate })
      if (!(await cancelActive(work, { eventId: signUp.event_id, householdId: signUp.household_id }, now))) {
        const faster = await findOwnSignUp(work, { signUpId, householdId: signUp.household_id })
        return faster?.state === 'checkedIn' ? refused(arrived) : alreadyCancelled
      }
      await announce(work, {
        kind: 'signUp.cancelled',
        payload: { eventId: signUp.event_id, signUpId, accountId, serial: String(signUp.ticket_serial) },
      })
      return { done, resultId: signUpId, audit: [{ action: 'signUp.cancelled', subjectKind: 'signUp', subjectId: signUpId }] }
    },
    replay: async () => done,
  })
}
