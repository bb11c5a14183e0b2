import * as z from 'zod/mini'
import { AuditPurpose } from '../audit/terms'
import { Instant, PlainDate } from '../kit/date'
import { idSchema } from '../kit/id'
import { mutation, query } from '../kit/operation'
import { pageInput, pageOf } from '../kit/page'
import { typedText, wholeNumber } from '../kit/text'
import { CommunityCode } from '../membership/terms'
import { MemberBirthday } from './member-resident'
import { LeavingWay, MemberKind, MemberState, MemberStep, EndRefusal, ReviewRefusal, Strength, TermStanding } from './member-terms'

const tag = '会员'

const place = z.object({ code: z.string(), name: z.string() })

/** A member in a list; name and phone as far as the reader's right goes. */
export const MemberRow = z.object({
  memberId: idSchema<'Member'>(),
  name: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  kind: MemberKind,
  volunteer: z.boolean(),
  strengths: z.array(Strength),
  state: MemberState,
  term: TermStanding,
  number: z.nullable(z.string()),
  community: place,
  appliedAt: Instant,
  isContact: z.boolean(),
})
export type MemberRow = z.infer<typeof MemberRow>

export const MemberFile = z.object({
  ...MemberRow.shape,
  organisation: z.nullable(z.string()),
  statement: z.nullable(z.string()),
  birthday: z.nullable(z.string()),
  joinedOn: z.nullable(PlainDate),
  untilOn: z.nullable(PlainDate),
  leftOn: z.nullable(PlainDate),
  leftWhy: z.nullable(LeavingWay),
  households: z.number(),
  dues: z.array(z.object({ year: z.number(), fen: z.number(), paidOn: PlainDate })),
  steps: z.array(z.object({ step: MemberStep, at: Instant, by: z.string(), words: z.nullable(z.string()) })),
  /** What the reader may do with it now. */
  may: z.array(z.enum(['review', 'secondReview', 'renew', 'endMembership', 'recordDues', 'appoint'])),
})
export type MemberFile = z.infer<typeof MemberFile>

const filter = {
  kind: z.optional(MemberKind),
  strength: z.optional(Strength),
  communityCode: z.optional(CommunityCode),
  state: z.optional(z.enum(['open', 'member', 'left'])),
}
export const MemberFilter = z.object(filter)
export type MemberFilter = z.infer<typeof MemberFilter>

export const Verdict = z.discriminatedUnion('verdict', [
  z.object({ verdict: z.literal('approve') }),
  z.object({ verdict: z.literal('return'), words: typedText('要补充什么', 2, 200) }),
  z.object({ verdict: z.literal('refuse'), words: typedText('不通过的理由', 2, 200) }),
])
export type Verdict = z.infer<typeof Verdict>

const decided = z.object({ kind: z.literal('decided'), state: MemberState, number: z.nullable(z.string()) })
export const ReviewResult = z.discriminatedUnion('kind', [
  decided,
  z.object({ kind: z.literal('refused'), refusal: ReviewRefusal, words: z.string() }),
])
export type ReviewResult = z.infer<typeof ReviewResult>

const one = z.object({ memberId: idSchema<'Member'>() })

/** What the association set for a kind of member; what it set nothing for is null. */
export const KindRule = z.object({
  kind: MemberKind,
  secondReview: z.boolean(),
  termMonths: z.nullable(wholeNumber('会员期限（月）', 1, 120)),
  graceDays: z.nullable(wholeNumber('宽限天数', 0, 730)),
  duesFen: z.nullable(wholeNumber('每年会费（分）', 0, 10_000_000)),
})
export type KindRule = z.infer<typeof KindRule>

export const memberStaff = {
  list: query('staff', { path: '/members', tag, summary: '会员名单，按可见范围' })
    .input(z.object({ ...filter, purpose: z.optional(AuditPurpose), ...pageInput }))
    .output(z.object({ ...pageOf(MemberRow).shape, total: z.number() })),
  waiting: query('staff', { path: '/members/waiting', tag, summary: '等我审核的入会申请' })
    .input(z.object(pageInput))
    .output(z.object({ ...pageOf(MemberRow).shape, total: z.number() })),
  file: query('staff', { path: '/members/{memberId}', tag, summary: '一位会员' })
    .input(z.extend(one, { purpose: z.optional(AuditPurpose) }))
    .output(MemberFile),
  birthdays: query('staff', {
    path: '/members/birthdays',
    tag,
    summary: '近期生日',
    description: '只有本人愿意、且家中没有静默的会员。',
  }).output(z.array(MemberBirthday)),
  review: mutation('staff', { path: '/members/{memberId}/review', tag, summary: '审核：通过、退回补充、不通过' })
    .input(z.object({ memberId: idSchema<'Member'>(), verdict: Verdict }))
    .output(ReviewResult),
  renew: mutation('staff', { path: '/members/{memberId}/renewal', tag, summary: '续期' }).input(one).output(ReviewResult),
  recordDues: mutation('staff', { path: '/members/{memberId}/dues', tag, summary: '登记一年的会费' })
    .input(z.extend(one, { year: wholeNumber('年度', 2020, 2100), fen: wholeNumber('金额（分）', 0, 10_000_000), paidOn: PlainDate }))
    .output(ReviewResult),
  endMembership: mutation('staff', { path: '/members/{memberId}/leaving', tag, summary: '办理退会：迁出、去世、除名' })
    .input(
      z.object({
        memberId: idSchema<'Member'>(),
        way: z.enum(['movedAway', 'deceased', 'struckOff']),
        reason: typedText('原因', 2, 200),
        /** What the member said when heard; a member is not struck off unheard. */
        hearing: z.optional(typedText('本人陈述', 2, 300)),
      }),
    )
    .output(z.discriminatedUnion('kind', [decided, z.object({ kind: z.literal('refused'), refusal: EndRefusal, words: z.string() })])),
  kinds: query('staff', { path: '/members/kinds', tag, summary: '各类会员的规定（协会设定）' }).output(z.array(KindRule)),
  setKind: mutation('staff', { path: '/members/kinds', tag, summary: '设定一类会员的审核、期限与会费' }).input(KindRule).output(z.array(KindRule)),
  export: mutation('staff', { path: '/members/export', tag, summary: '导出会员名单' })
    .input(MemberFilter)
    .output(z.object({ fileName: z.string(), content: z.string() })),
}
