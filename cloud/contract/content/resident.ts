import * as z from 'zod/mini'
import { Instant } from '../kit/date'
import { query } from '../kit/operation'
import { pageInput, pageOf } from '../kit/page'
import { Block, FactView, PictureView } from './blocks'
import { LifeStage, Topic } from './terms'

const tag = '科普'

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

export const Article = z.extend(ArticleCard, {
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

export const contentResident = {
  topics: query('public', { path: '/articles/topics', tag, summary: '主题与各主题文章数' }).output(
    z.array(z.object({ topic: Topic, count: z.number() })),
  ),
  list: query('public', { path: '/articles', tag, summary: '文章列表，可按主题或阶段' })
    .input(z.object({ ...pageInput, topic: z.optional(Topic), stage: z.optional(LifeStage) }))
    .output(pageOf(ArticleCard)),
  search: query('public', { path: '/articles/search', tag, summary: '按中文词语搜索文章' })
    .input(
      z.object({
        words: z
          .string({ error: '请输入要找的词' })
          .check(z.trim(), z.minLength(1, { error: '请输入要找的词' }), z.maxLength(40, { error: '最多 40 个字' })),
      }),
    )
    .output(z.object({ items: z.array(ArticleCard) })),
  read: query('public', { path: '/articles/{slug}', tag, summary: '读一篇文章' })
    .input(z.object({ slug: z.string({ error: '没有这篇文章' }).check(z.regex(/^[a-z0-9-]{1,60}$/, { error: '没有这篇文章' })) }))
    .output(Article),
}
