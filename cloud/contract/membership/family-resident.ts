import * as z from 'zod/mini'
import { Instant, PlainDate } from '../kit/date'
import { idSchema } from '../kit/id'
import { mutation, query } from '../kit/operation'
import { typedText } from '../kit/text'
import {
  ActingRefusal,
  ActingScope,
  ActingState,
  MobileNumber,
  NamingRefusal,
  NamingState,
  NearRelation,
  ParentWord,
  PhoneCode,
  PhoneRefusal,
  RelativeReason,
  RelativeState,
  RelativeWant,
  SendBackReason,
  SharerRelation,
  ShareRight,
  SharingRefusal,
  Standing,
  Wish,
} from './family-rules'
import { CommunityCode, DocumentKind, PersonKind } from './terms'

const tag = '家庭'
const code = z.string({ error: '请输入邀请码' }).check(z.minLength(1, { error: '请输入邀请码' }), z.maxLength(80, { error: '邀请码不对' }))
const refused = <Reason extends z.ZodMiniType<string>>(reason: Reason) => z.object({ kind: z.literal('refused'), reason, words: z.string() })
const Done = z.object({ kind: z.literal('done') })

const NamedPerson = z.object({
  personId: idSchema<'Person'>(),
  nickname: z.string(),
  kind: PersonKind,
  /** The person behind this very phone. */
  own: z.boolean(),
  state: NamingState,
  /** Family name and stars, and the end of the document; null before anything was stated. */
  shownName: z.nullable(z.string()),
  documentEnd: z.nullable(z.string()),
  sentBack: z.nullable(SendBackReason),
})
export type NamedPerson = z.infer<typeof NamedPerson>

/** How far this account is known, and what comes next. */
export const OwnStanding = z.object({
  standing: Standing,
  words: z.string(),
  next: z.string(),
  phoneEnd: z.nullable(z.string()),
  hasHousehold: z.boolean(),
  people: z.array(NamedPerson),
})
export type OwnStanding = z.infer<typeof OwnStanding>

const NoticeText = z.object({ version: z.string(), sections: z.array(z.object({ title: z.string(), text: z.string() })) })

export const SentCode = z.discriminatedUnion('kind', [
  /** `shown` is the code itself, on a demonstration server where no message leaves the house. */
  z.object({ kind: z.literal('sent'), minutes: z.number(), shown: z.nullable(z.string()) }),
  refused(PhoneRefusal),
])
export type SentCode = z.infer<typeof SentCode>
export const PhoneResult = z.discriminatedUnion('kind', [z.object({ kind: z.literal('bound'), standing: OwnStanding }), refused(PhoneRefusal)])
export type PhoneResult = z.infer<typeof PhoneResult>

export const NamingResult = z.discriminatedUnion('kind', [z.object({ kind: z.literal('stated'), standing: OwnStanding }), refused(NamingRefusal)])
export type NamingResult = z.infer<typeof NamingResult>

const SharerView = z.object({
  sharerId: idSchema<'Sharer'>(),
  relation: SharerRelation,
  /** What the household calls the person, where the invitation named one. */
  nickname: z.nullable(z.string()),
  may: z.array(ShareRight),
  joinedAt: Instant,
})
export type SharerView = z.infer<typeof SharerView>

export const Sharing = z.object({
  role: z.enum(['owner', 'sharer']),
  /** What this phone may do. */
  may: z.array(ShareRight),
  /** Phones that share the household; the owner alone sees them. */
  sharers: z.array(SharerView),
  invitations: z.array(
    z.object({
      invitationId: idSchema<'Invitation'>(),
      relation: SharerRelation,
      nickname: z.nullable(z.string()),
      may: z.array(ShareRight),
      expiresAt: Instant,
    }),
  ),
})
export type Sharing = z.infer<typeof Sharing>

export const InviteFamilyResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('invited'), invitationId: idSchema<'Invitation'>(), code: z.string(), expiresAt: Instant }),
  refused(SharingRefusal),
])
export type InviteFamilyResult = z.infer<typeof InviteFamilyResult>

export const SharingLook = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('open'),
    communityName: z.string(),
    relation: SharerRelation,
    nickname: z.nullable(z.string()),
    may: z.array(ShareRight),
    expiresAt: Instant,
  }),
  refused(SharingRefusal),
])
export type SharingLook = z.infer<typeof SharingLook>
export const JoinResult = z.discriminatedUnion('kind', [z.object({ kind: z.literal('joined'), sharing: Sharing }), refused(SharingRefusal)])
export type JoinResult = z.infer<typeof JoinResult>

