import type { LifeStage, Topic } from '@xiongguan/contract/content/terms'
import { sql, type Insertable } from 'kysely'
import { ownTables, type Db, type Work } from '../../platform/tables'
import type { ContentTables } from './tables'

const own = (handle: Db) => ownTables<ContentTables>(handle)
const cardColumns = ['article_id', 'slug', 'title', 'summary', 'topic', 'stages', 'minutes', 'updated_at'] as const
const wholeColumns = [...cardColumns, 'blocks', 'fact_keys', 'source', 'version', 'reviewer', 'reviewed_on', 'next_review_on'] as const
const factColumns = ['key', 'label', 'value', 'source', 'version', 'dial', 'emergency', 'reviewed_on', 'next_review_on'] as const

const started = (now: Date) => sql<boolean>`(not scheduled or starts_at <= ${now})`

/**
 * Articles as readers may see them at this instant, whether or not the timer has come by: started, not past their end, not
 * withdrawn, and not replaced by a scheduled text whose time has come. Every list and search starts here.
 */
export function shownArticles(handle: Db, now: Date) {
  return own(handle)
    .selectFrom('content_article')
    .where('superseded_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where(started(now))
    .where(sql<boolean>`(ends_at is null or ends_at > ${now})`)
    .where(
      sql<boolean>`(scheduled or not exists (
        select from content_article later
         where later.slug = content_article.slug and later.scheduled and later.superseded_at is null and later.starts_at <= ${now}))`,
    )
}

export type CardRow = Awaited<ReturnType<typeof listCards>>[number]
export type PlaceInList = { updatedAt: string; articleId: string }
type PageFilter = { now: Date; topic: Topic | undefined; stage: LifeStage | undefined; after: PlaceInList | null; limit: number }

/** A page of current articles, newest first. */
function page(handle: Db, { now, topic, stage, after, limit }: PageFilter) {
  return shownArticles(handle, now)
    .$if(topic !== undefined, (query) => query.where('topic', '=', topic ?? 'campaigns'))
    .$if(stage !== undefined, (query) => query.where(sql<boolean>`stages @> array[${stage}]::text[]`))
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(updated_at, article_id) < (${after?.updatedAt}::timestamptz, ${after?.articleId}::uuid)`),
    )
    .orderBy('updated_at', 'desc')
    .orderBy('article_id', 'desc')
    .limit(limit)
}

export function listCards(db: Db, filter: PageFilter) {
  return page(db, filter).select(cardColumns).execute()
}

/** How many current articles each topic has; topics without any are left out. */
export function countByTopic(db: Db, now: Date) {
  return shownArticles(db, now)
    .select(['topic', sql<number>`count(*)::int`.as('count')])
    .groupBy('topic')
    .execute()
}

/** What stands at this address now, also when it is past its end or withdrawn. */
export function findBySlug(db: Db, slug: string, now: Date) {
  return own(db)
    .selectFrom('content_article')
    .select([...wholeColumns, 'ends_at', 'withdrawn_at', 'withdrawn_words'])
    .where('slug', '=', slug)
    .where('superseded_at', 'is', null)
    .where(started(now))
    .orderBy('scheduled', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Cards of the articles that show now under these slugs, in no order. */
export async function cardsOfSlugs(db: Db, slugs: readonly string[], now: Date) {
  if (slugs.length === 0) return []
  return shownArticles(db, now)
    .select(cardColumns)
    .where('slug', 'in', [...slugs])
    .execute()
}

/** Articles that show now and name any of these facts. */
export function shownNaming(db: Db, keys: readonly string[], now: Date) {
  return shownArticles(db, now)
    .select(['slug', 'title', 'topic', 'fact_keys'])
    .where(sql<boolean>`fact_keys && ${keys}::text[]`)
    .execute()
}

export async function findFacts(db: Db, keys: readonly string[]) {
  if (keys.length === 0) return []
  return own(db)
    .selectFrom('content_fact')
    .select(factColumns)
    .where('key', 'in', [...keys])
    .where('superseded_at', 'is', null)
    .execute()
}

/** One loading at a time; readers are not held up. */
export async function lockForLoading(work: Work): Promise<void> {
  await sql`lock table content_fact, content_piece, content_article in share row exclusive mode`.execute(work)
}

export type NewArticle = Omit<Insertable<ContentTables['content_article']>, 'superseded_at'>
export type NewFact = Omit<Insertable<ContentTables['content_fact']>, 'superseded_at'>

/** Digest of every current fact by key. */
export async function factDigests(work: Work): Promise<ReadonlyMap<string, string>> {
  const rows = await own(work).selectFrom('content_fact').select(['key', 'digest']).where('superseded_at', 'is', null).execute()
  return new Map(rows.map((row) => [row.key, row.digest]))
}

/** Puts new versions in place of the current ones, which stay as superseded; answers the ids of those. */
export async function replaceArticles(work: Work, articles: readonly NewArticle[], now: Date): Promise<string[]> {
  if (articles.length === 0) return []
  const superseded = await own(work)
    .updateTable('content_article')
    .set({ superseded_at: now })
    .where(
      'slug',
      'in',
      articles.map((article) => article.slug),
    )
    .where('superseded_at', 'is', null)
    .returning('article_id')
    .execute()
  await own(work)
    .insertInto('content_article')
    .values([...articles])
    .execute()
  return superseded.map((row) => row.article_id)
}

export async function replaceFacts(work: Work, facts: readonly NewFact[], now: Date): Promise<void> {
  if (facts.length === 0) return
  await own(work)
    .updateTable('content_fact')
    .set({ superseded_at: now })
    .where(
      'key',
      'in',
      facts.map((fact) => fact.key),
    )
    .where('superseded_at', 'is', null)
    .execute()
  await own(work)
    .insertInto('content_fact')
    .values([...facts])
    .execute()
}
