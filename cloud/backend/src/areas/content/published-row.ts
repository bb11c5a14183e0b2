import type { ArticleForm } from '@xiongguan/contract/content/staff'
import { v7 } from 'uuid'
import { digestOf } from '../../platform/digest'
import { factKeysOf, plainText, readingMinutes } from './rules'
import type { NewArticle } from './store'

/** Who vouches for a text that readers see, and in which version of it. */
export type Vouched = { slug: string; version: string; versionNumber: number | null; reviewer: string; reviewedOn: string | null }

/**
 * The row readers read, made from a text: the one place where an article becomes what is listed and
 * shown, whether it comes from the desk or from the reference. `values` are the facts as they stand now.
 */
export function publishedRow(form: ArticleForm, vouched: Vouched, values: ReadonlyMap<string, string | null>, now: Date): NewArticle {
  const { title, summary, topic, stages, keywords, source, blocks } = form
  const body = plainText(blocks, (key) => values.get(key) ?? null)
  const content = {
    slug: vouched.slug,
    title,
    summary,
    topic,
    stages,
    source,
    keywords,
    version: vouched.version,
    reviewer: vouched.reviewer,
    blocks: JSON.stringify(blocks),
    fact_keys: factKeysOf(blocks),
    minutes: readingMinutes(body),
    reviewed_on: vouched.reviewedOn,
    next_review_on: form.nextReviewOn,
  }
  return { ...content, version_number: vouched.versionNumber, article_id: v7(), digest: digestOf({ ...content, body }), updated_at: now }
}
