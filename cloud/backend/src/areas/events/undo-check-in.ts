import { undoClosesAt } from '@xiongguan/contract/events/door-rules'
import { v7 } from 'uuid'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { refused, type Outcome } from '../../platform/change'
import { notFound } from '../../platform/failures'
import type { Work } from '../../platform/tables'
import { eventAtDoor } from './door'
import type { EventsPlatform } from './ports'
import { insertDoorEntry } from './door-store'
import { settleSignUp } from './settle-sign-up'
import { listDoorEntries, lockSignUps } from './settling-store'
import type { SignUpRow } from './sign-up-store'
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

/** Every entry that let the family in gets a counter-entry: with the winner alone taken back, the next would win. */
async function takeBack(work: Work, signUp: SignUpRow, accountId: string, now: Date): Promise<void> {
  const { event_id: eventId, sign_up_id: signUpId } = signUp
  const entries = await listDoorEntries(work, eventId, signUpId)
  const gone = new Set(entries.map(({ undoes }) => undoes))
  for (const { entryId } of entries.filter(({ kind, held, entryId: id }) => kind === 'in' && !held && !gone.has(id))) {
    await insertDoorEntry(work, { eventId, logId: v7(), signUpId, entry: 'undo', undoes: entryId, accountId }, now)
  }
  await settleSignUp(work, signUp, now)
}

/** Takes a check-in back with a counter-entry in the door log; the first entry stays. */
export function undoCheckIn(kit: EventsPlatform, context: CallContext, input: { eventId: string; signUpId: string }): Promise<UndoResult> {
  const account = accountOf(context)
  const { eventId, signUpId } = input
  return kit.change<UndoResult>(context, {
    input,
    run: async (work) => {
      const event = await eventAtDoor(kit, work, account, eventId)
      const [signUp] = await lockSignUps(work, eventId, [signUpId])
      if (!signUp) throw notFound()
      const now = kit.clock.now()
      if (now >= undoClosesAt(event.ends_at)) return refused<UndoResult>({ kind: 'tooLate', words: undoWords.tooLate })
      if (signUp.state !== 'checkedIn') return leftAsItWas(signUpId)
      await takeBack(work, signUp, account.accountId, now)
      return { done: undone, resultId: signUpId, audit: [{ action: 'ticket.checkInUndone', subjectKind: 'signUp', subjectId: signUpId }] }
    },
    replay: async (resultId) => (resultId === nothingUndone ? notCheckedIn : undone),
  })
}
