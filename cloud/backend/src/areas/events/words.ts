import type { DoorRefusal, Gate, NextStep, PartyRule } from '@xiongguan/contract/events/terms'
import { sayTime } from './shanghai-time'

export type ClosedGateFacts = {
  now: Date
  opensAt: Date
  closesAt: Date
  householdLimit: number
  partyRule: PartyRule
  seatsLeft: number
  chosen: boolean
  /** The quota without room, when a quota is why. */
  quota: { label: string; seatsLeft: number } | null
}
type ClosedGate = { reason: string; nextStep: NextStep }

const partyAsks: Record<PartyRule, string> = { anyone: '不限', adult: '至少要有一位大人', adultWithChild: '要大人带孩子一起参加' }

/** Why a gate is closed and what to do next; a new gate does not compile without words. */
export const closedGateWords: Record<Gate, (facts: ClosedGateFacts) => ClosedGate> = {
  published: () => ({ reason: '没有这场活动，或还没有发布', nextStep: 'seeOtherEvents' }),
  signedIn: () => ({ reason: '请先登录再报名', nextStep: 'signIn' }),
  privacy: () => ({ reason: '请先阅读并同意隐私说明', nextStep: 'acceptPrivacy' }),
  household: () => ({ reason: '请先建立家庭，填好所在社区', nextStep: 'openHousehold' }),
  notSignedUp: () => ({ reason: '您家已经报过名了', nextStep: 'seeTicket' }),
  window: ({ now, opensAt }) =>
    now < opensAt ? { reason: `${sayTime(opensAt)} 开始报名`, nextStep: 'comeBackLater' } : { reason: '报名已截止', nextStep: 'seeOtherEvents' },
  community: () => ({ reason: '这场活动面向部分社区，您所在的社区不在其中', nextStep: 'seeOtherEvents' }),
  people: ({ chosen }) =>
    chosen ? { reason: '有人不在您的家庭里，请重新选择', nextStep: 'chooseOthers' } : { reason: '请先添加参加的家人', nextStep: 'addPerson' },
  householdLimit: ({ householdLimit }) => ({ reason: `每户最多 ${householdLimit} 人`, nextStep: 'chooseFewer' }),
  party: ({ chosen, partyRule }) => ({ reason: `这场活动${partyAsks[partyRule]}`, nextStep: chosen ? 'chooseOthers' : 'addPerson' }),
  session: () => ({ reason: '请先选好场次', nextStep: 'chooseSession' }),
  answers: () => ({ reason: '还有问题没有回答好', nextStep: 'answerQuestions' }),
  capacity: ({ seatsLeft, quota }) => {
    if (quota) return { reason: `这份邀请为您家留了 ${quota.seatsLeft} 个名额，请减少人数`, nextStep: 'chooseFewer' }
    return seatsLeft > 0
      ? { reason: `只剩 ${seatsLeft} 个名额，坐不下全家`, nextStep: 'chooseFewer' }
      : { reason: '名额已满', nextStep: 'seeOtherEvents' }
  },
  sessionSeats: ({ quota, chosen }) => {
    if (!chosen || !quota) return { reason: '各个场次都已满', nextStep: 'seeOtherEvents' }
    return { reason: quota.seatsLeft > 0 ? `“${quota.label}”只剩 ${quota.seatsLeft} 个名额` : `“${quota.label}”已满`, nextStep: 'chooseSession' }
  },
  communityShare: ({ quota }) =>
    quota && quota.seatsLeft > 0
      ? { reason: `“${quota.label}”的名额只剩 ${quota.seatsLeft} 个`, nextStep: 'chooseFewer' }
      : { reason: `给您所在社区的名额已满`, nextStep: 'seeOtherEvents' },
  participantShare: ({ quota }) =>
    quota && quota.seatsLeft > 0
      ? { reason: `${quota.label}的名额只剩 ${quota.seatsLeft} 个`, nextStep: 'chooseOthers' }
      : { reason: `${quota?.label ?? ''}的名额已满`, nextStep: 'chooseOthers' },
}

export type DoorFacts = {
  now: Date
  opensAt: Date
  /** The event the ticket is for, when it is another one. */
  rightEvent: { title: string; venueName: string; startsAt: Date } | null
  checkedInAt: Date | null
  /** An older ticket of a household that signed up again. */
  replaced: boolean
  signUpOpen: boolean
  seatsLeft: number
}
type DoorWords = { words: string; fix: string }

function cancelledFix({ replaced, signUpOpen, seatsLeft }: DoorFacts): string {
  if (replaced) return '请家长打开“我的报名”里最新的入场票'
  if (!signUpOpen) return '报名已截止，请联系活动负责人'
  return seatsLeft > 0 ? `还有 ${seatsLeft} 个名额，请家长在手机上重新报名` : '名额已满，请家长看看其他活动'
}

/** What is wrong at the door and the nearest thing that helps. */
export const doorRefusalWords: Record<DoorRefusal, (facts: DoorFacts) => DoorWords> = {
  notATicket: () => ({ words: '这不是入场票', fix: '请家长打开“我的报名”里的入场票，或输入 8 位口述码' }),
  wrongEvent: ({ rightEvent }) =>
    rightEvent
      ? { words: `这是“${rightEvent.title}”的票`, fix: `那场活动 ${sayTime(rightEvent.startsAt)} 在${rightEvent.venueName}，请到那里签到` }
      : { words: '这是另一场活动的票', fix: '请家长打开这场活动的入场票' },
  cancelled: (facts) => ({ words: facts.replaced ? '这是旧票，这家后来重新报过名' : '这次报名已取消', fix: cancelledFix(facts) }),
  unknownCode: () => ({ words: '没有这个口述码', fix: '请对照票面再输一次，或改用扫码' }),
  notYetOpen: ({ opensAt }) => ({ words: '还没到签到时间', fix: `${sayTime(opensAt)} 起可以签到` }),
  alreadyOver: () => ({ words: '活动已经结束', fix: '不用再签到，有疑问请联系活动负责人' }),
  alreadyCheckedIn: ({ checkedInAt }) => ({
    words: checkedInAt ? `这张票 ${sayTime(checkedInAt)} 已签到` : '这张票已签到',
    fix: '不用再签；如果是误点，可以在下方撤销',
  }),
}

export const undoWords = {
  notCheckedIn: '这张票现在没有签到',
  tooLate: '活动结束已久，到场记录不能再改',
} as const

export const cancelWords = {
  tooLate: '已过取消时间，来不了请联系活动负责人',
  alreadyCheckedIn: '已经签到，不用再取消',
} as const
