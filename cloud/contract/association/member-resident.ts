import * as z from 'zod/mini'
import { PlainDate } from '../kit/date'
import { idSchema } from '../kit/id'
import { mutation, query } from '../kit/operation'
import { typedText } from '../kit/text'
import { ApplyRefusal, LeavingWay, MemberKind, MemberState, Strength, TermStanding } from './member-terms'

const tag = '入会'

/** A mobile number of the mainland, as people type it. */
/** A day of the year without its year: `05-29`. */
export const Birthday = z
  .string({ error: '生日要写成 05-29 这样' })
  .check(z.regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { error: '生日要写成 05-29 这样' }))

export const MemberNotice = z.object({
  version: z.string(),
  /** What membership means, in the words of the reform plan. */
  meaning: z.array(z.string()),
  consent: z.array(z.object({ title: z.string(), text: z.string() })),
  /** Yearly dues by kind in fen, only where the association set them. */
  dues: z.array(z.object({ kind: MemberKind, fen: z.number() })),
})
export type MemberNotice = z.infer<typeof MemberNotice>

export const ApplicationForm = z.object({
  personId: idSchema<'Person'>(),
  kind: MemberKind,
  volunteer: z.boolean(),
  strengths: z.array(Strength).check(z.maxLength(5)),
  /** Only where the person has not stated their name yet; the phone is the one that was bound. */
  name: z.optional(typedText('姓名', 2, 30)),
  /** Only of a group member: the organisation. */
  organisation: z.optional(typedText('单位名称', 2, 60)),
  statement: z.optional(typedText('想说的话', 1, 200)),
  birthday: z.optional(Birthday),
  /** The version of the notice that was read and agreed to separately. */
  consentVersion: z.string(),
})
export type ApplicationForm = z.infer<typeof ApplicationForm>

/** A membership as its own person reads it. */
export const OwnMembership = z.object({
  memberId: idSchema<'Member'>(),
  state: MemberState,
  kind: MemberKind,
  volunteer: z.boolean(),
  strengths: z.array(Strength),
  personId: z.nullable(idSchema<'Person'>()),
  name: z.string(),
  phone: z.string(),
  organisation: z.nullable(z.string()),
  statement: z.nullable(z.string()),
  birthday: z.nullable(z.string()),
  communityName: z.string(),
  number: z.nullable(z.string()),
  joinedOn: z.nullable(PlainDate),
  untilOn: z.nullable(PlainDate),
  term: TermStanding,
  leftOn: z.nullable(PlainDate),
  leftWhy: z.nullable(LeavingWay),
  /** What the reviewer said, where something was returned or refused. */
  reviewerWords: z.nullable(z.string()),
  isContact: z.boolean(),
})
export type OwnMembership = z.infer<typeof OwnMembership>

/** Somebody's birthday as whoever looks after the members of the place may read it; the name as far as their right goes. */
export const MemberBirthday = z.object({
  memberId: idSchema<'Member'>(),
  name: z.nullable(z.string()),
  birthday: z.string(),
  community: z.object({ code: z.string(), name: z.string() }),
})
export type MemberBirthday = z.infer<typeof MemberBirthday>

const refused = z.object({ kind: z.literal('refused'), refusal: ApplyRefusal, words: z.string() })
export const MembershipResult = z.discriminatedUnion('kind', [z.object({ kind: z.literal('saved'), membership: OwnMembership }), refused])
export type MembershipResult = z.infer<typeof MembershipResult>

const mine = z.object({ memberId: idSchema<'Member'>() })

export const membersResident = {
  notice: query('public', { path: '/association/notice', tag, summary: '入会说明与单独同意书' }).output(MemberNotice),
  mine: query('resident', { path: '/association/memberships', tag, summary: '我的入会申请与会员证' }).output(z.array(OwnMembership)),
  apply: mutation('resident', { path: '/association/memberships', tag, summary: '申请入会' }).input(ApplicationForm).output(MembershipResult),
  resubmit: mutation('resident', { path: '/association/memberships/{memberId}/resubmission', tag, summary: '补充后再交' })
    .input(z.extend(ApplicationForm, mine.shape))
    .output(MembershipResult),
  withdraw: mutation('resident', { path: '/association/memberships/{memberId}/withdrawal', tag, summary: '审核中撤回申请' })
    .input(mine)
    .output(MembershipResult),
  setBirthday: mutation('resident', {
    path: '/association/memberships/{memberId}/birthday',
    tag,
    summary: '生日问候：填写或取消',
    description: '只记月和日；不带 birthday 就是不再需要问候。',
  })
    .input(z.extend(mine, { birthday: z.optional(Birthday) }))
    .output(MembershipResult),
  birthdays: query('field', {
    path: '/field/members/birthdays',
    tag: '会员',
    summary: '本月过生日的会员',
    description: '只有本人愿意收到问候的会员，家中静默的不出现。每次查看都记下，家庭自己看得到。',
  }).output(z.array(MemberBirthday)),
  leave: mutation('resident', { path: '/association/memberships/{memberId}/leaving', tag, summary: '本人退会' }).input(mine).output(MembershipResult),
}
