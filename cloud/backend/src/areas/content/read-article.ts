import type { Article } from '@xiongguan/contract/content/resident'
import { notFound } from '../../platform/failures'
import { civilDate } from '../../platform/civil-date'
import type { Platform } from '../../platform/platform'
import { cardView } from './article-view'
import { factViews } from './rules'
import { findBySlug, findFacts } from './store'

/** One article with every fact it names as it may be shown today. */
export async function readArticle({ db, clock }: Pick<Platform, 'db' | 'clock'>, slug: string): Promise<Article> {
  const row = await findBySlug(db, slug)
  if (!row) throw notFound()
  const facts = await findFacts(db, row.fact_keys)
  return {
    ...cardView(row),
    blocks: row.blocks,
    facts: factViews(row.fact_keys, facts, civilDate(clock.now())),
    source: row.source,
    version: row.version,
    reviewer: row.reviewer,
    nextReviewOn: row.next_review_on,
    reviewedLocally: row.reviewed_on !== null,
  }
}
