import * as z from 'zod/mini'
import type { Id } from '../kit/id'

export type EventId = Id<'Event'>
export type SignUpId = Id<'SignUp'>

export const eventKinds = ['family_day', 'member_day'] as const
export const EventKind = z.enum(eventKinds, { error: '请选择活动类型' })
export type EventKind = z.infer<typeof EventKind>
export const eventKindWords: Record<EventKind, string> = { family_day: '5·15 国际家庭日', member_day: '5·29 会员活动日' }

/** What a reader sees now: computed from the clock, the window and the seats. */
export const eventStates = ['draft', 'notOpen', 'open', 'full', 'closed', 'over'] as const
export const EventState = z.enum(eventStates)
export type EventState = z.infer<typeof EventState>
export const eventStateWords: Record<EventState, string> = {
  draft: '草稿',
  notOpen: '未开始报名',
  open: '报名中',
  full: '已满',
  closed: '报名已截止',
  over: '已结束',
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
  'capacity',
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
  seeOtherEvents: '看看其他活动',
}

export const signUpStates = ['active', 'cancelled', 'checkedIn'] as const
export const SignUpState = z.enum(signUpStates)
export type SignUpState = z.infer<typeof SignUpState>
export const signUpStateWords: Record<SignUpState, string> = { active: '已报名', cancelled: '已取消', checkedIn: '已签到' }

export const doorRefusals = ['notATicket', 'wrongEvent', 'cancelled', 'unknownCode', 'notYetOpen', 'alreadyOver', 'alreadyCheckedIn'] as const
export const DoorRefusal = z.enum(doorRefusals)
export type DoorRefusal = z.infer<typeof DoorRefusal>
