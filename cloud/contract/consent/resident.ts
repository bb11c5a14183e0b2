import * as z from 'zod/mini'
import { Instant, PlainDate } from '../kit/date'
import { idSchema } from '../kit/id'
import { mutation, query } from '../kit/operation'
import { typedText } from '../kit/text'
import {
  Asking,
  ConsentRefusal,
  DataRequestKind,
  DataRequestState,
  ConsentState,
  LegalBasis,
  Purpose,
  RetentionClass,
  SeparatePurpose,
} from './terms'

const tag = '个人信息'

export const TextSection = z.object({ title: z.string(), text: z.string() })

/** A text people agree to: its version and its paragraphs. A changed paragraph is a new version. */
export const ConsentText = z.object({ version: z.string(), effectiveOn: PlainDate, sections: z.array(TextSection) })
export type ConsentText = z.infer<typeof ConsentText>

/** A purpose as the register tells it to the person concerned. */
export const PurposeView = z.object({
  purpose: Purpose,
  asking: Asking,
  basis: LegalBasis,
  /** True where one of the kinds of data is sensitive (个人信息保护法 第二十八条). */
  sensitive: z.boolean(),
  data: z.array(z.string()),
  retention: RetentionClass,
  text: ConsentText,
})
export type PurposeView = z.infer<typeof PurposeView>

/** One consent: of the caller for themselves, or for one child. */
export const ConsentView = z.object({
  purpose: Purpose,
  /** The child it is about, with the nickname the household reads; null where it is about oneself. */
  subject: z.nullable(z.object({ personId: idSchema<'Person'>(), nickname: z.string() })),
  state: ConsentState,
  version: z.nullable(z.string()),
  at: z.nullable(Instant),
  /** True where it can be given on this page; some begin with what they are for, as adding a child. */
  givenHere: z.boolean(),
  /** What stops at once when it is taken back, and what lawfully stays. */
  stops: z.string(),
  stays: z.string(),
})
export type ConsentView = z.infer<typeof ConsentView>

export const MyConsents = z.object({
  purposes: z.array(PurposeView),
  consents: z.array(ConsentView),
})
export type MyConsents = z.infer<typeof MyConsents>

/** A consent as it changed: the lists as they now are, or what to do first. */
export const ConsentResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), mine: MyConsents, words: z.string() }),
  z.object({ kind: z.literal('refused'), why: ConsentRefusal, words: z.string() }),
])
export type ConsentResult = z.infer<typeof ConsentResult>

export const ConsentStep = z.object({
  purpose: Purpose,
  step: z.enum(['given', 'withdrawn']),
  version: z.string(),
  at: Instant,
  /** True where it was about a child. */
  forChild: z.boolean(),
})
export type ConsentStep = z.infer<typeof ConsentStep>

/** How long a class of data is kept, and what of it stays when an account is erased. */
export const RetentionView = z.object({
  class: RetentionClass,
  period: z.string(),
  law: z.string(),
  end: z.string(),
  /** Null where nothing stays after erasing the account. */
  stays: z.nullable(z.string()),
})
export type RetentionView = z.infer<typeof RetentionView>

/** A question or demand about one's data, and its answer. */
export const MyDataRequest = z.object({
  requestId: idSchema<'DataRequest'>(),
  kind: DataRequestKind,
  reference: z.nullable(z.string()),
  words: z.string(),
  openedAt: Instant,
  dueOn: PlainDate,
  state: DataRequestState,
  answeredAt: z.nullable(Instant),
  answer: z.nullable(z.string()),
})
export type MyDataRequest = z.infer<typeof MyDataRequest>

const refusedInWords = z.object({ kind: z.literal('refused'), words: z.string() })

export const AskResult = z.discriminatedUnion('kind', [z.object({ kind: z.literal('asked'), dueOn: PlainDate }), refusedInWords])
export type AskResult = z.infer<typeof AskResult>

/** A link that opens one's own data for so many minutes to whoever has it. */
export const ExportResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready'), link: z.string(), fileName: z.string(), expiresAt: Instant }),
  refusedInWords,
])
export type ExportResult = z.infer<typeof ExportResult>

const subjectId = z.optional(idSchema<'Person'>())

export const consentResident = {
  mine: query('resident', { path: '/consents', tag, summary: '我的同意：有哪些用途，各自怎样' }).output(MyConsents),
  give: mutation('resident', { path: '/consents', tag, summary: '单独同意一个用途的现行文本' })
    .input(z.object({ purpose: SeparatePurpose, version: z.string({ error: '请先阅读说明' }), subjectId }))
    .output(ConsentResult),
  withdraw: mutation('resident', { path: '/consents/withdrawal', tag, summary: '撤回一个用途的同意，立即生效' })
    .input(z.object({ purpose: SeparatePurpose, subjectId }))
    .output(ConsentResult),
  guide: query('public', { path: '/privacy/guide', tag, summary: '个人信息保护指引，由处理目的登记生成' }).output(ConsentText),
  childRules: query('public', { path: '/privacy/child-rules', tag, summary: '儿童个人信息处理规则' }).output(ConsentText),
  retention: query('public', { path: '/privacy/retention', tag, summary: '各类数据保存多久，注销后留下什么' }).output(z.array(RetentionView)),
  requests: query('resident', { path: '/data-requests', tag, summary: '我提出的个人信息申请与答复' }).output(z.array(MyDataRequest)),
  ask: mutation('resident', { path: '/data-requests', tag, summary: '提出更正、删除、查阅或疑问' })
    .input(
      z.object({
        kind: DataRequestKind,
        reference: z.optional(z.string().check(z.regex(/^查看-\d{1,15}$/, { error: '查看编号不对' }))),
        words: typedText('要办的事', 2, 500),
      }),
    )
    .output(AskResult),
  exportMine: mutation('resident', { path: '/my-data/link', tag, summary: '导出我的数据：得到一个限时链接' }).output(ExportResult),
  history: query('resident', { path: '/consents/history', tag, summary: '我同意和撤回的经过' }).output(z.array(ConsentStep)),
}
