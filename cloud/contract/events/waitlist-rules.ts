/** Where a family on the waitlist stands. Seats are held in `offered` alone; from `accepted` on they are the sign-up's. */
export const waitStates = ['waiting', 'offered', 'accepted', 'declined', 'lapsed', 'left', 'closed'] as const
export type WaitState = (typeof waitStates)[number]
export const waitStateWords: Record<WaitState, string> = {
  waiting: '候补中',
  offered: '名额已留，待确认',
  accepted: '已接受',
  declined: '已放弃名额',
  lapsed: '过时没有确认',
  left: '已退出候补',
  closed: '候补已结束',
}

/** What happens when the seats that are free do not fit the family in front. */
export const passings = ['strict', 'smaller'] as const
export type Passing = (typeof passings)[number]
export const passingWords: Record<Passing, string> = {
  strict: '严格按顺序：坐不下前面的家庭时，名额为它留着',
  smaller: '坐不下前面的家庭时，先给后面坐得下的家庭',
}

/** How the order of the list comes about. */
export const allocations = ['turn', 'lottery'] as const
export type Allocation = (typeof allocations)[number]
export const allocationWords: Record<Allocation, string> = { turn: '先来先得', lottery: '到时间抽签排顺序' }

/** Why a family was passed over while one behind it got an offer. */
export const passReasons = ['tooFewSeats', 'partFull', 'notEligible', 'neverFits'] as const
export type PassReason = (typeof passReasons)[number]
export const passReasonWords: Record<PassReason, string> = {
  tooFewSeats: '空出的名额不够全家',
  partFull: '要的场次或分项名额还没有空',
  notEligible: '家里的情况变了，要重新候补',
  neverFits: '人数超过了现在的名额上限',
}

/** Why a family cannot join the list, beside the gates of a sign-up. */
export const joinRefusals = ['noWaitlist', 'closed', 'alreadyWaiting', 'seatsFree', 'neverFits', 'gate'] as const
export type JoinRefusal = (typeof joinRefusals)[number]

/** The text whose SHA-256, in hex, orders the entries of a lottery: the smallest first. */
export const lotteryText = (seed: string, entryId: string): string => `${seed}:${entryId}`

/** How anyone works the lottery out again, in words for people. */
export const lotteryHow = '开抽前先公布种子的 SHA-256 值，抽完公布种子。把“种子:候补编号”逐个算 SHA-256（十六进制小写），从小到大排，就是抽签顺序。'
