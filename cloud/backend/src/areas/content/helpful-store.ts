import { sql, type Insertable, type Selectable } from 'kysely'
import { ownTables, type Db, type Work } from '../../platform/tables'
import type { ContentTables } from './tables'

const own = (handle: Db) => ownTables<ContentTables>(handle)

type NewAnswer = Insertable<ContentTables['content_helpful_answer']>

/** Keeps a reader's answer; answers what they had said before, null for the first time. Two at once wait for each other on the key. */
export async function keepAnswer(work: Work, answer: NewAnswer): Promise<boolean | null> {
  const first = await own(work)
    .insertInto('content_helpful_answer')
    .values(answer)
    .onConflict((conflict) => conflict.doNothing())
    .returning('helpful')
    .executeTakeFirst()
  if (first) return null
  const same = own(work)
    .selectFrom('content_helpful_answer')
    .select('helpful')
    .where('slug', '=', answer.slug)
    .where('version', '=', answer.version)
    .where('mark', '=', answer.mark)
    .forUpdate()
  const { helpful: before } = await same.executeTakeFirstOrThrow()
  const { helpful, reason, text_sealed, answered_at } = answer
  await own(work)
    .updateTable('content_helpful_answer')
    .set({ helpful, reason, text_sealed, answered_at })
    .where('slug', '=', answer.slug)
    .where('version', '=', answer.version)
    .where('mark', '=', answer.mark)
    .execute()
  return before
}

/** Counts an answer in place of the one before it; another version starts from nothing. */
export async function countAnswer(work: Work, slug: string, version: string, helpful: boolean, before: boolean | null): Promise<void> {
  const yes = Number(helpful) - Number(before === true)
  const no = Number(!helpful) - Number(before === false)
  await sql`insert into content_helpful_count as kept (slug, version, yes, no) values (${slug}, ${version}, greatest(${yes}, 0), greatest(${no}, 0))
    on conflict (slug) do update set version = excluded.version,
      yes = case when kept.version = excluded.version then kept.yes + ${yes} else greatest(${yes}, 0) end,
      no = case when kept.version = excluded.version then kept.no + ${no} else greatest(${no}, 0) end`.execute(work)
}

export type HelpfulCount = Pick<Selectable<ContentTables['content_helpful_count']>, 'slug' | 'version' | 'yes' | 'no' | 'doubt'>

/** Articles by how many readers they did not help, the most first. */
export function listLeastHelpful(db: Db, after: { doubt: string; slug: string } | null, limit: number): Promise<HelpfulCount[]> {
  return own(db)
    .selectFrom('content_helpful_count')
    .select(['slug', 'version', 'yes', 'no', 'doubt'])
    .$if(after !== null, (query) => query.where(sql<boolean>`(-doubt, slug) > (-(${after?.doubt}::numeric), ${after?.slug})`))
    .orderBy('doubt', 'desc')
    .orderBy('slug')
    .limit(limit)
    .execute()
}

export function findHelpfulCount(db: Db, slug: string): Promise<HelpfulCount | undefined> {
  return own(db).selectFrom('content_helpful_count').select(['slug', 'version', 'yes', 'no', 'doubt']).where('slug', '=', slug).executeTakeFirst()
}

/** Why a version did not help: how often each reason was given. */
export function countReasons(db: Db, slug: string, version: string) {
  return own(db)
    .selectFrom('content_helpful_answer')
    .select(['reason', sql<number>`count(*)::int`.as('count')])
    .where('slug', '=', slug)
    .where('version', '=', version)
    .where('reason', 'is not', null)
    .groupBy('reason')
    .orderBy('count', 'desc')
    .execute()
}

/** The latest words written about a version, sealed. */
export function listTexts(db: Db, slug: string, version: string, limit: number) {
  return own(db)
    .selectFrom('content_helpful_answer')
    .select(['mark', 'text_sealed', 'answered_at'])
    .where('slug', '=', slug)
    .where('version', '=', version)
    .where('text_sealed', 'is not', null)
    .orderBy('answered_at', 'desc')
    .limit(limit)
    .execute()
}
