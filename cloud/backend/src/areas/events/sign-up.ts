import type { SignUpResult } from '@xiongguan/contract/events/resident'
import { asId } from '@xiongguan/contract/kit/id'
import type { CallContext } from '../../platform/access/caller'
import { keyReused } from '../../platform/failures'
import { askedEntry, type SignUpInput } from './asked-entry'
import type { EventsPlatform } from './ports'
import type { ReadAnswers } from './read-answers'
import type { RefusedRegistration } from './registration'
import { closedGateWords } from './words'

/** A draft answers exactly like an event that does not exist. */
function refusal(answer: RefusedRegistration, { words }: ReadAnswers, now: Date): SignUpResult {
  const { reason, nextStep } = closedGateWords[answer.gate]({ ...answer, now, chosen: true })
  if (answer.gate === 'answers' && words) return { kind: 'refused', gate: 'answers', words, nextStep, seatsLeft: answer.seatsLeft }
  return { kind: 'refused', gate: answer.gate, words: reason, nextStep, seatsLeft: answer.gate === 'published' ? 0 : answer.seatsLeft }
}

/**
 * Signs the chosen people of the caller's household up, all or none. The registrar keeps the idempotency key, the audit
 * row and the announcement in the transaction of the seats, so this is the one change that does not go through `change`.
 */
export async function signUp(kit: EventsPlatform, context: CallContext, input: SignUpInput): Promise<SignUpResult> {
  const { entry, read } = await askedEntry(kit, context, input)
  const answer = await kit.registrar.register(entry)
  if (answer.kind === 'keyReused') throw keyReused()
  if (answer.kind === 'refused') return refusal(answer, read, entry.askedAt)
  return { kind: 'signedUp', signUpId: asId<'SignUp'>(answer.signUpId), party: answer.party, pending: answer.pending }
}
