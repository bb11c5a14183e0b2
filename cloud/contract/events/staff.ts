import * as z from 'zod/mini'
import { Instant } from '../kit/date'
import { idSchema } from '../kit/id'
import { mutation, query } from '../kit/operation'
import { pageInput, pageOf } from '../kit/page'
import { typedText, wholeNumber } from '../kit/text'
import { CommunityCode } from '../membership/terms'
import { DeviceCodeResult, DoorCase, DoorDevice, PaperRow, SettleCaseResult } from './door'
import { OrganiserForm } from './organiser-form'
import { NoticeKind, Reach } from '../notices/terms'
import { DecideResult, Decision, GivenAnswer, PendingSignUp } from './approvals'
import { InvitationForm, InvitationRow, InviteResult } from './invitations'
import { EventCard, Party } from './resident'
import { plainSignUpRules, SignUpRules } from './sign-up-rules'
import { DoorCaseVerdict, EventKind, organiserDefaults, Partner, PartyRule, SignUpState, Telling } from './terms'

export { plainSignUpRules, type SignUpRules } from './sign-up-rules'
export type { DrawResult, WaitlistState, WaitRow } from './waitlist'
export type { WaitlistRules } from './waitlist-views'

const tag = '活动管理'
const eventId = idSchema<'Event'>()

/** All that staff enter for an event. Times must run: opens < closes ≤ starts < ends, cancelUntil ≤ starts. */
export const EventForm = z.object({
  kind: EventKind,
  title: typedText('活动名称', 2, 40),
  tagline: typedText('一句话介绍', 2, 40),
  description: typedText('活动说明', 2, 2000),
  venueName: typedText('地点', 2, 40),
  venueAddress: typedText('详细地址', 2, 80),
  startsAt: Instant,
  endsAt: Instant,
  signUpOpensAt: Instant,
  signUpClosesAt: Instant,
  cancelUntil: Instant,
  capacity: wholeNumber('名额', 1, 5000),
  householdLimit: wholeNumber('每户人数上限', 1, 12),
  partyRule: PartyRule,
  coHosts: z.array(Partner),
  /** Only these communities may sign up; null means all of the city. */
  communityCodes: z.nullable(z.array(CommunityCode)),
  signUpRules: z._default(SignUpRules, plainSignUpRules),
  organiser: z._default(OrganiserForm, organiserDefaults),
})
export type EventForm = z.infer<typeof EventForm>

export const ManagedEvent = z.extend(EventCard, {
  signUpOpensAt: Instant,
  signUpClosesAt: Instant,
  signedUpHouseholds: z.number(),
  signedUpPeople: z.number(),
  arrivedPeople: z.number(),
  /** How many wait for approval. */
  pendingHouseholds: z.number(),
  permittedActions: z.array(
    z.enum([
      'edit',
      'publish',
      'assignDoor',
      'seeSignUps',
      'openDoor',
      'copy',
      'repeat',
      'cancel',
      'tellChanges',
      'summarise',
      'archive',
      'seeCalls',
      'export',
      'approve',
      'invite',
    ]),
  ),
})
export type ManagedEvent = z.infer<typeof ManagedEvent>

export const ManagedEventDetail = z.extend(ManagedEvent, {
  form: EventForm,
  doorHelperIds: z.array(idSchema<'Account'>()),
  doorHelpers: z.array(z.object({ accountId: idSchema<'Account'>(), displayName: z.string() })),
})
export type ManagedEventDetail = z.infer<typeof ManagedEventDetail>

export const SaveEventResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), eventId }),
  z.object({
    kind: z.literal('refused'),
    /** `inUse`: a session somebody signed up for cannot be taken away. `field` is the path of the field, e.g. `signUpRules.sessions.0.capacity`. */
    refusal: z.enum(['timesOutOfOrder', 'capacityBelowTaken', 'inUse', 'alreadyOver', 'alreadyCancelled', 'textRefused']),
    field: z.string(),
    words: z.string(),
  }),
])
export type SaveEventResult = z.infer<typeof SaveEventResult>

export const SignUpRow = z.object({
  signUpId: idSchema<'SignUp'>(),
  code: z.string(),
  ownerNickname: z.string(),
  communityName: z.string(),
  party: Party,
  state: SignUpState,
  signedUpAt: Instant,
  checkedInAt: z.nullable(Instant),
})
export type SignUpRow = z.infer<typeof SignUpRow>

/** Messages of one kind about an event, and how they reached their people; counts only. */
export const ReachRow = z.object({ kind: NoticeKind, messages: z.number(), lastAt: Instant, by: z.record(Reach, z.number()) })
export type ReachRow = z.infer<typeof ReachRow>

/** How a message to the families coming would go: to how many also by WeChat, and how many such messages they have left. */
export const TellingPreview = z.object({ households: z.number(), byWeChat: z.number(), weChatLeft: z.number() })
export type TellingPreview = z.infer<typeof TellingPreview>

/** The event's own code for a poster. Where no WeChat account is connected it is the address of the page, for a plain QR code. */
export const ShareCode = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('programCode'), mediaType: z.string(), base64: z.string() }),
  /** Relative where residents use the same server. */
  z.object({ kind: z.literal('webAddress'), address: z.string(), words: z.string() }),
])
export type ShareCode = z.infer<typeof ShareCode>

