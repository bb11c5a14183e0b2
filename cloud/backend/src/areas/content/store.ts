import type { LifeStage, Topic } from '@xiongguan/contract/content/terms'
import { sql, type Insertable } from 'kysely'
import { ownTables, type Db, type Work } from '../../platform/tables'
import type { ContentTables } from './tables'

const own = (handle: Db) => ownTables<ContentTables>(handle)
const cardColumns = ['article_id', 'slug', 'title', 'summary', 'topic', 'stages', 'minutes', 'updated_at'] as const
const wholeColumns = [...cardColumns, 'blocks', 'fact_keys', 'source', 'version', 'reviewer', 'reviewed_on', 'next_review_on'] as const
const factColumns = ['key', 'label', 'value', 'source', 'version', 'dial', 'emergency', 'reviewed_on', 'next_review_on'] as const

const current = (handle: Db) => own(handle).selectFrom('content_article').where('superseded_at', 'is', null)

export type CardRow = Awaited<ReturnType<typeof listCards>>[number]
export type PlaceInList = { updatedAt: string; articleId: string }
type PageFilter = { topic: Topic | undefined; stage: LifeStage | undefined; after: PlaceInList | null; limit: number }

/** A page of current articles, newest first. */
function page(handle: Db, { topic, stage, after, limit }: PageFilter) {
  return current(handle)
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

export function listForDesk(db: Db, filter: PageFilter) {
  return page(db, filter)
    .select([...cardColumns, 'fact_keys', 'version', 'reviewer', 'next_review_on'])
    .execute()
}

/** How many current articles each topic has; topics without any are left out. */
export function countByTopic(db: Db) {
  return current(db)
    .select(['topic', sql<number>`count(*)::int`.as('count')])
    .groupBy('topic')
    .execute()
}

export function findBySlug(db: Db, slug: string) {
  return current(db).select(wholeColumns).where('slug', '=', slug).executeTakeFirst()
}

/** Cards of the articles that show now under these slugs, in no order. */
export async function cardsOfSlugs(db: Db, slugs: readonly string[]) {
  if (slugs.length === 0) return []
  return current(db)
    .select(cardColumns)
    .where('slug', 'in', [...slugs])
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
  await sql`lock table content_fact, content_article in share row exclusive mode`.execute(work)
}

export type NewArticle = Omit<Insertable<ContentTables['content_article']>, 'superseded_at'>
export type NewFact = Omit<Insertable<ContentTables['content_fact']>, 'superseded_at'>

/** Digest of every current article by slug. */
export async function articleDigests(work: Work): Promise<ReadonlyMap<string, string>> {
  const rows = await current(work).select(['slug', 'digest']).execute()
  return new Map(rows.map((row) => [row.slug, row.digest]))
}

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
