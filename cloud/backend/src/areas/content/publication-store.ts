import { sql } from 'kysely'
import { ownTables, type Db, type Work } from '../../platform/tables'
import type { NewArticle } from './store'
import type { ContentTables } from './tables'

const own = (handle: Db) => ownTables<ContentTables>(handle)

type Times = { startsAt: Date | null; endsAt: Date | null }

function supersede(work: Work, slug: string, which: 'all' | 'scheduled', now: Date) {
  return own(work)
    .updateTable('content_article')
    .set({ superseded_at: now })
    .where('slug', '=', slug)
    .where('superseded_at', 'is', null)
    .$if(which === 'scheduled', (query) => query.where('scheduled', '=', true))
    .execute()
}

/** Puts a text before readers: now in place of what is there, or beside it until its time. */
export async function putBeforeReaders(work: Work, row: NewArticle, { startsAt, endsAt }: Times, now: Date): Promise<void> {
  // One whose time has come is what readers have; the next one waits beside it and not in its place.
  await settleDue(work, now, row.slug)
  await supersede(work, row.slug, startsAt ? 'scheduled' : 'all', now)
  await own(work)
    .insertInto('content_article')
    .values({ ...row, scheduled: startsAt !== null, starts_at: startsAt, ends_at: endsAt, updated_at: startsAt ?? now })
    .execute()
}

/** Takes a scheduled text back before its time; false when its time has come. */
export async function takeBackScheduled(work: Work, slug: string, now: Date): Promise<number | null> {
  const row = await own(work)
    .updateTable('content_article')
    .set({ superseded_at: now })
    .where('slug', '=', slug)
    .where('scheduled', '=', true)
    .where('superseded_at', 'is', null)
    .where('starts_at', '>', now)
    .returning('version_number')
    .executeTakeFirst()
  return row?.version_number ?? null
}

/** Everything readers have of it now is withdrawn; answers how many rows that were. */
export async function withdrawShown(work: Work, slug: string, words: string, now: Date): Promise<number> {
  const rows = await own(work)
    .updateTable('content_article')
    .set({ withdrawn_at: now, withdrawn_words: words })
    .where('slug', '=', slug)
    .where('superseded_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where(sql<boolean>`(not scheduled or starts_at <= ${now})`)
    .returning('article_id')
    .execute()
  return rows.length
}

/** Every row there ever was of these articles, with what search needs. */
export function rowsForSearch(work: Work, slugs: readonly string[]) {
  return own(work)
    .selectFrom('content_article')
    .select(['article_id', 'slug', 'title', 'summary', 'topic', 'stages', 'minutes', 'updated_at', 'blocks', 'keywords'])
    .select(['superseded_at', 'withdrawn_at', 'scheduled', 'starts_at', 'ends_at'])
    .where('slug', 'in', [...slugs])
    .execute()
}

/** When the latest withdrawal of an article was, also of rows replaced since. */
export async function lastWithdrawal(work: Work, slug: string): Promise<Date | null> {
  const row = await own(work)
    .selectFrom('content_article')
    .select((fn) => fn.fn.max('withdrawn_at').as('at'))
    .where('slug', '=', slug)
    .executeTakeFirst()
  return row?.at ?? null
}

/** Sets until when readers may rely on what they have; false when that is over already. */
export async function setShownEnd(work: Work, slug: string, endsAt: Date | null, now: Date): Promise<boolean> {
  const rows = await own(work)
    .updateTable('content_article')
    .set({ ends_at: endsAt })
    .where('slug', '=', slug)
    .where('superseded_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where(sql<boolean>`(not scheduled or starts_at <= ${now}) and (ends_at is null or ends_at > ${now})`)
    .returning('article_id')
    .execute()
  return rows.length > 0
}

/**
 * Bookkeeping of the timer: a scheduled text whose time has come takes the place of the one before. Readers see it
 * without this too. Answers which; `only` looks at one article.
 */
export async function settleDue(work: Work, now: Date, only: string | null = null): Promise<string[]> {
  await sql`update content_article before set superseded_at = due.starts_at
      from content_article due
     where due.scheduled and due.superseded_at is null and due.starts_at <= ${now} and due.slug = coalesce(${only}, due.slug)
       and before.slug = due.slug and not before.scheduled and before.superseded_at is null`.execute(work)
  const settled = await own(work)
    .updateTable('content_article')
    .set({ scheduled: false })
    .where('scheduled', '=', true)
    .where('superseded_at', 'is', null)
    .where('starts_at', '<=', now)
    .$if(only !== null, (query) => query.where('slug', '=', only ?? ''))
    .returning('slug')
    .execute()
  return settled.map((row) => row.slug)
}