const ActingView = z.object({
  proxyId: idSchema<'Proxy'>(),
  parent: ParentWord,
  scopes: z.array(ActingScope),
  state: ActingState,
  endsOn: PlainDate,
  confirmedAt: z.nullable(Instant),
})
export type ActingView = z.infer<typeof ActingView>
/** Whom this phone acts for, and who acts for this phone's person. */
export const Acting = z.object({ byMe: z.array(ActingView), forMe: z.array(ActingView) })
export type Acting = z.infer<typeof Acting>
export const AskToActResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('asked'), proxyId: idSchema<'Proxy'>(), code: z.string(), expiresAt: Instant }),
  refused(ActingRefusal),
])
export const ActingLook = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('open'), parent: ParentWord, scopes: z.array(ActingScope), endsOn: PlainDate }),
  refused(ActingRefusal),
])
export type ActingLook = z.infer<typeof ActingLook>
export const ConfirmActingResult = z.discriminatedUnion('kind', [z.object({ kind: z.literal('confirmed'), acting: Acting }), refused(ActingRefusal)])

export const LeaveQuietlyResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('left'), householdId: idSchema<'Household'>() }),
  z.object({ kind: z.literal('refused'), reason: z.enum(['alone', 'privacyMissing']), words: z.string() }),
])
export type LeaveQuietlyResult = z.infer<typeof LeaveQuietlyResult>

const RelativeRequestView = z.object({
  requestId: idSchema<'RelativeRequest'>(),
  aboutName: z.string(),
  relation: NearRelation,
  wants: z.array(RelativeWant),
  state: RelativeState,
  askedAt: Instant,
  dueOn: PlainDate,
  granted: z.array(RelativeWant),
  reason: z.nullable(RelativeReason),
  openUntil: z.nullable(Instant),
})
export type RelativeRequestView = z.infer<typeof RelativeRequestView>
/** What was kept of the dead, to whom it was granted. */
export const RelativeFile = z.object({
  requestId: idSchema<'RelativeRequest'>(),
  lines: z.array(z.object({ label: z.string(), value: z.string() })),
  mayCopy: z.boolean(),
  openUntil: Instant,
})
export type RelativeFile = z.infer<typeof RelativeFile>
export const AskAsRelativeResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('asked'), request: RelativeRequestView }),
  z.object({ kind: z.literal('refused'), reason: z.enum(['badDocument', 'notVerified', 'waitingAlready']), words: z.string() }),
])
export type AskAsRelativeResult = z.infer<typeof AskAsRelativeResult>

const person = idSchema<'Person'>()
const may = z.array(ShareRight, { error: '请选择能看什么' })

