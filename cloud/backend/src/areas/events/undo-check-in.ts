import { v7 } from 'uuid'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { refused } from '../../platform/change'
import { notFound } from '../../platform/failures'
import { eventAtDoor } from './door'
import type { EventsPlatform } from './ports'
import { findSignUp, insertDoorEntry, unmarkArrived } from './store'

type UndoResult = { kind: 'undone' } | { kind: 'notCheckedIn'; words: string }

/** Takes a check-in back with a counter-entry in the door log; the first entry stays. */
export function undoCheckIn(
  { change, clock }: EventsPlatform,
  context: CallContext,
  input: { eventId: string; signUpId: string },
): Promise<UndoResult> {
  const account = accountOf(context)
  const { eventId, signUpId } = input
  const done: UndoResult = { kind: 'undone' }
  return change<UndoResult>(context, {
    input,
    run: async (work) => {
      await eventAtDoor(work, account, eventId)
      if (!(await findSignUp(work, eventId, { signUpId }))) throw notFound()
      if (!(await unmarkArrived(work, eventId, signUpId))) return refused<UndoResult>({ kind: 'notCheckedIn', words: '这张票现在没有签到' })
      await insertDoorEntry(work, { eventId, logId: v7(), signUpId, entry: 'undo', accountId: account.accountId }, clock.now())
      return { done, resultId: signUpId, audit: [{ action: 'ticket.checkInUndone', subjectKind: 'signUp', subjectId: signUpId }] }
    },
    replay: async () => done,
  })
}
