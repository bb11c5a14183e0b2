import type { Sealer } from '../../platform/crypto/sealer'

/** The purpose whoever asks agrees to apart: a question may tell of somebody's health. */
export const articlePurpose = 'articleQuestions' as const

/** How the queue of held texts calls a question. */
export const questionPlace = 'articleQuestion'

const place = (column: 'text_sealed' | 'answer_sealed', row: string) => ({ table: 'content_question', column, row })

export const sealQuestion = (sealer: Sealer, questionId: string, text: string) => sealer.seal('contact', place('text_sealed', questionId), text)
export const sealAnswer = (sealer: Sealer, questionId: string, text: string) => sealer.seal('contact', place('answer_sealed', questionId), text)

type Sealed = { question_id: string; text_sealed: Buffer | null; answer_sealed: Buffer | null }

/** The words of a question and of its answer; empty where they were forgotten. */
export function openQuestion(sealer: Sealer, { question_id, text_sealed, answer_sealed }: Sealed): { text: string; answer: string | null } {
  return {
    text: text_sealed ? sealer.open('contact', place('text_sealed', question_id), text_sealed) : '',
    answer: answer_sealed ? sealer.open('contact', place('answer_sealed', question_id), answer_sealed) : null,
  }
}
