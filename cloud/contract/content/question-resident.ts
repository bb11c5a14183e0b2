import * as z from 'zod/mini'
import { Instant } from '../kit/date'
import { idSchema } from '../kit/id'
import { mutation, query } from '../kit/operation'
import { pageInput, pageOf } from '../kit/page'
import { typedText } from '../kit/text'
import { QuestionState } from './question-rules'

const tag = '文章下的提问'
const slug = z.string({ error: '没有这篇文章' }).check(z.regex(/^[a-z0-9-]{1,60}$/, { error: '没有这篇文章' }))
const questionId = idSchema<'Question'>()

export const MyQuestion = z.object({
  questionId,
  slug: z.string(),
  /** Title of the article as it is called now; empty once nobody can read it any more. */
  title: z.string(),
  text: z.string(),
  askedAt: Instant,
  state: QuestionState,
  answer: z.nullable(z.string()),
  answeredAt: z.nullable(Instant),
})
export type MyQuestion = z.infer<typeof MyQuestion>

/** A question and its answer in the words of the association; who asked cannot be told from them. */
export const AnsweredQuestion = z.object({ questionId, question: z.string(), answer: z.string(), publishedAt: Instant })
export type AnsweredQuestion = z.infer<typeof AnsweredQuestion>

const refused = z.object({ kind: z.literal('refused'), words: z.string(), first: z.optional(z.enum(['privacy'])) })

/** Under an article, without an account: only what staff put into words of their own. The latest first. */
export const answeredQuestions = query('public', { path: '/articles/{slug}/answers', tag, summary: '一篇文章下公开的问答' })
  .input(z.object({ ...pageInput, slug }))
  .output(pageOf(AnsweredQuestion))

export const questionsResident = {
  /** Held texts wait for a person, refused ones are not kept. At most five may wait at a time. */
  ask: mutation('resident', { path: '/articles/{slug}/questions', tag, summary: '在文章下提一个问题' })
    .input(z.object({ slug, text: typedText('问题', 4, 300), consentVersion: z.optional(z.string().check(z.maxLength(40))) }))
    .output(z.discriminatedUnion('kind', [z.object({ kind: z.literal('asked'), state: QuestionState }), refused])),
  mine: query('resident', { path: '/questions', tag, summary: '我的提问，新的在前' }).input(z.object(pageInput)).output(pageOf(MyQuestion)),
  /** Words and answer are gone at once. What was published in the association's own words stays, and leads back to nobody. */
  remove: mutation('resident', { path: '/questions/{questionId}/removal', tag, summary: '删除我的一个提问' })
    .input(z.object({ questionId }))
    .output(z.object({ kind: z.literal('done') })),
}
