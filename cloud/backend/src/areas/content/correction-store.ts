import { sql } from 'kysely'
import type { Correction } from '@xiongguan/contract/content/resident'
import { ownTables, type Db, type Work } from '../../platform/tables'
import type { ContentTables } from './tables'

const own = (handle: Db) => ownTables<ContentTables>(handle)

/** What was put right in one article and shows by now, the latest first. */
export async function correctionsOf(db: Db, slug: string, now: Date): Promise<Correction[]> {
  const rows = await own(db)
    .selectFrom('content_correction')
    .select(['wrong', 'corrected', 'shows_at'])
    .where('slug', '=', slug)
    .where('shows_at', '<=', now)
    .orderBy('number', 'desc')
    .execute()
  return rows.map((row) => ({ wrong: row.wrong, right: row.corrected, at: row.shows_at.toISOString() }))
}

export type CorrectionPlace = readonly [showsAt: Date, slug: string, number: number]

/** A page of everything that was put right, with the title readers know the article by. */
export function listCorrections(db: Db, now: Date, after: CorrectionPlace | null, limit: number) {
  return own(db)
    .selectFrom('content_correction')
    .innerJoin('content_article', (join) =>
      join.onRef('content_article.slug', '=', 'content_correction.slug').onRef('content_article.version_number', '=', 'content_correction.number'),
    )
    .select(['content_correction.slug', 'content_correction.number', 'wrong', 'corrected', 'shows_at', 'content_article.title'])
    .where('shows_at', '<=', now)
    .$if(after !== null, (query) =>
      query.where(
        sql<boolean>`(shows_at, content_correction.slug, content_correction.number) < (${after?.[0]}::timestamptz, ${after?.[1]}::text, ${after?.[2]}::int)`,
      ),
    )
    .orderBy('shows_at', 'desc')
    .orderBy('content_correction.slug', 'desc')
    .orderBy('content_correction.number', 'desc')
    .limit(limit)
    .execute()
}

type NewCorrection = { slug: string; number: number; wrong: string; corrected: string; shows_at: Date }

export function insertCorrection(work: Work, correction: NewCorrection) {
  return own(work).insertInto('content_correction').values(correction).execute()
}

/** A correction whose text never came to be read was none. */
export function forgetUnseenCorrection(work: Work, slug: string, number: number, now: Date) {
  return own(work).deleteFrom('content_correction').where('slug', '=', slug).where('number', '=', number).where('shows_at', '>', now).execute()
}
