import { plainSignUpRules, type QuestionForm } from '@xiongguan/contract/events/sign-up-rules'
import type { EventForm, WaitlistRules } from '@xiongguan/contract/events/staff'
import { organiserDefaults } from '@xiongguan/contract/events/terms'

/** Synthetic staff of the demonstration server; 演示 stands in every name. README lists the handles. */
export const staff = [
  { handle: 'editor', displayName: '演示 · 编辑', role: 'editor', scope: '' },
  { handle: 'event-manager', displayName: '演示 · 活动负责人', role: 'event_manager', scope: '' },
  { handle: 'administrator', displayName: '演示 · 市级管理员', role: 'city_administrator', scope: '' },
  { handle: 'second-administrator', displayName: '演示 · 第二位管理员', role: 'city_administrator', scope: '' },
  { handle: 'community-worker', displayName: '演示 · 社区工作者', role: 'community_worker', scope: '620201001001' },
  { handle: 'secretary', displayName: '演示 · 街道协会秘书长', role: 'secretary', scope: '620201001' },
  { handle: 'registrar', displayName: '演示 · 登记员', role: 'registrar', scope: '' },
  { handle: 'door-helper', displayName: '演示 · 签到人员', role: 'door_helper', scope: '' },
  { handle: 'partner', displayName: '演示 · 市妇联联络员', role: 'partner', scope: 'womens_federation' },
] as const

type Family = { openid: string; communityCode: string; people: readonly (readonly [nickname: string, kind: 'adult' | 'child'])[] }

/** Synthetic families: nicknames only. `openid` is how a demonstration resident signs in. */
export const families: readonly Family[] = [
  {
    openid: 'demo-wang',
    communityCode: '620201001001',
    people: [
      ['王女士', 'adult'],
      ['李先生', 'adult'],
      ['小石榴', 'child'],
    ],
  },
  { openid: 'demo-zhao', communityCode: '620201001002', people: [['赵奶奶', 'adult']] },
  {
    openid: 'demo-ma',
    communityCode: '620201001001',
    people: [
      ['马先生', 'adult'],
      ['豆豆', 'child'],
      ['果果', 'child'],
    ],
  },
  {
    openid: 'demo-sun',
    communityCode: '620201001003',
    people: [
      ['孙女士', 'adult'],
      ['小满', 'child'],
    ],
  },
  { openid: 'demo-bai', communityCode: '620201001001', people: [['白老师', 'adult']] },
]

const day = 86_400_000
const shanghaiOffset = 8 * 3_600_000

/** An instant so many days from now at a clock time in Asia/Shanghai. */
export function at(now: Date, days: number, time: `${number}:${number}`): string {
  const midnight = Math.floor((now.getTime() + shanghaiOffset) / day) * day - shanghaiOffset
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return new Date(midnight + days * day + (hours * 60 + minutes) * 60_000).toISOString()
}

type Plan = Pick<EventForm, 'kind' | 'title' | 'tagline' | 'description' | 'capacity' | 'householdLimit' | 'partyRule' | 'coHosts'> & {
  days: number
  opensBefore: number
  /** True where families may wait once it is full. */
  waits?: boolean
}

export const membersHome = { venueName: '会员之家', venueAddress: '演示地址 · 福民社区党群服务中心' }

const plans: readonly Plan[] = [
  {
    kind: 'member_day',
    title: '会员之家开放日 · 剪纸体验',
    tagline: '一家人一起剪一朵窗花',
    days: 12,
    opensBefore: 20,
    capacity: 80,
    householdLimit: 5,
    partyRule: 'adult',
    coHosts: ['womens_federation'],
    description: '剪纸社的老师手把手教，大人孩子都能学会。\n现场有健康咨询和书画社作品展。\n请提前十分钟到，出示手机上的入场票。',
  },
  {
    kind: 'family_day',
    title: '家庭健康嘉年华',
    tagline: '把健康带回家',
    days: 26,
    opensBefore: 30,
    capacity: 200,
    householdLimit: 6,
    partyRule: 'adultWithChild',
    coHosts: ['trade_union', 'womens_federation', 'red_cross'],
    description: '义诊、亲子阅读、剪纸、三减三健小课堂。\n大人带孩子一起来，全家一张票。',
  },
  {
    kind: 'member_day',
    title: '健康体验小班',
    tagline: '人少一点，问得细一点',
    days: 6,
    opensBefore: 10,
    capacity: 7,
    waits: true,
    householdLimit: 4,
    partyRule: 'anyone',
    coHosts: ['hospital'],
    description: '儿保医生现场答疑，名额不多，报满为止。',
  },
  {
    kind: 'family_day',
    title: '亲子运动会',
    tagline: '孩子跑，大人也跑',
    days: 60,
    opensBefore: 30,
    capacity: 120,
    householdLimit: 5,
    partyRule: 'adultWithChild',
    coHosts: ['youth_league'],
    description: '报名还没有开始，先收藏日期。',
  },
]

const waitRules = (cutOffAt: string): WaitlistRules => ({
  passing: 'smaller',
  allocation: 'turn',
  drawAt: null,
  offerHours: 12,
  lateFromHours: 24,
  lateOfferMinutes: 60,
  cutOffAt,
  offersAtOnce: 5,
})

function formOf(plan: Plan, now: Date): EventForm {
  const { days, opensBefore, waits, ...rest } = plan
  return {
    ...rest,
    ...membersHome,
    communityCodes: null,
    signUpRules: { ...plainSignUpRules, waitlist: waits ? waitRules(at(now, days - 1, '18:00')) : null },
    organiser: organiserDefaults,
    startsAt: at(now, days, '9:30'),
    endsAt: at(now, days, '11:30'),
    signUpOpensAt: at(now, days - opensBefore, '8:00'),
    signUpClosesAt: at(now, days - 1, '18:00'),
    cancelUntil: at(now, days - 1, '18:00'),
  }
}

/** Asked at the door, so that the door can be tried with it. */
export const cameBy: QuestionForm = {
  questionId: null,
  prompt: '今天怎么来的',
  kind: 'one',
  options: ['走路', '坐公交', '开车'],
  required: false,
  atDoor: true,
  perPerson: false,
}

/** An event whose door is open right now, so that check-in can be tried at once. */
function todaysEvent(now: Date): EventForm {
  const halfHour = 30 * 60_000
  const next = Math.ceil((now.getTime() + halfHour) / halfHour) * halfHour
  const shifted = (minutes: number) => new Date(next + minutes * 60_000).toISOString()
  return {
    kind: 'member_day',
    title: '今日签到体验',
    tagline: '试一试扫码入场',
    description: '演示用：现在就能报名、出票、签到。',
    ...membersHome,
    communityCodes: null,
    signUpRules: { ...plainSignUpRules, questions: [cameBy] },
    organiser: organiserDefaults,
    startsAt: shifted(60),
    endsAt: shifted(360),
    signUpOpensAt: shifted(-1440),
    signUpClosesAt: shifted(60),
    cancelUntil: shifted(60),
    capacity: 60,
    householdLimit: 5,
    partyRule: 'anyone',
    coHosts: ['womens_federation'],
  }
}

/** The events of the demonstration, dated from now. */
export function eventForms(now: Date): EventForm[] {
  return [...plans.map((plan) => formOf(plan, now)), todaysEvent(now)]
}
