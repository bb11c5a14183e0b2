import type { JoinResult } from '@xiongguan/contract/events/resident'
import { v7 } from 'uuid'
import type { CallContext } from '../../platform/access/caller'
import { refused } from '../../platform/change'
import { hashTypedCode, newTypedCode } from '../../platform/crypto/typed-code'
import { notFound } from '../../platform/failures'
import type { Db } from '../../platform/tables'
import { askedEntry, type SignUpInput } from './asked-entry'
import { findEvent } from './event-store'
import type { EventsPlatform } from './ports'
import { promoteWaiting } from './promote-waiting'
import type { ReadAnswers } from './read-answers'
import { readRefusal } from './registering-store'
import { entryRow } from './registrar'
import { placeView, sealGiveUpCode } from './wait-place'
import { findEntry, findWaitlist } from './waitlist-store'
import { joinList, type JoinAnswer } from './waitlist-turns-store'
import { closedGateWords, joinRefusalWords } from './words'

function refusalOf(answer: Extract<JoinAnswer, { kind: 'refused' }>, read: ReadAnswers, now: Date): JoinResult {
  if (answer.refusal !== 'gate') {
    const { reason, nextStep } = joinRefusalWords[answer.refusal]
    return { kind: 'refused', refusal: answer.refusal, gate: null, words: reason, nextStep }
  }
  const { gate } = answer
  const { reason, nextStep } = closedGateWords[gate]({ ...readRefusal(answer), now, chosen: true })
  return { kind: 'refused', refusal: 'gate', gate, words: gate === 'answers' && read.words ? read.words : reason, nextStep }
}

/**
 * Puts the chosen people on the list, all or none, and looks at once whether the seats are there: the family in front of
 * an empty list behind a freed seat has its offer with the answer.
 */
export async function joinWaitlist(kit: EventsPlatform, context: CallContext, input: SignUpInput): Promise<JoinResult> {
  const { entry, read } = await askedEntry(kit, context, input)
  const joined = async (handle: Db, entryId: string): Promise<JoinResult> => {
    const [row, event, list] = [await findEntry(handle, entryId), await findEvent(handle, input.eventId), await findWaitlist(handle, input.eventId)]
    const household = await kit.membership.householdOf(handle, entry.accountId)
    if (!row || !event || !list || !household) throw new Error('a place on the list is gone')
    return { kind: 'joined', place: await placeView(kit, handle, { event, list, entry: row, household }) }
  }
  return kit.change<JoinResult>(context, {
    input: { hash: entry.inputHash },
    run: async (work) => {
      const entryId = v7()
      const code = newTypedCode()
      const answer = await joinList(work, entryRow(entry), entryId, { hash: hashTypedCode(code), sealed: sealGiveUpCode(kit, entryId, code) })
      // A draft answers exactly like an event that does not exist.
      if (answer.kind === 'unknown') throw notFound()
      if (answer.kind === 'refused') return refused(refusalOf(answer, read, entry.askedAt))
      await promoteWaiting(kit, work, input.eventId)
      return {
        done: await joined(work, entryId),
        resultId: entryId,
        audit: [{ action: 'waitlist.joined', subjectKind: 'waitEntry', subjectId: entryId }],
      }
    },
    replay: (entryId) => joined(kit.db, entryId),
  })
}
