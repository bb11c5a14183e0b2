import type { Gate, JoinRefusal, NextStep, PartyRule } from '@xiongguan/contract/events/terms'
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
  /** True where a family may wait for seats. */
  waitlist: boolean
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
  capacity: ({ seatsLeft, quota, waitlist }) => {
    if (waitlist && !quota)
      return { reason: seatsLeft > 0 ? `只剩 ${seatsLeft} 个名额，坐不下全家，可以候补` : '名额已满，可以候补', nextStep: 'joinWaitlist' }
    if (quota) return { reason: `这份邀请为您家留了 ${quota.seatsLeft} 个名额，请减少人数`, nextStep: 'chooseFewer' }
    return seatsLeft > 0
      ? { reason: `只剩 ${seatsLeft} 个名额，坐不下全家`, nextStep: 'chooseFewer' }
      : { reason: '名额已满', nextStep: 'seeOtherEvents' }
  },
  sessionSeats: ({ quota, chosen, waitlist }) => {
    if (waitlist && !(chosen && quota)) return { reason: '各个场次都已满，可以候补', nextStep: 'joinWaitlist' }
    if (waitlist && quota) return { reason: `“${quota.label}”的名额不够全家，可以候补`, nextStep: 'joinWaitlist' }
    if (!chosen || !quota) return { reason: '各个场次都已满', nextStep: 'seeOtherEvents' }
    return { reason: quota.seatsLeft > 0 ? `“${quota.label}”只剩 ${quota.seatsLeft} 个名额` : `“${quota.label}”已满`, nextStep: 'chooseSession' }
  },
  communityShare: ({ quota, waitlist }) =>
    waitlist
      ? { reason: '给您所在社区的名额不够全家，可以候补', nextStep: 'joinWaitlist' }
      : quota && quota.seatsLeft > 0
        ? { reason: `“${quota.label}”的名额只剩 ${quota.seatsLeft} 个`, nextStep: 'chooseFewer' }
        : { reason: `给您所在社区的名额已满`, nextStep: 'seeOtherEvents' },
  participantShare: ({ quota, waitlist }) =>
    waitlist
      ? { reason: `${quota?.label ?? ''}的名额不够，可以候补`, nextStep: 'joinWaitlist' }
      : quota && quota.seatsLeft > 0
        ? { reason: `${quota.label}的名额只剩 ${quota.seatsLeft} 个`, nextStep: 'chooseOthers' }
        : { reason: `${quota?.label ?? ''}的名额已满`, nextStep: 'chooseOthers' },
}

export const undoWords = {
  notCheckedIn: '这张票现在没有签到',
  tooLate: '活动结束已久，到场记录不能再改',
} as const

export const approvalWords = {
  notPending: '这份报名已经不在待审核中，请刷新看看',
  textRefused: '这段理由没有通过内容检查，请修改',
  lapsed: '到了约定的时间还没有审核完，名额已经放出',
} as const

export const invitationWords = {
  note: '备注没有通过内容检查，请修改',
  over: '活动已经开始，不能再邀请',
  cancelled: '活动已经取消，不能再邀请',
  expiry: '有效期要晚于现在',
  shownBefore: '邀请码只显示一次。没有记下的话，请收回后再写一份',
} as const

export const cancelWords = {
  tooLate: '已过取消时间，来不了请联系活动负责人',
  alreadyCheckedIn: '已经签到，不用再取消',
} as const

/** Why a family that scans the screen's code is not checked in, where the ticket itself is not the reason. */
export const selfCheckInWords = {
  notTheCode: { words: '这不是现场的签到码', fix: '请扫门口屏幕上的二维码，或请签到人员扫您的票' },
  staleCode: { words: '这个签到码已经换了', fix: '请到门口屏幕前再扫一次' },
  notSignedUp: { words: '您家还没有报这场活动', fix: '请问门口的工作人员还有没有名额' },
} as const

export const revokedWords = '这部设备已停用，请把它交还给活动负责人'

export const settleWords = {
  unknown: '系统里没有这次报名，不能补记到场',
  notConfirmed: '这次报名还没有确认，请先到报名审批里确认',
  noSeats: '名额已经满了，不能补记；可先在活动设置里增加名额',
} as const

/** Why a family does not get onto the list, beside the gates of a sign-up. */
export const joinRefusalWords: Record<Exclude<JoinRefusal, 'gate'>, ClosedGate> = {
  noWaitlist: { reason: '这场活动没有候补', nextStep: 'seeOtherEvents' },
  closed: { reason: '候补已经截止', nextStep: 'seeOtherEvents' },
  alreadyWaiting: { reason: '您家已经在候补了', nextStep: 'comeBackLater' },
  seatsFree: { reason: '现在有名额，直接报名就行', nextStep: 'chooseFewer' },
  neverFits: { reason: '人数超过了这场活动的名额，候补也等不到，请减少人数', nextStep: 'chooseFewer' },
}

export const waitWords = {
  noOffer: '现在没有为您家留着的名额，请刷新看看',
  tooLate: '留出的名额已经过时，让给后面的家庭了；想来可以重新候补',
  eventOff: '活动已取消',
  signedUpAlready: '您家已经报上名了，来不了请取消报名',
  unknownCode: '放弃码不对，请检查后再试',
  nothingHeld: '这份候补已经结束，没有要放弃的了',
  hindered: '家里的情况和候补时不一样了，轮到时发不出名额；请退出后重新候补',
} as const
