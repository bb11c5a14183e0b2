import * as z from 'zod/mini'
import { Instant, PlainDate } from '../kit/date'
import { idSchema } from '../kit/id'
import { mutation, query } from '../kit/operation'
import { Asking, ConsentRefusal, ConsentState, LegalBasis, Purpose, RetentionClass, SeparatePurpose } from './terms'

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

const subjectId = z.optional(idSchema<'Person'>())

export const consentResident = {
  mine: query('resident', { path: '/consents', tag, summary: '我的同意：有哪些用途，各自怎样' }).output(MyConsents),
  give: mutation('resident', { path: '/consents', tag, summary: '单独同意一个用途的现行文本' })
    .input(z.object({ purpose: SeparatePurpose, version: z.string({ error: '请先阅读说明' }), subjectId }))
    .output(ConsentResult),
  withdraw: mutation('resident', { path: '/consents/withdrawal', tag, summary: '撤回一个用途的同意，立即生效' })
    .input(z.object({ purpose: SeparatePurpose, subjectId }))
    .output(ConsentResult),
  history: query('resident', { path: '/consents/history', tag, summary: '我同意和撤回的经过' }).output(z.array(ConsentStep)),
}
