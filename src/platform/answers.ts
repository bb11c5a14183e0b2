import type { Answer, EventQuestion } from '@xiongguan/contract/events/resident'
import type { PersonId } from '@xiongguan/contract/membership/terms'

/** What was typed, by question and person. */
export type Typed = Readonly<Record<string, readonly string[]>>
export const placeOf = (question: EventQuestion, personId: PersonId | null) => `${question.questionId}:${personId ?? ''}`

/** Every question once for each who answers it. */
export function asked(questions: readonly EventQuestion[], personIds: readonly PersonId[]) {
  return questions.flatMap((question) =>
    (question.perPerson ? personIds : [null]).map((personId) => ({ question, personId, place: placeOf(question, personId) })),
  )
}

const said = (values: readonly string[] | undefined) => (values ?? []).map((value) => value.trim()).filter((value) => value !== '')

export function answersOf(questions: readonly EventQuestion[], personIds: readonly PersonId[], typed: Typed): Answer[] {
  return asked(questions, personIds)
    .map(({ question, personId, place }) => ({ questionId: question.questionId, personId, values: said(typed[place]) }))
    .filter(({ values }) => values.length > 0)
}

/** The first question that has to be answered and is not. */
export function unanswered(questions: readonly EventQuestion[], personIds: readonly PersonId[], typed: Typed): string | null {
  return asked(questions, personIds).find(({ question, place }) => question.required && said(typed[place]).length === 0)?.question.prompt ?? null
}
