import { sql, type Insertable, type Selectable } from 'kysely'
import { ownTables, type Db, type Work } from '../../platform/tables'
import type { ContentTables } from './tables'

const own = (handle: Db) => ownTables<ContentTables>(handle)

export type QuestionRow = Selectable<ContentTables['content_question']>
type Place = { at: Date; id: string } | null

export function insertQuestion(
  work: Work,
  row: Pick<
    Insertable<ContentTables['content_question']>,
    'question_id' | 'slug' | 'account_id' | 'text_state' | 'text_sealed' | 'held_text_id' | 'asked_at'
  >,
) {
  return own(work).insertInto('content_question').values(row).execute()
}

export async function countUnanswered(work: Work, accountId: string): Promise<number> {
  const { count } = await own(work)
    .selectFrom('content_question')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('account_id', '=', accountId)
    .where('answered_at', 'is', null)
    .where('text_state', '!=', 'refused')
    .executeTakeFirstOrThrow()
  return count
}

/** An account's own questions, the latest first. */
export function listOwnQuestions(db: Db, accountId: string, after: Place, limit: number): Promise<QuestionRow[]> {
  return own(db)
    .selectFrom('content_question')
    .selectAll()
    .where('account_id', '=', accountId)
    .$if(after !== null, (query) => query.where(sql<boolean>`(asked_at, question_id) < (${after?.at}::timestamptz, ${after?.id}::uuid)`))
    .orderBy('asked_at', 'desc')
    .orderBy('question_id', 'desc')
    .limit(limit)
    .execute()
}

/** What waits for an answer, the longest first. */
export function listWaiting(handle: Db, after: Place, limit: number): Promise<QuestionRow[]> {
  return own(handle)
    .selectFrom('content_question')
    .selectAll()
    .where('answered_at', 'is', null)
    .where('text_state', '=', 'clear')
    .$if(after !== null, (query) => query.where(sql<boolean>`(asked_at, question_id) > (${after?.at}::timestamptz, ${after?.id}::uuid)`))
    .orderBy('asked_at')
    .orderBy('question_id')
    .limit(limit)
    .execute()
}

export function listAnswered(handle: Db, before: Place, limit: number): Promise<QuestionRow[]> {
  return own(handle)
    .selectFrom('content_question')
    .selectAll()
    .where('answered_at', 'is not', null)
    .where('account_id', 'is not', null)
    .$if(before !== null, (query) => query.where(sql<boolean>`(answered_at, question_id) < (${before?.at}::timestamptz, ${before?.id}::uuid)`))
    .orderBy('answered_at', 'desc')
    .orderBy('question_id', 'desc')
    .limit(limit)
    .execute()
}

export function countWaitingQuestions(db: Db) {
  return own(db)
    .selectFrom('content_question')
    .select([sql<number>`count(*)::int`.as('waiting'), sql<Date | null>`min(asked_at)`.as('since')])
    .where('answered_at', 'is', null)
    .where('text_state', '=', 'clear')
    .executeTakeFirstOrThrow()
}

/** Questions and answers that are public under an article, in the association's own words. */
export function listPublic(db: Db, slug: string, after: Place, limit: number) {
  return own(db)
    .selectFrom('content_question')
    .select(['question_id', 'public_question', 'public_answer', 'published_at'])
    .where('slug', '=', slug)
    .where('published_at', 'is not', null)
    .$if(after !== null, (query) => query.where(sql<boolean>`(published_at, question_id) < (${after?.at}::timestamptz, ${after?.id}::uuid)`))
    .orderBy('published_at', 'desc')
    .orderBy('question_id', 'desc')
    .limit(limit)
    .execute()
}

/** The question, held until the transaction ends. */
export function holdQuestion(work: Work, questionId: string): Promise<QuestionRow | undefined> {
  return own(work).selectFrom('content_question').selectAll().where('question_id', '=', questionId).forUpdate().executeTakeFirst()
}

export function storeAnswer(work: Work, questionId: string, answer: { answer_sealed: Buffer; answered_by: string }, now: Date) {
  return own(work)
    .updateTable('content_question')
    .set({ ...answer, answered_at: now })
    .where('question_id', '=', questionId)
    .execute()
}

export function publishQuestion(work: Work, questionId: string, words: { question: string; answer: string; by: string }, now: Date) {
  return own(work)
    .updateTable('content_question')
    .set({ public_question: words.question, public_answer: words.answer, published_by: words.by, published_at: now })
    .where('question_id', '=', questionId)
    .execute()
}

export function unpublishQuestion(work: Work, questionId: string) {
  return own(work)
    .updateTable('content_question')
    .set({ public_question: null, public_answer: null, published_by: null, published_at: null })
    .where('question_id', '=', questionId)
    .execute()
}

/** What a reviewer of typed text decided; another text's verdict, or one that came too late, changes nothing. */
export async function applyTextVerdict(work: Work, { questionId, heldTextId, pass }: { questionId: string; heldTextId: string; pass: boolean }) {
  await own(work)
    .updateTable('content_question')
    .set({ text_state: pass ? 'clear' : 'refused', held_text_id: null })
    .where('question_id', '=', questionId)
    .where('held_text_id', '=', heldTextId)
    .execute()
}

/** The words go; what is public in the association's words stays and leads back to nobody. */
async function forgetWhere(handle: Db, column: 'account_id' | 'question_id' | 'asked_at', value: string | Date): Promise<number> {
  const compare = column === 'asked_at' ? '<' : '='
  const gone = await own(handle)
    .deleteFrom('content_question')
    .where(column, compare, value as never)
    .where('published_at', 'is', null)
    .executeTakeFirst()
  const emptied = await own(handle)
    .updateTable('content_question')
    .set({ account_id: null, text_sealed: null, answer_sealed: null, held_text_id: null })
    .where(column, compare, value as never)
    .where('account_id', 'is not', null)
    .executeTakeFirst()
  return Number(gone.numDeletedRows) + Number(emptied.numUpdatedRows)
}

export const forgetQuestion = (work: Work, questionId: string) => forgetWhere(work, 'question_id', questionId)
export const forgetQuestionsOf = (work: Work, accountId: string) => forgetWhere(work, 'account_id', accountId)
export const forgetQuestionsBefore = (db: Db, before: Date) => forgetWhere(db, 'asked_at', before)

/** Texts of an account that still wait in the human queue. */
export async function heldTextsOf(work: Work, accountId: string): Promise<string[]> {
  const rows = await own(work).selectFrom('content_question').select('held_text_id').where('account_id', '=', accountId).execute()
  return rows.flatMap((row) => row.held_text_id ?? [])
}