export const familyResident = {
  standing: query('resident', { path: '/family/standing', tag, summary: '我办到了哪一步' }).output(OwnStanding),
  phoneNotice: query('public', { path: '/family/phone-notice', tag, summary: '手机号单独同意书' }).output(NoticeText),
  sendPhoneCode: mutation('resident', { path: '/family/phone/code', tag, summary: '把验证码发到手机' })
    .input(z.object({ phone: MobileNumber }))
    .output(SentCode),
  provePhone: mutation('resident', { path: '/family/phone', tag, summary: '用验证码绑定手机号' })
    .input(z.object({ code: PhoneCode, consentVersion: z.optional(z.string()) }))
    .output(PhoneResult),
  takeWeChatPhone: mutation('resident', { path: '/family/phone/wechat', tag, summary: '用微信手机号组件的凭证绑定手机号' })
    .input(
      z.object({
        code: z.string({ error: '没有拿到微信的凭证' }).check(z.minLength(1, { error: '没有拿到微信的凭证' }), z.maxLength(200)),
        consentVersion: z.optional(z.string()),
      }),
    )
    .output(PhoneResult),
  forgetPhone: mutation('resident', { path: '/family/phone/removal', tag, summary: '解绑手机号' }).output(OwnStanding),
  namingNotice: query('public', { path: '/family/naming-notice', tag, summary: '实名单独同意书' })
    .input(z.object({ kind: PersonKind }))
    .output(NoticeText),
  stateName: mutation('resident', { path: '/family/names', tag, summary: '填写姓名和证件，等社区核对原件' })
    .input(
      z.object({
        personId: person,
        name: typedText('姓名', 2, 30),
        documentKind: DocumentKind,
        number: z.string({ error: '请填写证件号码' }).check(z.maxLength(40, { error: '证件号码不对' })),
        bornOn: z.optional(PlainDate),
        consentVersion: z.optional(z.string()),
      }),
    )
    .output(NamingResult),
  withdrawName: mutation('resident', { path: '/family/names/removal', tag, summary: '撤回实名同意，删除姓名和证件' })
    .input(z.object({ personId: person }))
    .output(OwnStanding),

  sharing: query('resident', { path: '/family/sharing', tag, summary: '哪些手机一起用这个家庭' }).output(z.nullable(Sharing)),
  invite: mutation('resident', { path: '/family/sharing/invitations', tag, summary: '请一位家人加入家庭' })
    .input(z.object({ relation: SharerRelation, personId: z.optional(person), may, consentVersion: z.optional(z.string()) }))
    .output(InviteFamilyResult),
  withdrawInvitation: mutation('resident', { path: '/family/sharing/invitations/{invitationId}/withdrawal', tag, summary: '收回邀请' })
    .input(z.object({ invitationId: idSchema<'Invitation'>() }))
    .output(Sharing),
  invitation: query('resident', { path: '/family/invitation', tag, summary: '看一个家庭邀请' }).input(z.object({ code })).output(SharingLook),
  join: mutation('resident', { path: '/family/joining', tag, summary: '接受邀请，加入家庭' }).input(z.object({ code })).output(JoinResult),
  changeSharer: mutation('resident', { path: '/family/sharers/{sharerId}', tag, summary: '改变家人能看什么、能办什么' })
    .input(z.object({ sharerId: idSchema<'Sharer'>(), may }))
    .output(Sharing),
  endSharer: mutation('resident', { path: '/family/sharers/{sharerId}/end', tag, summary: '不再和这个手机一起用' })
    .input(z.object({ sharerId: idSchema<'Sharer'>() }))
    .output(Sharing),
  leaveSharing: mutation('resident', { path: '/family/leaving', tag, summary: '退出家人的家庭' }).output(Done),

  acting: query('resident', { path: '/family/acting', tag, summary: '子女代办：我替谁办、谁替我办' }).output(Acting),
  askToAct: mutation('resident', { path: '/family/acting', tag, summary: '请求替父母办事' })
    .input(z.object({ parent: ParentWord, scopes: z.array(ActingScope).check(z.minLength(1, { error: '请至少选一项' })), endsOn: PlainDate }))
    .output(AskToActResult),
  actingRequest: query('resident', { path: '/family/acting/request', tag, summary: '看一个代办请求' }).input(z.object({ code })).output(ActingLook),
  confirmActing: mutation('resident', { path: '/family/acting/confirmation', tag, summary: '同意子女代办' })
    .input(z.object({ code, consentVersion: z.optional(z.string()) }))
    .output(ConfirmActingResult),
  endActing: mutation('resident', { path: '/family/acting/{proxyId}/end', tag, summary: '停止代办' })
    .input(z.object({ proxyId: idSchema<'Proxy'>() }))
    .output(Acting),

  leaveQuietly: mutation('resident', { path: '/family/new-household', tag, summary: '悄悄离开，另立家庭' })
    .input(z.object({ communityCode: CommunityCode, askChildren: z.boolean({ error: '请选择' }) }))
    .output(LeaveQuietlyResult),

  wish: query('resident', { path: '/family/wish', tag, summary: '身后事：我的资料谁能看' }).output(z.object({ allows: z.nullable(Wish) })),
  setWish: mutation('resident', { path: '/family/wish', tag, summary: '说明身后资料的安排' })
    .input(z.object({ allows: Wish }))
    .output(z.object({ allows: Wish })),
  relativeRequests: query('resident', { path: '/family/relative-requests', tag, summary: '我作为近亲属的申请' }).output(z.array(RelativeRequestView)),
  askAsRelative: mutation('resident', { path: '/family/relative-requests', tag, summary: '近亲属申请查阅、复制、更正、删除逝者的资料' })
    .input(
      z.object({
        name: typedText('逝者姓名', 2, 30),
        documentKind: DocumentKind,
        number: z.string({ error: '请填写证件号码' }).check(z.maxLength(40, { error: '证件号码不对' })),
        relation: NearRelation,
        wants: z.array(RelativeWant).check(z.minLength(1, { error: '请至少选一项' })),
        purpose: typedText('用途', 4, 200),
      }),
    )
    .output(AskAsRelativeResult),
  withdrawRequest: mutation('resident', { path: '/family/relative-requests/{requestId}/withdrawal', tag, summary: '撤回近亲属申请' })
    .input(z.object({ requestId: idSchema<'RelativeRequest'>() }))
    .output(Done),
  relativeFile: query('resident', { path: '/family/relative-requests/{requestId}/file', tag, summary: '已同意的逝者资料' })
    .input(z.object({ requestId: idSchema<'RelativeRequest'>() }))
    .output(RelativeFile),
}
