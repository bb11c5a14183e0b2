import type { SubscribeAnswer, SubscribeTemplate } from '@xiongguan/contract/notices/terms'
import { sql } from 'kysely'
import { v7 } from 'uuid'
import { ownTables, type Db, type Work } from '../../platform/tables'
import type { NoticesTables } from './tables'

const own = (handle: Db) => ownTables<NoticesTables>(handle)

/** Messages a person still agreed to. */
const left = sql<number>`granted - used - refused - expired`

/** One subscription of a person, under the id WeChat knows the template by now. */
export type Piece = { accountId: string; template: SubscribeTemplate; templateId: string }

type Entry = NoticesTables['notices_subscription_log']['entry']

async function log(work: Work, { accountId, template }: Omit<Piece, 'templateId'>, entry: Entry, pieces: number, noticeId: string | null, now: Date) {
  await own(work)
    .insertInto('notices_subscription_log')
    .values({ account_id: accountId, template, entry_id: v7(), entry, pieces, notice_id: noticeId, happened_at: now })
    .execute()
}

const rowOf = (work: Work, { accountId, template }: Omit<Piece, 'templateId'>) =>
  own(work).updateTable('notices_subscription').where('account_id', '=', accountId).where('template', '=', template)

/** What is left of agreements to an earlier template id is worth nothing. */
async function expireOthers(work: Work, piece: Piece, now: Date): Promise<void> {
  const stale = await own(work)
    .selectFrom('notices_subscription')
    .select(left.as('pieces'))
    .where('account_id', '=', piece.accountId)
    .where('template', '=', piece.template)
    .where('template_id', '<>', piece.templateId)
    .forUpdate()
    .executeTakeFirst()
  if (!stale) return
  await rowOf(work, piece)
    .set({ template_id: piece.templateId, expired: sql<number>`granted - used - refused` })
    .execute()
  if (stale.pieces > 0) await log(work, piece, 'expired', stale.pieces, null, now)
}

/** Writes down an answer to the tap; an acceptance is one message more. */
export async function keepAnswer(work: Work, piece: Piece, answer: SubscribeAnswer, now: Date): Promise<void> {
  await expireOthers(work, piece, now)
  const granted = answer === 'accept' ? 1 : 0
  await own(work)
    .insertInto('notices_subscription')
    .values({
      account_id: piece.accountId,
      template: piece.template,
      template_id: piece.templateId,
      granted,
      last_answer: answer,
      last_answered_at: now,
    })
    .onConflict((conflict) =>
      conflict.columns(['account_id', 'template']).doUpdateSet({
        granted: sql<number>`notices_subscription.granted + excluded.granted`,
        last_answer: answer,
        last_answered_at: now,
      }),
    )
    .execute()
  await log(work, piece, answer, granted, null, now)
}

/** Spends one message while more than `keep` are left; false when not. The condition and the CHECK hold also for two at once. */
export async function spendOne(work: Work, piece: Piece, keep: number, noticeId: string, now: Date): Promise<boolean> {
  const spent = await rowOf(work, piece)
    .where('template_id', '=', piece.templateId)
    .where(left, '>', keep)
    .set((eb) => ({ used: eb('used', '+', 1) }))
    .executeTakeFirst()
  if (spent.numUpdatedRows !== 1n) return false
  await log(work, piece, 'used', 1, noticeId, now)
  return true
}

type Spent = Omit<Piece, 'templateId'> & { noticeId: string }

/** WeChat did not take the message: the subscription is still there. */
export async function giveBack(work: Work, { noticeId, ...piece }: Spent, now: Date): Promise<void> {
  await rowOf(work, piece)
    .set((eb) => ({ used: eb('used', '-', 1) }))
    .execute()
  await log(work, piece, 'returned', 1, noticeId, now)
}

/** WeChat says there is no subscription: this one and all the ledger still believed in are gone. */
export async function writeOff(work: Work, { noticeId, ...piece }: Spent, now: Date): Promise<void> {
  const before = await own(work)
    .selectFrom('notices_subscription')
    .select(left.as('pieces'))
    .where('account_id', '=', piece.accountId)
    .where('template', '=', piece.template)
    .forUpdate()
    .executeTakeFirst()
  if (!before) return
  const gone = before.pieces + 1
  await rowOf(work, piece)
    .set((eb) => ({ used: eb('used', '-', 1), refused: eb('refused', '+', gone) }))
    .execute()
  await log(work, piece, 'refused', gone, noticeId, now)
}

export type SubscriptionRow = { account_id: string; template: SubscribeTemplate; template_id: string; pieces: number; last_answer: SubscribeAnswer }

/** What these people have left, per template. */
export function listSubscriptions(handle: Db, accountIds: readonly string[]): Promise<SubscriptionRow[]> {
  return own(handle)
    .selectFrom('notices_subscription')
    .select(['account_id', 'template', 'template_id', left.as('pieces'), 'last_answer'])
    .where('account_id', '=', sql<string>`any(${[...accountIds]}::uuid[])`)
    .execute()
}
