import type { DoorRefusal, SignUpState } from './terms'

const hour = 3_600_000

/** The door opens this long before an event starts. */
export const doorOpensHours = 2
export const doorOpensAt = (startsAt: Date) => new Date(startsAt.getTime() - doorOpensHours * hour)

/** A check-in can be taken back until this long after an event ends. */
export const undoHours = 6
export const undoClosesAt = (endsAt: Date) => new Date(endsAt.getTime() + undoHours * hour)

/** An instant as people here say it, e.g. `5月29日 9:30`. Jiayuguan keeps the time of Shanghai, without summer time. */
export function sayTime(at: Date): string {
  const there = new Date(at.getTime() + 8 * hour)
  return `${there.getUTCMonth() + 1}月${there.getUTCDate()}日 ${there.getUTCHours()}:${String(there.getUTCMinutes()).padStart(2, '0')}`
}

/** What a sign-up is to the door. */
export const doorStandings = ['expected', 'arrived', 'cancelled', 'notConfirmed'] as const
export type DoorStanding = (typeof doorStandings)[number]
export const doorStandingOf: Record<SignUpState, DoorStanding> = {
  pending: 'notConfirmed',
  refused: 'notConfirmed',
  active: 'expected',
  checkedIn: 'arrived',
  cancelled: 'cancelled',
}

/** The event as the door sees it. */
export type DoorEvent = {
  startsAt: Date
  endsAt: Date
  signUpOpensAt: Date
  signUpClosesAt: Date
  seatsLeft: number
  /** Left out by a device, which hears of it from the server only. */
  cancelled?: boolean
}

export type RightEvent = { title: string; venueName: string; startsAt: Date }

/** What was shown: a sign-up of this event (`replaced` is an older ticket of a household), or something else. */
export type Shown =
  | { found: { standing: DoorStanding; replaced: boolean; checkedInAt: Date | null } }
  | { refusal: 'notATicket' | 'wrongEvent' | 'unknownCode'; rightEvent: RightEvent | null }

export type Judgement = { refusal: DoorRefusal; words: string; fix: string }

function refusalOf(event: DoorEvent, shown: Shown, now: Date): DoorRefusal | null {
  if ('refusal' in shown) return shown.refusal
  const { standing, replaced } = shown.found
  if (event.cancelled) return 'eventCancelled'
  if (now < doorOpensAt(event.startsAt)) return 'notYetOpen'
  if (now >= event.endsAt) return 'alreadyOver'
  if (replaced || standing === 'cancelled') return 'cancelled'
  if (standing === 'notConfirmed') return 'notConfirmed'
  return standing === 'arrived' ? 'alreadyCheckedIn' : null
}

type DoorWords = { words: string; fix: string }
type WordFacts = {
  now: Date
  event: DoorEvent
  rightEvent: RightEvent | null
  checkedInAt: Date | null
  /** An older ticket of a household that is signed up again. */
  older: boolean
}

function cancelledFix({ older, event, now }: WordFacts): string {
  if (older) return '请家长打开“我的报名”里最新的入场票'
  if (now < event.signUpOpensAt || now >= event.signUpClosesAt) return '报名已截止，请联系活动负责人'
  return event.seatsLeft > 0 ? `还有 ${event.seatsLeft} 个名额，请家长在手机上重新报名` : '名额已满，请家长看看其他活动'
}

/** What is wrong at the door and the nearest thing that helps; a new refusal does not compile without words. */
const wordsOf: Record<DoorRefusal, (facts: WordFacts) => DoorWords> = {
  notATicket: () => ({ words: '这不是入场票', fix: '请家长打开“我的报名”里的入场票，或输入 8 位口述码' }),
  wrongEvent: ({ rightEvent }) =>
    rightEvent
      ? { words: `这是“${rightEvent.title}”的票`, fix: `那场活动 ${sayTime(rightEvent.startsAt)} 在${rightEvent.venueName}，请到那里签到` }
      : { words: '这是另一场活动的票', fix: '请家长打开这场活动的入场票' },
  eventCancelled: () => ({ words: '这场活动已经取消', fix: '票都已失效，请向家长说明；消息里写了原因' }),
  cancelled: (facts) => ({ words: facts.older ? '这是旧票，这家后来重新报过名' : '这次报名已取消', fix: cancelledFix(facts) }),
  notConfirmed: () => ({ words: '这次报名没有审核通过，或还在等审核', fix: '请联系活动负责人，通过后再签到' }),
  unknownCode: () => ({ words: '没有这个口述码', fix: '请对照票面再输一次，或改用扫码' }),
  notYetOpen: ({ event }) => ({ words: '还没到签到时间', fix: `${sayTime(doorOpensAt(event.startsAt))} 起可以签到` }),
  alreadyOver: () => ({ words: '活动已经结束', fix: '不用再签到，有疑问请联系活动负责人' }),
  alreadyCheckedIn: ({ checkedInAt }) => ({
    words: checkedInAt ? `这张票 ${sayTime(checkedInAt)} 已签到` : '这张票已签到',
    fix: '不用再签；如果是误点，可以在下方撤销',
  }),
}

/**
 * The one judgement at the door, asked by the server and by a device without a network: null lets the family in. Both
 * answer alike as far as they know the same.
 */
export function judgeAtDoor(event: DoorEvent, shown: Shown, now: Date): Judgement | null {
  const refusal = refusalOf(event, shown, now)
  if (!refusal) return null
  const found = 'found' in shown ? shown.found : null
  const facts: WordFacts = {
    now,
    event,
    rightEvent: 'refusal' in shown ? shown.rightEvent : null,
    checkedInAt: found?.checkedInAt ?? null,
    older: found !== null && found.replaced && found.standing !== 'cancelled',
  }
  return { refusal, ...wordsOf[refusal](facts) }
}
