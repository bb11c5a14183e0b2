import type { ArticleForm } from '@xiongguan/contract/content/staff'
import type { DeskState, Topic, VersionOutcome } from '@xiongguan/contract/content/terms'
import { sql } from 'kysely'
import { ownTables, type Db, type Work } from '../../platform/tables'
import type { ContentTables } from './tables'

const own = (handle: Db) => ownTables<ContentTables>(handle)

export type VersionRow = Awaited<ReturnType<typeof listVersions>>[number]

/** The article, held until the transaction ends: whoever else works on it waits here. */
export function holdPiece(work: Work, slug: string) {
  return own(work).selectFrom('content_piece').selectAll().where('slug', '=', slug).forUpdate().executeTakeFirst()
}

export function findPiece(db: Db, slug: string) {
  return own(db).selectFrom('content_piece').selectAll().where('slug', '=', slug).executeTakeFirst()
}

export function insertPiece(work: Work, slug: string, form: ArticleForm, writer: string, now: Date) {
  return own(work)
    .insertInto('content_piece')
    .values({
      slug,
      form: JSON.stringify(form),
      title: form.title,
      topic: form.topic,
      revision: 1,
      writers: [writer],
      edited_by: writer,
      edited_at: now,
      reference: null,
      reference_digest: null,
    })
    .execute()
}

/** Writes the draft and remembers who did. */
export function saveDraft(work: Work, slug: string, form: ArticleForm, writer: string, now: Date) {
  return own(work)
    .updateTable('content_piece')
    .set({
      form: JSON.stringify(form),
      title: form.title,
      topic: form.topic,
      edited_by: writer,
      edited_at: now,
      revision: sql<number>`revision + 1`,
      writers: sql<string[]>`array(select distinct unnest(writers || ${writer}::uuid))`,
    })
    .where('slug', '=', slug)
    .execute()
}

export function setWriters(work: Work, slug: string, writers: readonly string[]) {
  return own(work)
    .updateTable('content_piece')
    .set({ writers: [...writers] })
    .where('slug', '=', slug)
    .execute()
}

export function forgetReference(work: Work, slug: string) {
  return own(work).updateTable('content_piece').set({ reference: null }).where('slug', '=', slug).execute()
}

export function listVersions(db: Db, slug: string) {
  return own(db).selectFrom('content_version').selectAll().where('slug', '=', slug).orderBy('number', 'desc').execute()
}

export function findVersion(db: Db, slug: string, number: number) {
  return own(db).selectFrom('content_version').selectAll().where('slug', '=', slug).where('number', '=', number).executeTakeFirst()
}

type NewVersion = Pick<VersionRow, 'slug' | 'number' | 'form' | 'writers' | 'submitted_by' | 'note' | 'correction_wrong' | 'correction_right'>

export function insertVersion(work: Work, { form, ...version }: NewVersion, now: Date) {
  return own(work)
    .insertInto('content_version')
    .values({
      ...version,
      form: JSON.stringify(form),
      origin: 'desk',
      submitted_at: now,
      outcome: 'submitted',
      decided_by: null,
      decided_at: null,
    })
    .execute()
}

type Decision = { slug: string; number: number; outcome: VersionOutcome; by: string; remarks?: object }

export function decideVersion(work: Work, { slug, number, outcome, by, remarks }: Decision, now: Date) {
  return own(work)
    .updateTable('content_version')
    .set({ outcome, decided_by: by, decided_at: now, ...(remarks ? { remarks: JSON.stringify(remarks) } : {}) })
    .where('slug', '=', slug)
    .where('number', '=', number)
    .execute()
}

/** The rows readers have or will have, the scheduled one first. */
export function standingRows(handle: Db, slug: string) {
  return own(handle)
    .selectFrom('content_article')
    .select([
      'article_id',
      'slug',
      'title',
      'version_number',
      'scheduled',
      'starts_at',
      'ends_at',
      'withdrawn_at',
      'withdrawn_words',
      'updated_at',
      'digest',
    ])
    .where('slug', '=', slug)
    .where('superseded_at', 'is', null)
    .orderBy('scheduled', 'desc')
    .execute()
}
export type StandingRow = Awaited<ReturnType<typeof standingRows>>[number]

