import type { Article, Standing } from '@xiongguan/contract/content/resident'
import { civilDate } from '../../platform/civil-date'
import { notFound } from '../../platform/failures'
import { cardView } from './article-view'
import { correctionsOf } from './correction-store'
import { findPictures } from './picture-store'
import { pictureView } from './picture-view'
import type { ContentKit } from './ports'
import { factViews, pictureIdsOf, whomToAsk } from './rules'
import { findBySlug, findFacts } from './store'

type Ending = { ends_at: Date | null; withdrawn_at: Date | null; withdrawn_words: string | null }

/** Whether what stands there may be relied on at this instant; the clock decides, not the timer. */
export function standingOf(row: Ending, now: Date): Standing {
  if (row.withdrawn_at) return { kind: 'withdrawn', at: row.withdrawn_at.toISOString(), words: row.withdrawn_words ?? '', whom: whomToAsk }
  if (row.ends_at && row.ends_at <= now) return { kind: 'expired', at: row.ends_at.toISOString(), whom: whomToAsk }
  return { kind: 'current', until: row.ends_at?.toISOString() ?? null }
}

/** One article with every fact it names as it may be shown today. One that ended comes without its text. */
export async function readArticle({ db, clock, files }: Pick<ContentKit, 'db' | 'clock' | 'files'>, slug: string): Promise<Article> {
  const now = clock.now()
  const row = await findBySlug(db, slug, now)
  if (!row) throw notFound()
  const standing = standingOf(row, now)
  const blocks = standing.kind === 'current' ? row.blocks : []
  const keys = standing.kind === 'current' ? row.fact_keys : []
  const pictures = (await findPictures(db, pictureIdsOf(blocks))).filter(({ state }) => state === 'clear')
  return {
    ...cardView(row),
    standing,
    corrections: await correctionsOf(db, slug, now),
    blocks,
    facts: factViews(keys, await findFacts(db, keys), civilDate(now)),
    pictures: Object.fromEntries(pictures.map((picture) => [picture.picture_id, pictureView(files, picture)])),
    source: row.source,
    version: row.version,
    reviewer: row.reviewer,
    nextReviewOn: row.next_review_on,
    reviewedLocally: row.reviewed_on !== null,
  }
}
