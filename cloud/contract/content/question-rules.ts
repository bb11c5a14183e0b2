import * as z from 'zod/mini'

/** Where a question stands for whoever asked it. `held`: a person looks at the words first. */
export const questionStates = ['held', 'refused', 'waiting', 'answered'] as const
export const QuestionState = z.enum(questionStates)
export type QuestionState = z.infer<typeof QuestionState>
export const questionStateWords: Record<QuestionState, string> = {
  held: '正在审核',
  refused: '没有通过审核',
  waiting: '等待答复',
  answered: '已答复',
}

/** Days after asking when the words of a question and of its answer are forgotten. */
export const questionKeptDays = 365
