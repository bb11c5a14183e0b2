import * as z from 'zod/mini'
import { query } from '../kit/operation'
import { pageInput, pageOf } from '../kit/page'
import { Article, ArticleCard } from './resident'
import { Topic } from './terms'

const tag = '内容与宣传'

export const DeskArticle = z.extend(ArticleCard, {
  version: z.string(),
  reviewer: z.string(),
  nextReviewOn: z.string(),
  factCount: z.number(),
  /** Facts whose number is hidden now: unreviewed label or past review. */
  hiddenFacts: z.number(),
  /** Shown facts that nobody has checked locally yet: 资料待本地核对. */
  unreviewedFacts: z.number(),
})
export type DeskArticle = z.infer<typeof DeskArticle>

export const contentStaff = {
  list: query('staff', { path: '/desk/articles', tag, summary: '全部文章与资料状态' })
    .input(z.object({ ...pageInput, topic: z.optional(Topic) }))
    .output(pageOf(DeskArticle)),
  preview: query('staff', { path: '/desk/articles/{slug}', tag, summary: '预览一篇文章' })
    .input(z.object({ slug: z.string() }))
    .output(Article),
}