type DeskFilter = {
  state: DeskState | undefined
  topic: Topic | undefined
  words: string | undefined
  after: readonly [editedAt: Date, slug: string] | null
  limit: number
}

const stateOf = (now: Date) => sql<DeskState>`case
  when review.number is not null then 'submitted'
  when next.starts_at > ${now} then 'scheduled'
  when live.article_id is null and next.article_id is null then 'draft'
  when coalesce(next.withdrawn_at, live.withdrawn_at) is not null then 'withdrawn'
  when case when next.article_id is null then live.ends_at else next.ends_at end <= ${now} then 'expired'
  else 'published' end`

/** A page of the desk, what was worked on last first, each with what readers have of it. */
export function listDesk(db: Db, { state, topic, words, after, limit }: DeskFilter, now: Date) {
  return own(db)
    .selectFrom('content_piece as piece')
    .leftJoin('content_article as live', (join) =>
      join.onRef('live.slug', '=', 'piece.slug').on('live.superseded_at', 'is', null).on('live.scheduled', '=', false),
    )
    .leftJoin('content_article as next', (join) =>
      join.onRef('next.slug', '=', 'piece.slug').on('next.superseded_at', 'is', null).on('next.scheduled', '=', true),
    )
    .leftJoin('content_version as review', (join) => join.onRef('review.slug', '=', 'piece.slug').on('review.outcome', '=', 'submitted'))
    .select([
      'piece.slug',
      'piece.title',
      'piece.topic',
      'piece.form',
      'piece.edited_at',
      'piece.edited_by',
      'review.submitted_at',
      'review.submitted_by',
      'review.writers as review_writers',
      'next.starts_at',
      sql<Date | null>`coalesce(next.ends_at, live.ends_at)`.as('ends_at'),
      sql<boolean>`live.article_id is not null`.as('live'),
      stateOf(now).as('state'),
      sql<boolean>`coalesce((select outcome = 'sentBack' from content_version
        where content_version.slug = piece.slug order by number desc limit 1), false)`.as('sent_back'),
    ])
    .$if(state !== undefined, (query) => query.where(stateOf(now), '=', state ?? 'draft'))
    .$if(topic !== undefined, (query) => query.where('piece.topic', '=', topic ?? 'campaigns'))
    .$if(words !== undefined && words !== '', (query) => query.where(sql<boolean>`position(lower(${words}) in lower(piece.title)) > 0`))
    .$if(after !== null, (query) => query.where(sql<boolean>`(piece.edited_at, piece.slug) < (${after?.[0]}::timestamptz, ${after?.[1]}::text)`))
    .orderBy('piece.edited_at', 'desc')
    .orderBy('piece.slug', 'desc')
    .limit(limit)
    .execute()
}
export type DeskRow = Awaited<ReturnType<typeof listDesk>>[number]

/** Facts by label, value, source or key; those with a value first. */
export function searchFacts(db: Db, words: string, limit: number) {
  const runs = words.trim().split(/\s+/).filter(Boolean)
  const looked = sql<string>`lower(label || ' ' || coalesce(value, '') || ' ' || source || ' ' || key)`
  return own(db)
    .selectFrom('content_fact')
    .select(['key', 'label', 'value', 'source', 'version', 'confidence', 'dial', 'emergency', 'reviewed_on', 'next_review_on'])
    .where('superseded_at', 'is', null)
    .where(sql<boolean>`(select bool_and(position(lower(run) in ${looked}) > 0) from unnest(${runs}::text[]) run) is not false`)
    .orderBy(sql`value is null`)
    .orderBy(sql`position(lower(${words.trim()}) in lower(label)) = 0`)
    .orderBy('label')
    .orderBy('key')
    .limit(limit)
    .execute()
}

/** Which of these slugs are articles, at the desk or before readers. */
export async function knownSlugs(handle: Db, slugs: readonly string[]): Promise<ReadonlySet<string>> {
  if (slugs.length === 0) return new Set()
  const rows = await own(handle)
    .selectFrom('content_piece')
    .select('slug')
    .where('slug', 'in', [...slugs])
    .execute()
  return new Set(rows.map((row) => row.slug))
}
