import type { Article } from '@xiongguan/contract/content/resident'
import { notFound } from '../../platform/failures'
import { civilDate } from '../../platform/civil-date'
import { cardView } from './article-view'
import type { ContentKit } from './ports'
import { findPictures } from './picture-store'
import { pictureView } from './picture-view'
import { factViews, pictureIdsOf } from './rules'
import { findBySlug, findFacts } from './store'

/** One article with every fact it names as it may be shown today. */
export async function readArticle({ db, clock, files }: Pick<ContentKit, 'db' | 'clock' | 'files'>, slug: string): Promise<Article> {
  const row = await findBySlug(db, slug)
  if (!row) throw notFound()
  const facts = await findFacts(db, row.fact_keys)
  const pictures = await findPictures(db, pictureIdsOf(row.blocks))
  return {
    ...cardView(row),
    blocks: row.blocks,
    facts: factViews(row.fact_keys, facts, civilDate(clock.now())),
    pictures: Object.fromEntries(
      pictures.filter(({ state }) => state === 'clear').map((picture) => [picture.picture_id, pictureView(files, picture)]),
    ),
    source: row.source,
    version: row.version,
    reviewer: row.reviewer,
    nextReviewOn: row.next_review_on,
    reviewedLocally: row.reviewed_on !== null,
  }
}
