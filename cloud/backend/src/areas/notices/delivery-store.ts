import type { AttemptOutcome, Channel, NoticeKind, SubscribeTemplate } from '@xiongguan/contract/notices/terms'
import { daysFrom } from '../../platform/civil-date'
import { ownTables, type Db, type Work } from '../../platform/tables'
import type { NoticesTables } from './tables'

const own = (handle: Db) => ownTables<NoticesTables>(handle)

export type NewDelivery = { noticeId: string; channel: Channel; accountId: string; dueAt: Date }

/** Puts a message on its way; the same message by the same channel goes once. */
export async function insertDelivery(work: Work, { noticeId, channel, accountId, dueAt }: NewDelivery): Promise<void> {
  await own(work)
    .insertInto('notices_delivery')
    .values({
      notice_id: noticeId,
      channel,
      account_id: accountId,
      state: 'waiting',
      due_at: dueAt,
      template: null,
      sending_since_at: null,
      outcome: null,
      settled_at: null,
    })
    .onConflict((conflict) => conflict.columns(['notice_id', 'channel']).doNothing())
    .execute()
}

/** A message by a channel. */
export type Way = { noticeId: string; channel: Channel; accountId: string }
export type DueRow = Way & { kind: NoticeKind; dueAt: Date }

/** Messages that may leave now, the longest wait first. Not locked: accounts are held before any row. */
export async function listDue(db: Db, now: Date, limit: number): Promise<DueRow[]> {
  const rows = await own(db)
    .selectFrom('notices_delivery')
    .innerJoin('notices_notice', 'notices_notice.notice_id', 'notices_delivery.notice_id')
    .select(['notices_delivery.notice_id', 'channel', 'notices_delivery.account_id', 'kind', 'due_at'])
    .where('state', '=', 'waiting')
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .orderBy('notices_delivery.notice_id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ noticeId: row.notice_id, channel: row.channel, accountId: row.account_id, kind: row.kind, dueAt: row.due_at }))
}

const rowOf = (work: Work, { noticeId, channel }: Pick<Way, 'noticeId' | 'channel'>) =>
  own(work).updateTable('notices_delivery').where('notice_id', '=', noticeId).where('channel', '=', channel)

/** Takes a waiting message for oneself, with how often it was tried; nothing when it waits no more or another has it. */
export function lockWaiting(work: Work, { noticeId, channel }: Way) {
  return own(work)
    .selectFrom('notices_delivery')
    .innerJoin('notices_notice', 'notices_notice.notice_id', 'notices_delivery.notice_id')
    .select(['kind', 'person_ids', 'read_at', 'happens_at', 'notices_notice.created_at', 'attempts'])
    .where('notices_delivery.notice_id', '=', noticeId)
    .where('channel', '=', channel)
    .where('state', '=', 'waiting')
    .forUpdate('notices_delivery')
    .skipLocked()
    .executeTakeFirst()
}

/** Kinds of which the person was sent one since an instant. */
export async function sentSince(work: Work, accountId: string, kinds: readonly NoticeKind[], since: Date): Promise<boolean> {
  if (kinds.length === 0) return false
  const row = await own(work)
    .selectFrom('notices_delivery')
    .innerJoin('notices_notice', 'notices_notice.notice_id', 'notices_delivery.notice_id')
    .select('channel')
    .where('notices_notice.account_id', '=', accountId)
    .where('notices_notice.created_at', '>=', daysFrom(since, -7))
    .where('kind', 'in', [...kinds])
    .where('outcome', 'in', ['sent', 'recorded', 'unknown'])
    .where('settled_at', '>=', since)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Marks a message as being sent, spending a subscription of a template. */
export async function startSending(work: Work, way: Way, template: SubscribeTemplate | null, now: Date): Promise<void> {
  await rowOf(work, way).set({ state: 'sending', template, sending_since_at: now }).execute()
}

/** The message being sent, held until the transaction ends; nothing when it was erased or settled meanwhile. */
export function lockSending(work: Work, { noticeId, channel }: Way) {
  return own(work)
    .selectFrom('notices_delivery')
    .innerJoin('notices_notice', 'notices_notice.notice_id', 'notices_delivery.notice_id')
    .select(['attempts', 'template', 'kind'])
    .where('notices_delivery.notice_id', '=', noticeId)
    .where('channel', '=', channel)
    .where('state', '=', 'sending')
    .forUpdate('notices_delivery')
    .executeTakeFirst()
}

/** Lets a message wait until an instant. */
export async function waitUntil(work: Work, way: Way, dueAt: Date): Promise<void> {
  await rowOf(work, way).set({ state: 'waiting', template: null, sending_since_at: null, due_at: dueAt }).execute()
}

export type Ending = { outcome: AttemptOutcome; code?: number | null }

/** Ends a message's way by this channel. */
export async function settle(work: Work, way: Way, outcome: AttemptOutcome, now: Date): Promise<void> {
  await rowOf(work, way).set({ state: 'settled', sending_since_at: null, outcome, settled_at: now }).execute()
}

/** Writes an attempt down and counts it. */
export async function recordAttempt(work: Work, way: Way, attempt: number, { outcome, code = null }: Ending, now: Date): Promise<void> {
  await rowOf(work, way).set({ attempts: attempt }).execute()
  await own(work)
    .insertInto('notices_attempt')
    .values({ notice_id: way.noticeId, channel: way.channel, attempt, outcome, code, happened_at: now })
    .execute()
}

/** Messages whose sender died on the way: what became of them nobody knows. */
export async function listStuck(db: Db, before: Date): Promise<Way[]> {
  const rows = await own(db)
    .selectFrom('notices_delivery')
    .select(['notice_id', 'channel', 'account_id'])
    .where('state', '=', 'sending')
    .where('sending_since_at', '<', before)
    .limit(100)
    .execute()
  return rows.map((row) => ({ noticeId: row.notice_id, channel: row.channel, accountId: row.account_id }))
}
