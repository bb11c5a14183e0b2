import type { DataRequestKind } from '@xiongguan/contract/consent/terms'
import { ownTables, type Db, type Work } from '../../platform/tables'
import type { ConsentTables } from './tables'

const own = (handle: Db) => ownTables<ConsentTables>(handle)

type NewRequest = { requestId: string; accountId: string; kind: DataRequestKind; reference: string | null; wordsSealed: Buffer; dueOn: string }

export async function insertRequest(work: Work, { requestId, accountId, kind, reference, wordsSealed, dueOn }: NewRequest, now: Date): Promise<void> {
  await own(work)
    .insertInto('consent_request')
    .values({ request_id: requestId, account_id: accountId, kind, reference, words_sealed: wordsSealed, due_on: dueOn, opened_at: now })
    .execute()
}

export async function countOpen(handle: Db, accountId: string): Promise<number> {
  const { open } = await own(handle)
    .selectFrom('consent_request')
    .select(({ fn }) => fn.countAll<number>().as('open'))
    .where('account_id', '=', accountId)
    .where('answered_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(open)
}

const columns = [
  'request_id',
  'account_id',
  'kind',
  'reference',
  'words_sealed',
  'opened_at',
  'due_on',
  'outcome',
  'answered_at',
  'answer_sealed',
] as const

export function listOwnRequests(handle: Db, accountId: string) {
  return own(handle)
    .selectFrom('consent_request')
    .select(columns)
    .where('account_id', '=', accountId)
    .orderBy('opened_at', 'desc')
    .limit(100)
    .execute()
}
export type RequestRow = Awaited<ReturnType<typeof listOwnRequests>>[number]

/** Open requests, the earliest due first. */
export function listOpenRequests(work: Work, after: readonly [string, string] | null, limit: number): Promise<RequestRow[]> {
  return own(work)
    .selectFrom('consent_request')
    .select(columns)
    .where('answered_at', 'is', null)
    .$if(after !== null, (query) =>
      query.where(({ eb, refTuple, tuple }) => eb(refTuple('due_on', 'request_id'), '>', tuple(after?.[0] ?? '', after?.[1] ?? ''))),
    )
    .orderBy('due_on')
    .orderBy('request_id')
    .limit(limit)
    .execute()
}

/** How many are open, how many of them are late on a day, and the earliest day one is due. */
export function countWaiting(db: Db, today: string) {
  return own(db)
    .selectFrom('consent_request')
    .select(({ fn }) => [
      fn.countAll<number>().as('open'),
      fn.countAll<number>().filterWhere('due_on', '<', today).as('overdue'),
      fn.min('due_on').as('due_on'),
    ])
    .where('answered_at', 'is', null)
    .executeTakeFirstOrThrow()
}

/** Answered requests, the latest first. */
export function listAnsweredRequests(work: Work, before: readonly [Date, string] | null, limit: number): Promise<RequestRow[]> {
  return own(work)
    .selectFrom('consent_request')
    .select(columns)
    .where('answered_at', 'is not', null)
    .$if(before !== null, (query) =>
      query.where(({ eb, refTuple, tuple }) => eb(refTuple('answered_at', 'request_id'), '<', tuple(before?.[0] ?? new Date(), before?.[1] ?? ''))),
    )
    .orderBy('answered_at', 'desc')
    .orderBy('request_id', 'desc')
    .limit(limit)
    .execute()
}

/** Takes a request under lock to answer it. */
export function lockRequest(work: Work, requestId: string): Promise<RequestRow | undefined> {
  return own(work).selectFrom('consent_request').select(columns).where('request_id', '=', requestId).forUpdate().executeTakeFirst()
}

type Answer = { requestId: string; outcome: 'done' | 'refused'; answeredBy: string; answerSealed: Buffer }

export async function storeAnswer(work: Work, { requestId, outcome, answeredBy, answerSealed }: Answer, now: Date): Promise<void> {
  await own(work)
    .updateTable('consent_request')
    .set({ outcome, answered_at: now, answered_by: answeredBy, answer_sealed: answerSealed })
    .where('request_id', '=', requestId)
    .execute()
}

/** Empties what an account wrote and was answered; kind, times and outcome stay as proof. */
export async function emptyRequests(work: Work, accountId: string): Promise<void> {
  await own(work).updateTable('consent_request').set({ words_sealed: null, answer_sealed: null }).where('account_id', '=', accountId).execute()
}
