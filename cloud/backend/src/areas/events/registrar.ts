import { v7 } from 'uuid'
import type { Db } from '../../platform/tables'
import { newDoorCode } from './door-code'
import type { RegisterEntry, Registrar, SealedAnswer } from './registration'
import { register, type EntryRow } from './registering-store'

const answerRow = ({ answerId, questionId, personId, sealed }: SealedAnswer) => ({
  answer_id: answerId,
  question_id: questionId,
  person_id: personId,
  sealed: sealed.toString('base64'),
})

/** The entry as the SQL functions read it, with ids and code of this attempt. */
export function entryRow(entry: RegisterEntry): EntryRow {
  return {
    event_id: entry.eventId,
    account_id: entry.accountId,
    idempotency_key: entry.idempotencyKey,
    operation: entry.operation,
    input_hash: entry.inputHash,
    request_id: entry.requestId,
    asked_at: entry.askedAt.toISOString(),
    privacy_accepted: entry.privacyAccepted,
    household_id: entry.household?.householdId ?? null,
    community_code: entry.household?.communityCode ?? null,
    people_known: entry.peopleKnown,
    adults: entry.party.adults,
    children: entry.party.children,
    person_ids: [...entry.personIds],
    session_ids: [...entry.sessionIds],
    answers_given: entry.answersGiven,
    answers: entry.answers.length > 0 ? entry.answers.map(answerRow) : null,
    sign_up_id: v7(),
    code: newDoorCode(),
    message_id: v7(),
  }
}

/** Deadlock, serialization and a code drawn twice: nothing was written, and the next attempt differs. */
const worthAnotherTry = new Set(['40P01', '40001', '23505'])
const attempts = 4

const codeOf = (error: unknown) => (error as { code?: unknown } | null)?.code

/** One database call per household: for cloud functions, which handle one call at a time. */
export function singleRegistrar(db: Db): Registrar {
  return {
    async register(entry) {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await register(db, entryRow(entry))
        } catch (error) {
          if (attempt === attempts || !worthAnotherTry.has(String(codeOf(error)))) throw error
        }
      }
    },
  }
}

/** True when the database answered that this statement fails; false when there was no answer to rely on. */
export function isDatabaseAnswer(error: unknown): boolean {
  const code = codeOf(error)
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && !/^(08|53|57)/.test(code)
}
