import * as z from 'zod/mini'
import type { Id } from '../kit/id'

export * from './waitlist-rules'

export type EventId = Id<'Event'>
export type SignUpId = Id<'SignUp'>
export type DeviceId = Id<'Device'>
export type DoorEntryId = Id<'DoorEntry'>
export type WaitEntryId = Id<'WaitEntry'>

/** `warm_home` is for families who lost an only child: never in a list, found by invitation alone. */
export const eventKinds = ['family_day', 'member_day', 'health_lecture', 'free_clinic', 'youth_health', 'warm_home', 'free'] as const
export const EventKind = z.enum(eventKinds, { error: '请选择活动类型' })
export type EventKind = z.infer<typeof EventKind>
export const eventKindWords: Record<EventKind, string> = {
  family_day: '5·15 国际家庭日',
  member_day: '5·29 会员活动日',
  health_lecture: '健康大讲堂',
  free_clinic: '义诊',
  youth_health: '青春健康',
  warm_home: '暖心家园',
  free: '自由活动',
}

/** What a reader sees now: computed from the clock, the window and the seats. */
export const eventStates = ['draft', 'notOpen', 'open', 'full', 'closed', 'over', 'cancelled'] as const
export const EventState = z.enum(eventStates)
export type EventState = z.infer<typeof EventState>
export const eventStateWords: Record<EventState, string> = {
  draft: '草稿',
  notOpen: '未开始报名',
  open: '报名中',
  full: '已满',
  closed: '报名已截止',
  over: '已结束',
  cancelled: '活动取消',
}

/** Who a family must bring: anyone, at least one adult, or an adult together with a child. */
export const partyRules = ['anyone', 'adult', 'adultWithChild'] as const
export const PartyRule = z.enum(partyRules, { error: '请选择参加要求' })
export type PartyRule = z.infer<typeof PartyRule>
export const partyRuleWords: Record<PartyRule, string> = { anyone: '不限', adult: '至少一位大人', adultWithChild: '大人带孩子' }

/** Partners of the reform plan that may co-host. */
export const partners = ['trade_union', 'youth_league', 'womens_federation', 'red_cross', 'hospital'] as const
export const Partner = z.enum(partners, { error: '没有这个单位' })
export type Partner = z.infer<typeof Partner>
export const partnerWords: Record<Partner, string> = {
  trade_union: '市总工会',
  youth_league: '共青团嘉峪关市委',
  womens_federation: '市妇联',
  red_cross: '市红十字会',
  hospital: '市级医院',
}

/** Gates to a sign-up, in the order they are asked. */
export const gates = [
  'published',
  'signedIn',
  'privacy',
  'household',
  'notSignedUp',
  'window',
  'community',
  'people',
  'householdLimit',
  'party',
  'session',
  'answers',
  'capacity',
  'sessionSeats',
  'communityShare',
  'participantShare',
] as const
export const Gate = z.enum(gates)
export type Gate = z.infer<typeof Gate>

/** What the person can do about a closed gate; the screen turns it into its one primary button. */
export const nextSteps = [
  'signIn',
  'acceptPrivacy',
  'openHousehold',
  'addPerson',
  'seeTicket',
  'comeBackLater',
  'chooseFewer',
  'chooseOthers',
  'chooseSession',
  'answerQuestions',
  'joinWaitlist',
  'seeOtherEvents',
] as const
export const NextStep = z.enum(nextSteps)
export type NextStep = z.infer<typeof NextStep>
export const nextStepWords: Record<NextStep, string> = {
  signIn: '登录',
  acceptPrivacy: '阅读隐私说明',
  openHousehold: '建立我的家庭',
  addPerson: '添加家人',
  seeTicket: '看我的票',
  comeBackLater: '到时再来',
  chooseFewer: '减少人数',
  chooseOthers: '重新选择家人',
  chooseSession: '选择场次',
  answerQuestions: '回答问题',
  joinWaitlist: '全家候补',
  seeOtherEvents: '看看其他活动',
}

/** `pending` holds its seats until staff approve or refuse; `cancelled` and `refused` hold none. */
export const signUpStates = ['pending', 'active', 'cancelled', 'refused', 'checkedIn'] as const
export const SignUpState = z.enum(signUpStates)
export type SignUpState = z.infer<typeof SignUpState>
export const signUpStateWords: Record<SignUpState, string> = {
  pending: '待审核',
  active: '已报名',
  cancelled: '已取消',
  refused: '未通过',
  checkedIn: '已签到',
}