export const eventsStaff = {
  list: query('staff', { path: '/desk/events', tag, summary: '全部活动，含草稿' }).input(z.object(pageInput)).output(pageOf(ManagedEvent)),
  get: query('staff', { path: '/desk/events/{eventId}', tag, summary: '一场活动的全部设置' }).input(z.object({ eventId })).output(ManagedEventDetail),
  create: mutation('staff', { path: '/desk/events', tag, summary: '新建活动草稿' }).input(EventForm).output(SaveEventResult),
  update: mutation('staff', { path: '/desk/events/{eventId}', tag, summary: '修改活动；时间地点变了，马上、过一会儿或点了才告诉已报名的家庭' })
    .input(z.object({ eventId, form: EventForm, telling: z._default(Telling, 'soon') }))
    .output(SaveEventResult),
  publish: mutation('staff', { path: '/desk/events/{eventId}/publication', tag, summary: '发布活动' })
    .input(z.object({ eventId }))
    .output(SaveEventResult),
  signUps: query('staff', { path: '/desk/events/{eventId}/sign-ups', tag, summary: '报名名单；社区工作者只见本社区' })
    .input(z.object({ ...pageInput, eventId, state: z.optional(SignUpState), communityCode: z.optional(CommunityCode) }))
    .output(pageOf(SignUpRow)),
  reach: query('staff', { path: '/desk/events/{eventId}/reach', tag, summary: '消息送到了没有：各渠道多少户，不含姓名' })
    .input(z.object({ eventId }))
    .output(z.array(ReachRow)),
  previewTelling: query('staff', { path: '/desk/events/{eventId}/telling', tag, summary: '告诉已报名的家庭之前：多少户，微信还能发多少' })
    .input(z.object({ eventId }))
    .output(TellingPreview),
  shareCode: query('staff', { path: '/desk/events/{eventId}/share-code', tag, summary: '活动的小程序码；没有接入微信时是网页地址' })
    .input(z.object({ eventId }))
    .output(ShareCode),
  setDoorHelpers: mutation('staff', { path: '/desk/events/{eventId}/door-helpers', tag, summary: '安排签到人员' })
    .input(z.object({ eventId, accountIds: z.array(idSchema<'Account'>()).check(z.maxLength(30, { error: '最多 30 人' })) }))
    .output(z.object({ kind: z.literal('done') })),

  newDeviceCode: mutation('staff', { path: '/desk/events/{eventId}/device-codes', tag, summary: '出一个一次性设备码' })
    .input(z.object({ eventId }))
    .output(DeviceCodeResult),
  devices: query('staff', { path: '/desk/events/{eventId}/devices', tag, summary: '签到设备：最近联系、未上送的记录、时钟' })
    .input(z.object({ eventId }))
    .output(z.object({ devices: z.array(DoorDevice), openCases: z.number() })),
  revokeDevice: mutation('staff', { path: '/desk/events/{eventId}/devices/{deviceId}/revocation', tag, summary: '立即停用一部签到设备' })
    .input(z.object({ eventId, deviceId: idSchema<'Device'>() }))
    .output(z.object({ kind: z.literal('done') })),
  doorCases: query('staff', { path: '/desk/events/{eventId}/door-cases', tag, summary: '对账后要人看的签到' })
    .input(z.object({ ...pageInput, eventId }))
    .output(pageOf(DoorCase)),
  settleDoorCase: mutation('staff', { path: '/desk/events/{eventId}/door-cases/{entryId}', tag, summary: '处理一条要人看的签到' })
    .input(z.object({ eventId, entryId: idSchema<'DoorEntry'>(), verdict: DoorCaseVerdict }))
    .output(SettleCaseResult),
  paperList: query('staff', { path: '/desk/events/{eventId}/paper-list', tag, summary: '可打印的纸质名单，按社区排，不含姓名' })
    .input(z.object({ ...pageInput, eventId }))
    .output(pageOf(PaperRow)),
  approvals: query('staff', { path: '/desk/approvals', tag, summary: '等待审核的报名，最早的在前；过了审核时间的不在其中' })
    .input(z.object({ ...pageInput, eventId: z.optional(eventId) }))
    .output(pageOf(PendingSignUp)),
  decide: mutation('staff', { path: '/desk/events/{eventId}/sign-ups/{signUpId}/decision', tag, summary: '通过或不通过一份报名，家庭会收到结果' })
    .input(z.object({ eventId, signUpId: idSchema<'SignUp'>(), verdict: Decision }))
    .output(DecideResult),
  answers: query('staff', { path: '/desk/events/{eventId}/sign-ups/{signUpId}/answers', tag, summary: '一份报名的回答；查看会留下记录' })
    .input(z.object({ eventId, signUpId: idSchema<'SignUp'>() }))
    .output(z.array(GivenAnswer)),
  invitations: query('staff', { path: '/desk/events/{eventId}/invitations', tag, summary: '一场活动的邀请，最近的在前' })
    .input(z.object({ ...pageInput, eventId }))
    .output(pageOf(InvitationRow)),
  invite: mutation('staff', { path: '/desk/events/{eventId}/invitations', tag, summary: '写一份邀请；邀请码只显示这一次，不会推送给任何人' })
    .input(z.object({ eventId, invitation: InvitationForm }))
    .output(InviteResult),
  revokeInvitation: mutation('staff', {
    path: '/desk/events/{eventId}/invitations/{invitationId}/revocation',
    tag,
    summary: '收回一份邀请；已经报上的名不受影响',
  })
    .input(z.object({ eventId, invitationId: idSchema<'Invitation'>() }))
    .output(z.object({ kind: z.literal('done') })),
}

export const eventsPartner = {
  coHosted: query('partner', { path: '/partner/events', tag: '联合主办', summary: '本单位联合主办的活动与人数，不含个人信息' })
    .input(z.object(pageInput))
    .output(pageOf(z.extend(EventCard, { signedUpHouseholds: z.number(), signedUpPeople: z.number(), arrivedPeople: z.number() }))),
}
