import * as z from 'zod/mini'
import { Instant } from '../kit/date'
import { idSchema } from '../kit/id'
import { mutation, query } from '../kit/operation'
import { pageInput, pageOf } from '../kit/page'
import { NoticeKind } from './terms'

const tag = '消息'

export const Notice = z.object({
  noticeId: idSchema<'Notice'>(),
  kind: NoticeKind,
  title: z.string(),
  text: z.string(),
  at: Instant,
  readAt: z.nullable(Instant),
  /** What opens when the message is tapped; null when there is nothing to open. */
  opens: z.nullable(z.object({ kind: z.enum(['event', 'ticket', 'household']), id: z.string() })),
})
export type Notice = z.infer<typeof Notice>

export const noticesResident = {
  inbox: query('resident', { path: '/notices', tag, summary: '我的消息，新的在前' }).input(z.object(pageInput)).output(pageOf(Notice)),
  unread: query('resident', { path: '/notices/unread', tag, summary: '未读消息数' }).output(z.object({ count: z.number() })),
  markRead: mutation('resident', { path: '/notices/{noticeId}/reading', tag, summary: '标为已读' })
    .input(z.object({ noticeId: idSchema<'Notice'>() }))
    .output(z.object({ kind: z.literal('done') })),
}
