import type { Channel } from '@xiongguan/contract/notices/terms'
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
