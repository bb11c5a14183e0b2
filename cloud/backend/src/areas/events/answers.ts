import type { Answer } from '@xiongguan/contract/events/resident'
import type { QuestionKind } from '@xiongguan/contract/events/terms'

/** A question as the rules see it. */
export type AskedQuestion = {
  questionId: string
  prompt: string
  kind: QuestionKind
  options: readonly string[]
  required: boolean
  perPerson: boolean
}

export const agreed = '同意'

const fits: Record<QuestionKind, (values: readonly string[], options: readonly string[]) => boolean> = {
  text: (values) => values.length === 1,
  one: (values, options) => values.length === 1 && values.every((value) => options.includes(value)),
  many: (values, options) => new Set(values).size === values.length && values.every((value) => options.includes(value)),
  number: (values) => values.length === 1 && /^\d{1,9}(\.\d{1,2})?$/.test(values[0] ?? ''),
  consent: (values) => values.length === 1 && values[0] === agreed,
}

type Given = Pick<Answer, 'values'> & { questionId: string; personId: string | null }

/** Answers that say something; an empty one is none. */
export const spoken = <One extends Given>(answers: readonly One[]): One[] =>
  answers.filter(({ values }) => values.length > 0 && values.some((value) => value !== ''))

/**
 * The prompt of the first question that is not answered as it asks, `''` for an answer to something that is not asked;
 * null when all is well. A question per person asks everyone who comes.
 */
export function unansweredPrompt(questions: readonly AskedQuestion[], personIds: readonly string[], given: readonly Given[]): string | null {
  const answers = new Map(spoken(given).map((answer) => [`${answer.questionId}:${answer.personId}`, answer]))
  let read = 0
  for (const { questionId, prompt, kind, options, required, perPerson } of questions) {
    for (const personId of perPerson ? personIds : [null]) {
      const answer = answers.get(`${questionId}:${personId}`)
      if (answer) read += 1
      if (answer ? !fits[kind](answer.values, options) : required) return prompt
    }
  }
  return read === spoken(given).length ? null : ''
}
