import * as z from 'zod/mini'
import { Instant } from '../kit/date'
import { idSchema } from '../kit/id'
import { mutation, query } from '../kit/operation'
import { pageInput, pageOf } from '../kit/page'

const tag = '投递与审核'

/** An outbox message that failed too often; ids only, no content. */
export const DeadLetter = z.object({
  messageId: idSchema<'OutboxMessage'>(),
  kind: z.string(),
  attempts: z.number(),
  lastError: z.string(),
  firstAt: Instant,
  lastAt: Instant,
})
export type DeadLetter = z.infer<typeof DeadLetter>

/** Typed text the machine check could not clear, waiting for a person. */
export const HeldText = z.object({
  heldTextId: idSchema<'HeldText'>(),
  field: z.string(),
  text: z.string(),
  at: Instant,
})
export type HeldText = z.infer<typeof HeldText>

export const noticesStaff = {
  deadLetters: query('staff', { path: '/deliveries/dead', tag, summary: '多次投递失败的消息' }).input(z.object(pageInput)).output(pageOf(DeadLetter)),
  retryDelivery: mutation('staff', { path: '/deliveries/{messageId}/retry', tag, summary: '重新投递' })
    .input(z.object({ messageId: idSchema<'OutboxMessage'>() }))
    .output(z.object({ kind: z.literal('done') })),
  heldTexts: query('staff', { path: '/held-texts', tag, summary: '待人工审核的文字' }).input(z.object(pageInput)).output(pageOf(HeldText)),
  reviewText: mutation('staff', { path: '/held-texts/{heldTextId}/review', tag, summary: '通过或拒绝一段文字' })
    .input(z.object({ heldTextId: idSchema<'HeldText'>(), verdict: z.enum(['pass', 'refuse']) }))
    .output(z.object({ kind: z.literal('done') })),
}
