import { v7 } from 'uuid'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { refused, type Outcome } from '../../platform/change'
import { notFound } from '../../platform/failures'
import { eventAtDoor } from './door'
import type { EventsPlatform } from './ports'
import { undoClosesAt } from './rules'
import { insertDoorEntry, unmarkArrived } from './door-store'
import { findSignUp } from './sign-up-store'
import { undoWords } from './words'

type UndoResult = { kind: 'undone' } | { kind: 'notCheckedIn' | 'tooLate'; words: string }

const undone: UndoResult = { kind: 'undone' }
const notCheckedIn: UndoResult = { kind: 'notCheckedIn', words: undoWords.notCheckedIn }
/** Kept under the key in place of the sign-up's id. */
const nothingUndone = 'notCheckedIn'

/** Keeps its key too: a late retry must not take back a check-in made since. */
function leftAsItWas(signUpId: string): Outcome<UndoResult> {
  return {
    done: notCheckedIn,
    resultId: nothingUndone,
    audit: [{ action: 'ticket.nothingUndone', subjectKind: 'signUp', subjectId: signUpId }],
  }
}

/** Takes a check-in back with a counter-entry in the door log; the first entry stays. */
export function undoCheckIn(kit: EventsPlatform, context: CallContext, input: { eventId: string; signUpId: string }): Promise<UndoResult> {
  const account = accountOf(context)
  const { eventId, signUpId } = input
  return kit.change<UndoResult>(context, {
    input,
    run: async (work) => {
      const event = await eventAtDoor(kit, work, account, eventId)
      if (!(await findSignUp(work, eventId, { signUpId }))) throw notFound()
      const now = kit.clock.now()
      if (now >= undoClosesAt(event.ends_at)) return refused<UndoResult>({ kind: 'tooLate', words: undoWords.tooLate })
      if (!(await unmarkArrived(work, eventId, signUpId))) return leftAsItWas(signUpId)
      await insertDoorEntry(work, { eventId, logId: v7(), signUpId, entry: 'undo', accountId: account.accountId }, now)
      return { done: undone, resultId: signUpId, audit: [{ action: 'ticket.checkInUndone', subjectKind: 'signUp', subjectId: signUpId }] }
    },
    replay: async (resultId) => (resultId === nothingUndone ? notCheckedIn : undone),
  })
}
