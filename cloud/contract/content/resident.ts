import * as z from 'zod/mini'
import { Instant } from '../kit/date'
import { query } from '../kit/operation'
import { pageInput, pageOf } from '../kit/page'
import { Block, FactView, PictureView } from './blocks'
import { answeredQuestions } from './question-resident'
import { EventGlimpse, OfferedWord, SearchScope, typedWords } from './search'
import { SelfTest } from './self-test-resident'
import { LifeStage, Topic } from './terms'

const tag = '科普'

export const articleSlug = z.string({ error: '没有这篇文章' }).check(z.regex(/^[a-z0-9-]{1,60}$/, { error: '没有这篇文章' }))

export const ArticleCard = z.object({
  slug: z.string(),
  title: z.string(),
  summary: z.string(),
  topic: Topic,
  stages: z.array(LifeStage),
  minutes: z.number(),
  updatedAt: Instant,
})
export type ArticleCard = z.infer<typeof ArticleCard>

/** A mistake that readers saw, and what is right. Never taken back. */
export const Correction = z.object({ wrong: z.string(), right: z.string(), at: Instant })
export type Correction = z.infer<typeof Correction>

/**
 * Whether an article may be relied on now. Expired and withdrawn ones come without blocks: why and since when, and whom to
 * ask instead.
 */
export const Standing = z.discriminatedUnion('kind', [
  /** `until` tells a copy on a device when it ends, as no server tells it there. */
  z.object({ kind: z.literal('current'), until: z.nullable(Instant) }),
  z.object({ kind: z.literal('expired'), at: Instant, whom: z.string() }),
  z.object({ kind: z.literal('withdrawn'), at: Instant, words: z.string(), whom: z.string() }),
])
export type Standing = z.infer<typeof Standing>

export const Article = z.extend(ArticleCard, {
  standing: Standing,
  /** The latest first. */
  corrections: z.array(Correction),
  blocks: z.array(Block),
  /** Every fact the blocks name, by its key. */
  facts: z.record(z.string(), FactView),
  /** Every picture the blocks show and that may be seen, by its id. */
  pictures: z.record(z.string(), PictureView),
  source: z.string(),
  version: z.string(),
  reviewer: z.string(),
  nextReviewOn: z.string(),
  reviewedLocally: z.boolean(),
})
export type Article = z.infer<typeof Article>

/** Where the words were found. `marks` are those of them that stand in what is shown, the longest first. */
const found = {
  marks: z.array(z.string()),
  /** A sentence around the words when neither title nor summary has them; never with a number in it. */
  excerpt: z.nullable(z.string()),
}

export const SearchHit = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('article'), article: ArticleCard, ...found }),
  z.object({ kind: z.literal('event'), event: EventGlimpse, over: z.boolean(), ...found }),
])
export type SearchHit = z.infer<typeof SearchHit>

export const SearchAnswer = z.object({
  /** At most 30, the nearest to what was typed first; then title before summary before text, then the newer. */
  items: z.array(SearchHit),
  /** What was looked for instead, when what was typed stands nowhere. */
  meant: z.nullable(z.string()),
  /** With no hit: what is newest, so that nobody leaves with nothing. */
  nearest: z.array(SearchHit),
})
export type SearchAnswer = z.infer<typeof SearchAnswer>

export const contentResident = {
  topics: query('public', { path: '/articles/topics', tag, summary: '主题与各主题文章数' }).output(
    z.array(z.object({ topic: Topic, count: z.number() })),
  ),
  list: query('public', { path: '/articles', tag, summary: '文章列表，可按主题或阶段' })
    .input(z.object({ ...pageInput, topic: z.optional(Topic), stage: z.optional(LifeStage) }))
    .output(pageOf(ArticleCard)),
  search: query('public', { path: '/articles/search', tag, summary: '一起找文章和活动：中文、拼音、首字母，打错一个字也能找到' })
    .input(z.object({ words: typedWords, scope: z.optional(SearchScope) }))
    .output(SearchAnswer),
  offerWords: query('public', { path: '/articles/words', tag, summary: '边打字边提示的词；没打字时是文章和活动里最常用的词' })
    .input(z.object({ typed: z.optional(z.string().check(z.maxLength(40, { error: '最多 40 个字' }))) }))
    .output(z.object({ items: z.array(OfferedWord) })),
  corrections: query('public', { path: '/articles/corrections', tag, summary: '更正记录' })
    .input(z.object(pageInput))
    .output(pageOf(z.extend(Correction, { slug: z.string(), title: z.string() }))),
  selfTest: query('public', {
    path: '/articles/self-test',
    tag,
    summary: '健康素养自测：一组题，只从现在能看到的文章里出',
    description: '不用登录，选了什么不传回来。文章撤下，题目就没有了。',
  })
    .input(
      z.object({ round: z.optional(z.coerce.number({ error: '没有这一组题' }).check(z.int(), z.gte(0), z.lte(9999, { error: '没有这一组题' }))) }),
    )
    .output(SelfTest),
  answered: answeredQuestions,
  read: query('public', { path: '/articles/{slug}', tag, summary: '读一篇文章' })
    .input(z.object({ slug: articleSlug }))
    .output(Article),
}
