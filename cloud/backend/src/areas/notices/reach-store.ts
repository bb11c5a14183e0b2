import type { NoticeKind, Reach } from '@xiongguan/contract/notices/terms'
import { sql } from 'kysely'
import { ownTables, type Db } from '../../platform/tables'
import type { NoticesTables } from './tables'

const own = (handle: Db) => ownTables<NoticesTables>(handle)

/** How a message reached its person, the surest way first. */
const reach = sql<Reach>`case
  when exists (select from notices_delivery where notice_id = notices_notice.notice_id and channel = 'wechat' and outcome = 'sent') then 'wechat'
  when exists (select from notices_delivery where notice_id = notices_notice.notice_id and channel = 'sms' and outcome = 'sent') then 'sms'
  when read_at is not null then 'read'
  when exists (select from notices_delivery where notice_id = notices_notice.notice_id and state <> 'settled') then 'waiting'
  when exists (select from notices_delivery where notice_id = notices_notice.notice_id and outcome = 'recorded') then 'recorded'
  else 'none' end`

export type ReachRow = { account_id: string; dedupe_key: string; kind: NoticeKind; person_ids: string[]; reach: Reach }

/** How these messages reached their people; held-back ones are not there. */
export function listReach(handle: Db, accountIds: readonly string[], dedupeKeys: readonly string[]): Promise<ReachRow[]> {
  return own(handle)
    .selectFrom('notices_notice')
    .select(['account_id', 'dedupe_key', 'kind', 'person_ids', reach.as('reach')])
    .where('account_id', '=', sql<string>`any(${[...accountIds]}::uuid[])`)
    .where('dedupe_key', '=', sql<string>`any(${[...dedupeKeys]}::text[])`)
    .where('held_back_at', 'is', null)
    .execute()
}

export type ReachCount = { kind: NoticeKind; reach: Reach; messages: number; last_at: Date }

/** Messages about one thing, counted by kind and way; held-back ones are not there. */
export function countReach(handle: Db, aboutId: string): Promise<ReachCount[]> {
  return own(handle)
    .selectFrom('notices_notice')
    .select(['kind', reach.as('reach'), sql<number>`count(*)::int`.as('messages'), sql<Date>`max(created_at)`.as('last_at')])
    .where('about_id', '=', aboutId)
    .where('held_back_at', 'is', null)
    .groupBy(['kind', reach])
    .execute()
}
