import * as z from 'zod/mini'
import { Instant } from '../kit/date'
import { idSchema } from '../kit/id'
import { mutation, query } from '../kit/operation'
import { pageInput, pageOf } from '../kit/page'
import { NoticeKind, SubscribeAnswer, SubscribeTemplate } from './terms'

const tag = '消息'

export const Notice = z.object({
  noticeId: idSchema<'Notice'>(),
  kind: NoticeKind,
  title: z.string(),
  text: z.string(),
  at: Instant,
  readAt: z.nullable(Instant),
  /** What opens when the message is tapped; null when there is nothing to open. */
  opens: z.nullable(
    z.object({
      kind: z.enum(['event', 'ticket', 'household', 'looks', 'dataRequest', 'question', 'membership', 'contact', 'keptHouseholds', 'timeline']),
      id: z.string(),
    }),
  ),
})
export type Notice = z.infer<typeof Notice>

/** What the caller agreed to, per template WeChat knows us by. One agreement is one message. */
export const Subscription = z.object({
  template: SubscribeTemplate,
  /** WeChat's id, for `wx.requestSubscribeMessage`. */
  templateId: z.string(),
  /** Messages left to send. */
  left: z.number(),
  lastAnswer: z.nullable(SubscribeAnswer),
})
export type Subscription = z.infer<typeof Subscription>

/** Empty where no templates are chosen yet: then nobody is asked. */
export const Subscriptions = z.object({ items: z.array(Subscription) })
export type Subscriptions = z.infer<typeof Subscriptions>

export const noticesResident = {
  inbox: query('resident', { path: '/notices', tag, summary: '我的消息，新的在前' }).input(z.object(pageInput)).output(pageOf(Notice)),
  unread: query('resident', { path: '/notices/unread', tag, summary: '未读消息数' }).output(z.object({ count: z.number() })),
  markRead: mutation('resident', { path: '/notices/{noticeId}/reading', tag, summary: '标为已读' })
    .input(z.object({ noticeId: idSchema<'Notice'>() }))
    .output(z.object({ kind: z.literal('done') })),
  markAllRead: mutation('resident', { path: '/notices/readings', tag, summary: '全部标为已读' }).output(z.object({ kind: z.literal('done') })),
  subscriptions: query('resident', { path: '/notices/subscriptions', tag, summary: '微信提醒：各类还剩几条' }).output(Subscriptions),
  answerSubscriptions: mutation('resident', {
    path: '/notices/subscriptions/answers',
    tag,
    summary: '记下在微信里点的同意或拒绝',
    description: '同意一次，就可以发一条。模板编号不是现行的，答复不算数。',
  })
    .input(
      z.object({
        answers: z
          .array(
            z.object({
              template: SubscribeTemplate,
              templateId: z.string().check(z.maxLength(100, { error: '没有这类提醒' })),
              answer: SubscribeAnswer,
            }),
          )
          .check(z.minLength(1, { error: '没有收到选择' }), z.maxLength(5, { error: '一次最多五类' })),
      }),
    )
    .output(Subscriptions),
}
