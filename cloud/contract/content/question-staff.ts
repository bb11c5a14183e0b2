import * as z from 'zod/mini'
import { Instant } from '../kit/date'
import { idSchema } from '../kit/id'
import { mutation, query } from '../kit/operation'
import { pageInput, pageOf } from '../kit/page'
import { typedText } from '../kit/text'

const tag = '提问答复'
const questionId = idSchema<'Question'>()

/** A question as the desk reads it: never who asked. */
export const DeskQuestion = z.object({
  questionId,
  slug: z.string(),
  title: z.string(),
  text: z.string(),
  askedAt: Instant,
  answer: z.nullable(z.string()),
  answeredAt: z.nullable(Instant),
  answeredBy: z.string(),
  /** The caller answered it, so that somebody else has to publish it. */
  own: z.boolean(),
  published: z.nullable(z.object({ question: z.string(), answer: z.string(), at: Instant, by: z.string() })),
})
export type DeskQuestion = z.infer<typeof DeskQuestion>

export const DeskQuestionResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('done') }),
  z.object({ kind: z.literal('refused'), words: z.string() }),
])
export type DeskQuestionResult = z.infer<typeof DeskQuestionResult>

export const questionDeskStaff = {
  /** `waiting`: those who have waited longest first. `answered`: the latest first. Every one shown is a look its asker reads about. */
  list: query('staff', { path: '/desk/questions', tag, summary: '文章下的提问' })
    .input(z.object({ ...pageInput, show: z.optional(z.enum(['waiting', 'answered'])) }))
    .output(pageOf(DeskQuestion)),
  /** A count opens nobody's words. */
  waiting: query('staff', { path: '/desk/questions/waiting', tag, summary: '还有多少提问没有答复' }).output(
    z.object({ waiting: z.number(), since: z.nullable(Instant) }),
  ),
  /** The asker finds it in the inbox. An answer is not changed any more. */
  answer: mutation('staff', { path: '/desk/questions/{questionId}/answer', tag, summary: '答复一个提问' })
    .input(z.object({ questionId, answer: typedText('答复', 4, 600) }))
    .output(DeskQuestionResult),
  /** By a colleague who did not answer it, in words of the association's own: the asker's are never published. */
  publish: mutation('staff', { path: '/desk/questions/{questionId}/publication', tag, summary: '改写后公开一个问答' })
    .input(z.object({ questionId, question: typedText('改写的问题', 4, 200), answer: typedText('改写的答复', 4, 600) }))
    .output(DeskQuestionResult),
  unpublish: mutation('staff', { path: '/desk/questions/{questionId}/retraction', tag, summary: '不再公开一个问答' })
    .input(z.object({ questionId }))
    .output(DeskQuestionResult),
}