/** How many sessions a household comes to: the event has none, exactly one, or at least one. */
export const sessionChoices = ['none', 'one', 'any'] as const
export const SessionChoice = z.enum(sessionChoices, { error: '请选择场次方式' })
export type SessionChoice = z.infer<typeof SessionChoice>
export const sessionChoiceWords: Record<SessionChoice, string> = { none: '不分场次', one: '选一个场次', any: '可选多个场次' }

/** What a question asks for: words, one or several of its options, a number, or agreement. */
export const questionKinds = ['text', 'one', 'many', 'number', 'consent'] as const
export const QuestionKind = z.enum(questionKinds, { error: '请选择回答方式' })
export type QuestionKind = z.infer<typeof QuestionKind>
export const questionKindWords: Record<QuestionKind, string> = { text: '文字', one: '单选', many: '多选', number: '数字', consent: '同意' }

/** Why an invitation does not open. `unknown` is also one that was taken back. */
export const invitationRefusals = ['unknown', 'usedByOther', 'expired', 'over', 'household'] as const
export const InvitationRefusal = z.enum(invitationRefusals)
export type InvitationRefusal = z.infer<typeof InvitationRefusal>
export const invitationRefusalWords: Record<InvitationRefusal, string> = {
  unknown: '邀请码不对，或邀请已经收回',
  usedByOther: '这份邀请已由另一个家庭使用',
  expired: '这份邀请已过有效期',
  over: '这场活动已经开始，不能再报名',
  household: '请先建立家庭，再接受邀请',
}

export const invitationStates = ['unused', 'accepted', 'expired', 'revoked'] as const
export const InvitationState = z.enum(invitationStates)
export type InvitationState = z.infer<typeof InvitationState>
export const invitationStateWords: Record<InvitationState, string> = { unused: '未使用', accepted: '已接受', expired: '已过期', revoked: '已收回' }

/** What an invitation sets aside for its household. `shares` are the caps on communities, adults and children. */
export const waivers = ['window', 'community', 'householdLimit', 'shares'] as const
export const Waiver = z.enum(waivers, { error: '没有这一项' })
export type Waiver = z.infer<typeof Waiver>
export const waiverWords: Record<Waiver, string> = {
  window: '报名时间',
  community: '社区限制',
  householdLimit: '每户人数上限',
  shares: '社区与人员名额',
}

export const doorRefusals = [
  'notATicket',
  'wrongEvent',
  'eventCancelled',
  'cancelled',
  'notConfirmed',
  'unknownCode',
  'notYetOpen',
  'alreadyOver',
  'alreadyCheckedIn',
] as const
export const DoorRefusal = z.enum(doorRefusals)
export type DoorRefusal = z.infer<typeof DoorRefusal>

/** Why a phone does not become a door device. */
export const deviceRefusals = ['wrongCode', 'expired', 'used', 'tooLate'] as const
export const DeviceRefusal = z.enum(deviceRefusals)
export type DeviceRefusal = z.infer<typeof DeviceRefusal>
export const deviceRefusalWords: Record<DeviceRefusal, string> = {
  wrongCode: '这不是设备码，请扫工作台上“签到设备”里的二维码',
  expired: '设备码已过期，请工作台重新出一个',
  used: '这个设备码已被另一部手机用过，请工作台重新出一个',
  tooLate: '活动已经结束，不用再设签到设备',
}

/** What a person has to look at once devices have reported. */
export const doorCaseKinds = ['double', 'oldTicket', 'givenUp', 'notConfirmed', 'revokedDevice', 'brokenLog', 'unknown'] as const
export const DoorCaseKind = z.enum(doorCaseKinds)
export type DoorCaseKind = z.infer<typeof DoorCaseKind>
/** What happened and what to do about it. */
export const doorCaseWords: Record<DoorCaseKind, { words: string; todo: string }> = {
  double: { words: '同一张票在两处放行，按最早的一次算到场', todo: '问一问后一处：是同一家分两批进，还是票给了别人' },
  oldTicket: { words: '断网时用旧票入场，这家后来重新报过名', todo: '核对人数：到场按新报名的人数算' },
  givenUp: { words: '断网时放行了已取消的票，名额已还给大家', todo: '人确实来了就补记到场；没有来就不算' },
  notConfirmed: { words: '断网时放行了还没有确认的报名', todo: '先到报名审批里确认，再补记到场' },
  revokedDevice: { words: '设备停用以后才上送的记录，没有采纳', todo: '向拿设备的人核对，属实再补记到场' },
  brokenLog: { words: '设备的记录对不上，可能被改过或丢过，没有采纳', todo: '向拿设备的人核对，属实再补记到场，并停用这部设备' },
  unknown: { words: '记录里的报名在系统里找不到，没有采纳', todo: '请现场的人说明情况，记下后结案' },
}

