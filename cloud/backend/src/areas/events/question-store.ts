import type { QuestionForm } from '@xiongguan/contract/events/sign-up-rules'
import type { Selectable } from 'kysely'
import { v7 } from 'uuid'
import { badInput } from '../../platform/failures'
import { ownTables, type Db, type Work } from '../../platform/tables'
import type { EventsTables } from './tables'

const own = (handle: Db) => ownTables<EventsTables>(handle)

export type QuestionRow = Selectable<EventsTables['events_question']>

/** What an event asks now, in its order; questions taken away stay for the answers they have. */
export function listQuestions(handle: Db, eventId: string): Promise<QuestionRow[]> {
  return own(handle)
    .selectFrom('events_question')
    .selectAll()
    .where('event_id', '=', eventId)
    .where('removed_at', 'is', null)
    .orderBy('place')
    .execute()
}

const columnsOf = (form: QuestionForm, place: number) => ({
  place,
  prompt: form.prompt,
  kind: form.kind,
  options: form.options,
  required: form.required,
  asked_at_door: form.atDoor,
  per_person: form.perPerson,
  removed_at: null,
})

/** Makes the questions of an event what the form says. */
export async function saveQuestions(work: Work, eventId: string, forms: readonly QuestionForm[], now: Date): Promise<void> {
  const known = new Set((await listQuestions(work, eventId)).map(({ question_id }) => question_id))
  const rows = forms.map((form, place) => ({ event_id: eventId, question_id: form.questionId ?? v7(), ...columnsOf(form, place) }))
  forms.forEach(({ questionId }, place) => {
    if (questionId !== null && !known.has(questionId)) throw badInput(`signUpRules.questions.${place}`, '这个问题已经不在，请刷新后再改')
  })
  await own(work).updateTable('events_question').set({ removed_at: now }).where('event_id', '=', eventId).where('removed_at', 'is', null).execute()
  for (const { event_id, question_id, ...columns } of rows) {
    await own(work)
      .insertInto('events_question')
      .values({ event_id, question_id, ...columns })
      .onConflict((conflict) => conflict.columns(['event_id', 'question_id']).doUpdateSet(columns))
      .execute()
  }
  const requires_answers = forms.some(({ required, atDoor }) => required && !atDoor)
  await own(work).updateTable('events_event').set({ requires_answers }).where('event_id', '=', eventId).execute()
}
