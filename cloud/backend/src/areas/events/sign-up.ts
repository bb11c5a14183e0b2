import type { Answer, Party, SignUpResult } from '@xiongguan/contract/events/resident'
import { asId } from '@xiongguan/contract/kit/id'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { hashInput } from '../../platform/change'
import { keyReused } from '../../platform/failures'
import type { EventsPlatform, HouseholdParty } from './ports'
import type { RefusedRegistration } from './registration'
import { readAnswers, type ReadAnswers } from './read-answers'
import { closedGateWords } from './words'

type ChosenPeople = { peopleKnown: boolean; party: Party }

/** The people asked for, as the household knows them; each counts once. */
function chosenPeople(household: HouseholdParty | null, personIds: readonly string[]): ChosenPeople {
  const kinds = new Map(household?.people.map((person) => [person.personId, person.kind]))
  const chosen = personIds.map((personId) => kinds.get(personId))
  const count = (kind: 'adult' | 'child') => chosen.filter((found) => found === kind).length
  return { peopleKnown: chosen.every((kind) => kind !== undefined), party: { adults: count('adult'), children: count('child') } }
}

/** A draft answers exactly like an event that does not exist. */
function refusal(answer: RefusedRegistration, { words }: ReadAnswers, now: Date): SignUpResult {
  const { reason, nextStep } = closedGateWords[answer.gate]({ ...answer, now, chosen: true })
  if (answer.gate === 'answers' && words) return { kind: 'refused', gate: 'answers', words, nextStep, seatsLeft: answer.seatsLeft }
  return { kind: 'refused', gate: answer.gate, words: reason, nextStep, seatsLeft: answer.gate === 'published' ? 0 : answer.seatsLeft }
}

type SignUpInput = { eventId: string; personIds: readonly string[]; sessionIds: readonly string[]; answers: readonly Answer[] }

/** Only what was asked for makes up the hash, so that a plain sign-up hashes as it always did. */
const hashed = ({ eventId, sessionIds, answers }: SignUpInput, personIds: readonly string[]) =>
  hashInput({ eventId, personIds, ...(sessionIds.length > 0 && { sessionIds }), ...(answers.length > 0 && { answers }) })

/**
 * Signs the chosen people of the caller's household up, all or none. The registrar keeps the idempotency key, the audit
 * row and the announcement in the transaction of the seats, so this is the one change that does not go through `change`.
 */
export async function signUp(kit: EventsPlatform, context: CallContext, input: SignUpInput): Promise<SignUpResult> {
  const { db, clock, membership, identity, registrar } = kit
  const { accountId, acceptedPrivacy } = accountOf(context)
  const household = await membership.partyOf(db, accountId)
  const personIds = [...new Set(input.personIds)].sort()
  const now = clock.now()
  const read = await readAnswers(kit, accountId, input.eventId, personIds, input.answers)
  const answer = await registrar.register({
    eventId: input.eventId,
    accountId,
    idempotencyKey: context.idempotencyKey ?? '',
    operation: context.operation,
    inputHash: hashed(input, personIds),
    requestId: context.requestId,
    askedAt: now,
    privacyAccepted: acceptedPrivacy === identity.currentPrivacyVersion,
    household,
    personIds,
    ...chosenPeople(household, personIds),
    sessionIds: [...new Set(input.sessionIds)].sort(),
    answersGiven: read.given,
    answers: read.sealed,
  })
  if (answer.kind === 'keyReused') throw keyReused()
  if (answer.kind === 'refused') return refusal(answer, read, now)
  return { kind: 'signedUp', signUpId: asId<'SignUp'>(answer.signUpId), party: answer.party, pending: answer.pending }
}
