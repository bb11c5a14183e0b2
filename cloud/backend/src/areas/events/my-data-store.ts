import { ownTables, type Db } from '../../platform/tables'
import type { EventsTables } from './tables'

/** An account's sign-ups, the latest first. */
export function listSignUpsOf(handle: Db, accountId: string) {
  return ownTables<EventsTables>(handle)
    .selectFrom('events_sign_up as sign_up')
    .innerJoin('events_event as event', 'event.event_id', 'sign_up.event_id')
    .select(['sign_up.sign_up_id', 'event.title', 'event.starts_at', 'sign_up.state', 'sign_up.adults', 'sign_up.children', 'sign_up.signed_up_at'])
    .select(['sign_up.cancelled_at', 'sign_up.checked_in_at'])
    .where('sign_up.account_id', '=', accountId)
    .orderBy('sign_up.signed_up_at', 'desc')
    .limit(1000)
    .execute()
}

/** What an account's sign-ups were answered with, the latest event in front. */
export function listAnswersOf(handle: Db, accountId: string) {
  return ownTables<EventsTables>(handle)
    .selectFrom('events_sign_up as sign_up')
    .innerJoin('events_event as event', 'event.event_id', 'sign_up.event_id')
    .innerJoin('events_answer as answer', (join) =>
      join.onRef('answer.event_id', '=', 'sign_up.event_id').onRef('answer.household_id', '=', 'sign_up.household_id'),
    )
    .innerJoin('events_question as question', (join) =>
      join.onRef('question.event_id', '=', 'answer.event_id').onRef('question.question_id', '=', 'answer.question_id'),
    )
    .select(['answer.answer_id', 'answer.answer_sealed', 'answer.person_id', 'question.prompt', 'event.title'])
    .where('sign_up.account_id', '=', accountId)
    .orderBy('event.starts_at', 'desc')
    .orderBy('question.place')
    .orderBy('answer.answer_id')
    .limit(1000)
    .execute()
}
