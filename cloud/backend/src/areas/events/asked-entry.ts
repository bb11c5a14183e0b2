import type { Answer, Party } from '@xiongguan/contract/events/resident'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { hashInput } from '../../platform/change'
import type { EventsPlatform, HouseholdParty } from './ports'
import { readAnswers, type ReadAnswers } from './read-answers'
import type { RegisterEntry } from './registration'

type ChosenPeople = { peopleKnown: boolean; party: Party }

/** The people asked for, as the household knows them; each counts once. */
function chosenPeople(household: HouseholdParty | null, personIds: readonly string[]): ChosenPeople {
  const kinds = new Map(household?.people.map((person) => [person.personId, person.kind]))
  const chosen = personIds.map((personId) => kinds.get(personId))
  const count = (kind: 'adult' | 'child') => chosen.filter((found) => found === kind).length
  return { peopleKnown: chosen.every((kind) => kind !== undefined), party: { adults: count('adult'), children: count('child') } }
}

export type SignUpInput = { eventId: string; personIds: readonly string[]; sessionIds: readonly string[]; answers: readonly Answer[] }

/** Only what was asked for makes up the hash, so that a plain sign-up hashes as it always did. */
const hashed = ({ eventId, sessionIds, answers }: SignUpInput, personIds: readonly string[]) =>
  hashInput({ eventId, personIds, ...(sessionIds.length > 0 && { sessionIds }), ...(answers.length > 0 && { answers }) })

/** What a household asks for, with what is known of it before the event is looked at: for signing up and for waiting. */
export async function askedEntry(
  kit: EventsPlatform,
  context: CallContext,
  input: SignUpInput,
): Promise<{ entry: RegisterEntry; read: ReadAnswers; household: HouseholdParty | null }> {
  const { db, clock, membership, identity } = kit
  const { accountId, acceptedPrivacy } = accountOf(context)
  const household = await membership.partyOf(db, accountId)
  const personIds = [...new Set(input.personIds)].sort()
  const read = await readAnswers(kit, accountId, input.eventId, personIds, input.answers)
  const entry: RegisterEntry = {
    eventId: input.eventId,
    accountId,
    idempotencyKey: context.idempotencyKey ?? '',
    operation: context.operation,
    inputHash: hashed(input, personIds),
    requestId: context.requestId,
    askedAt: clock.now(),
    privacyAccepted: acceptedPrivacy === identity.currentPrivacyVersion,
    household,
    personIds,
    ...chosenPeople(household, personIds),
    sessionIds: [...new Set(input.sessionIds)].sort(),
    answersGiven: read.given,
    answers: read.sealed,
  }
  return { entry, read, household }
}
