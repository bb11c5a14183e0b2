import { ownTables, type Db, type Work } from '../../platform/tables'
import type { SealedAnswer } from './registration'
import type { SignUpKey } from './sign-up-store'
import type { EventsTables } from './tables'

const own = (handle: Db) => ownTables<EventsTables>(handle)

/** A household's sealed answers in the order of the questions, those to questions taken away too. */
export function listAnswers(handle: Db, eventId: string, householdId: string) {
  return own(handle)
    .selectFrom('events_answer')
    .innerJoin('events_question', (join) =>
      join.onRef('events_question.event_id', '=', 'events_answer.event_id').onRef('events_question.question_id', '=', 'events_answer.question_id'),
    )
    .select(['answer_id', 'events_answer.question_id', 'person_id', 'answer_sealed', 'prompt', 'asked_at_door'])
    .where('events_answer.event_id', '=', eventId)
    .where('household_id', '=', householdId)
    .orderBy('asked_at_door')
    .orderBy('place')
    .orderBy('person_id')
    .execute()
}

/** All answers to an event with their questions, those taken away too, in the order of the questions. */
export function listEventAnswers(handle: Db, eventId: string) {
  return own(handle)
    .selectFrom('events_answer')
    .innerJoin('events_question', (join) =>
      join.onRef('events_question.event_id', '=', 'events_answer.event_id').onRef('events_question.question_id', '=', 'events_answer.question_id'),
    )
    .select(['answer_id', 'household_id', 'events_answer.question_id', 'person_id', 'answer_sealed', 'prompt'])
    .where('events_answer.event_id', '=', eventId)
    .orderBy('asked_at_door')
    .orderBy('place')
    .orderBy('events_answer.question_id')
    .orderBy('person_id')
    .execute()
}

/** Puts a household's answers to these questions in the place of earlier ones. */
export async function replaceAnswers(
  work: Work,
  { eventId, householdId }: SignUpKey,
  questionIds: readonly string[],
  answers: readonly SealedAnswer[],
  now: Date,
): Promise<void> {
  if (questionIds.length === 0) return
  await own(work)
    .deleteFrom('events_answer')
    .where('event_id', '=', eventId)
    .where('household_id', '=', householdId)
    .where('question_id', 'in', [...questionIds])
    .execute()
  if (answers.length === 0) return
  const rows = answers.map(({ answerId, questionId, personId, sealed }) => ({
    event_id: eventId,
    answer_id: answerId,
    household_id: householdId,
    question_id: questionId,
    person_id: personId,
    answer_sealed: sealed,
    answered_at: now,
  }))
  await own(work).insertInto('events_answer').values(rows).execute()
}