/** How staff settle a case. */
export const doorCaseVerdicts = ['arrived', 'notArrived', 'seen'] as const
export const DoorCaseVerdict = z.enum(doorCaseVerdicts, { error: '请选择怎样处理' })
export type DoorCaseVerdict = z.infer<typeof DoorCaseVerdict>
export const doorCaseVerdictWords: Record<DoorCaseVerdict, string> = { arrived: '补记到场', notArrived: '不算到场', seen: '已核对' }

/** How a series goes on: every week, every second week, or the same weekday of each month (the second Saturday). */
export const seriesRules = ['weekly', 'fortnightly', 'monthly'] as const
export const SeriesRule = z.enum(seriesRules, { error: '请选择怎样重复' })
export type SeriesRule = z.infer<typeof SeriesRule>
export const seriesRuleWords: Record<SeriesRule, string> = { weekly: '每周一次', fortnightly: '每两周一次', monthly: '每月同一个星期几' }

/** Dates of a series made at once. */
export const mostInSeries = 26

/**
 * How families hear of another time or place: with the save, by itself after a quiet while, or only once staff press 告诉大家.
 * Whatever is chosen, one message says all that differs from what they last heard.
 */
export const tellings = ['now', 'soon', 'whenAsked'] as const
export const Telling = z.enum(tellings, { error: '请选择要不要告诉大家' })
export type Telling = z.infer<typeof Telling>

/** When an announcement goes out, counted from the start of the event or from the sign-up. */
export const reminderKinds = ['dayBefore', 'hoursBefore', 'afterSignUp'] as const
export const ReminderKind = z.enum(reminderKinds, { error: '请选择提醒时间' })
export type ReminderKind = z.infer<typeof ReminderKind>
export const reminderKindWords: Record<ReminderKind, string> = {
  dayBefore: '提前几天的某个时间',
  hoursBefore: '开始前几小时',
  afterSignUp: '报名后马上',
}

/** Why a family has to be called when an event is cancelled. */
export const callReasons = ['noWeChat', 'unread', 'noAccount'] as const
export const CallReason = z.enum(callReasons)
export type CallReason = z.infer<typeof CallReason>
export const callReasonWords: Record<CallReason, string> = { noWeChat: '没有微信消息可发', unread: '消息一直没有打开', noAccount: '账号已经注销' }

/** What a call came to. `noPhone` hands the household to its community worker. */
export const callResults = ['reached', 'noAnswer', 'wrongNumber', 'noPhone', 'visited'] as const
export const CallResult = z.enum(callResults, { error: '请选择结果' })
export type CallResult = z.infer<typeof CallResult>
export const callResultWords: Record<CallResult, string> = {
  reached: '已告知',
  noAnswer: '没有接通',
  wrongNumber: '号码不对',
  noPhone: '没有电话，转社区',
  visited: '已上门告知',
}

/** Results after which nobody has to call again. */
export const settledResults: readonly CallResult[] = ['reached', 'visited']

export const exportKinds = ['signUps', 'attendance'] as const
export const ExportKind = z.enum(exportKinds)
export type ExportKind = z.infer<typeof ExportKind>
export const exportKindWords: Record<ExportKind, string> = { signUps: '报名表', attendance: '到场表' }

/** Whether residents see a picture of an event, and why not. */
export const pictureStandings = ['shown', 'summaryHidden', 'waitsForLook', 'refused', 'needsConsent', 'withdrawn'] as const
export const PictureStanding = z.enum(pictureStandings)
export type PictureStanding = z.infer<typeof PictureStanding>
export const pictureStandingWords: Record<PictureStanding, string> = {
  shown: '居民能看到',
  summaryHidden: '总结给居民看时一起显示',
  waitsForLook: '等同事看过',
  refused: '没有通过检查',
  needsConsent: '没有同意，居民看不到',
  withdrawn: '同意已撤回，居民看不到',
}

/** Days after an event until its person rows are shredded, unless staff set another number. */
export const usualShredDays = 90

/** What an event has of the organiser's settings when nothing is said. */
export const organiserDefaults = { venueId: null, reminders: [], shredAfterDays: usualShredDays }
