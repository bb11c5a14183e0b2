import * as z from 'zod/mini'
import { Instant, PlainDate } from '../kit/date'
import { idSchema } from '../kit/id'
import { mutation, query } from '../kit/operation'
import { pageInput, pageOf } from '../kit/page'
import { typedText } from '../kit/text'
import { Asking, DataRequestKind, DataRequestState, LegalBasis, Purpose, RetentionClass } from './terms'

const tag = '个人信息'

/** A request as whoever answers it reads it. */
export const DeskDataRequest = z.object({
  requestId: idSchema<'DataRequest'>(),
  kind: DataRequestKind,
  reference: z.nullable(z.string()),
  words: z.string(),
  /** Where the asker's file is found; null for someone without a household. */
  householdId: z.nullable(z.string()),
  openedAt: Instant,
  dueOn: PlainDate,
  overdue: z.boolean(),
  state: DataRequestState,
  answeredAt: z.nullable(Instant),
  answer: z.nullable(z.string()),
})
export type DeskDataRequest = z.infer<typeof DeskDataRequest>

/** A row of the register of purposes with all that the impact assessment weighs. */
export const ImpactRow = z.object({
  purpose: Purpose,
  version: z.string(),
  effectiveOn: PlainDate,
  basis: LegalBasis,
  law: z.string(),
  asking: Asking,
  forChildren: z.boolean(),
  data: z.array(z.object({ name: z.string(), sensitive: z.boolean() })),
  why: z.string(),
  necessity: z.string(),
  effect: z.string(),
  protection: z.string(),
  receivers: z.array(z.object({ name: z.string(), what: z.string(), role: z.enum(['processor', 'ownPurpose', 'inside']) })),
  retention: RetentionClass,
  risk: z.enum(['low', 'medium', 'high']),
  /** How many people agree to it now; null where nobody is asked apart. */
  standing: z.nullable(z.number()),
})
export type ImpactRow = z.infer<typeof ImpactRow>

export const RetentionRun = z.object({
  class: RetentionClass,
  period: z.string(),
  law: z.string(),
  end: z.string(),
  /** True where the clock ends it by its days; false where something else does, as erasing an account. */
  timed: z.boolean(),
  /** When the clock last ended what was past its time; null where something else ends it. */
  lastRunAt: z.nullable(Instant),
  /** How much it ended within the last thirty days. */
  forgotten: z.number(),
})
export type RetentionRun = z.infer<typeof RetentionRun>

export const AnswerResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('answered') }),
  z.object({ kind: z.literal('refused'), words: z.string() }),
])
export type AnswerResult = z.infer<typeof AnswerResult>

export const consentStaff = {
  requests: query('staff', { path: '/desk/data-requests', tag, summary: '个人信息申请，最早到期的在前' })
    .input(z.object({ ...pageInput, show: z.optional(z.enum(['open', 'answered'], { error: '请选择看哪些申请' })) }))
    .output(pageOf(DeskDataRequest)),
  waiting: query('staff', {
    path: '/desk/data-requests/waiting',
    tag,
    summary: '还有几件个人信息申请等答复，最早哪天到期',
    description: '只有件数，不打开任何一件。',
  }).output(z.object({ open: z.number(), overdue: z.number(), dueOn: z.nullable(PlainDate) })),
  answer: mutation('staff', { path: '/desk/data-requests/{requestId}/answer', tag, summary: '答复一件个人信息申请；不能办要写明理由' })
    .input(
      z.object({
        requestId: idSchema<'DataRequest'>(),
        outcome: z.enum(['done', 'refused'], { error: '请选择结果' }),
        answer: typedText('答复', 4, 500),
      }),
    )
    .output(AnswerResult),
  impact: query('staff', { path: '/desk/privacy-impact', tag, summary: '个人信息保护影响评估，由处理目的登记生成' }).output(z.array(ImpactRow)),
  retention: query('staff', { path: '/desk/retention', tag, summary: '各类数据的保存期限和上次到期处理' }).output(z.array(RetentionRun)),
}
