import type { EventDetail, WaitlistRules, WaitPlace } from '@xiongguan/contract/events/resident'
import { passingWords } from '@xiongguan/contract/events/terms'
import { dayAndTime } from '@/platform/day-words'
import { words } from './wait-words'

const minute = 60_000

/** `30 分钟`, `24 小时`, `2 天`. */
export function duration(minutes: number): string {
  if (minutes % 1440 === 0 && minutes > 1440) return `${minutes / 1440} 天`
  return minutes % 60 === 0 ? `${minutes / 60} 小时` : `${minutes} 分钟`
}

/** What is left of an offer, rounded down, so that nobody counts on time that is not there. */
export function timeLeft(until: string, now: number): string {
  const minutes = Math.floor((Date.parse(until) - now) / minute)
  if (minutes < 0) return '时间已到'
  if (minutes === 0) return '还剩不到 1 分钟'
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)]
  if (days > 0) return `还剩 ${days} 天 ${hours} 小时`
  return hours > 0 ? `还剩 ${hours} 小时 ${minutes % 60} 分` : `还剩 ${minutes} 分钟`
}

/** How the list goes, line by line: the order, who may pass whom, how long an offer stands, and until when. */
export function ruleLines({ allocation, drawAt, passing, ...rules }: WaitlistRules): string[] {
  const order = allocation === 'lottery' && drawAt ? [words.lottery(dayAndTime(drawAt)), words.lotteryAfter] : [words.turn]
  const late = rules.lateFromHours > 0 ? [words.standsLate(duration(rules.lateFromHours * 60), duration(rules.lateOfferMinutes))] : []
  return [...order, `${passingWords[passing]}。`, words.stands(duration(rules.offerHours * 60)), ...late, words.cutOff(dayAndTime(rules.cutOffAt))]
}

type Standing = Pick<WaitPlace, 'state' | 'ahead'>

/** Whether the family still waits or has seats held for it. */
export const isLive = ({ state }: Pick<WaitPlace, 'state'>) => state === 'waiting' || state === 'offered'

/** Where the family stands, large and in one line more. `drawAt` is when a lottery is drawn. */
export function standingWords({ state, ahead }: Standing, drawAt: string | null): { title: string; text: string } {
  if (state === 'offered') return { title: words.offered, text: '' }
  if (state !== 'waiting') return { title: words.state[state], text: words.ended[state] }
  if (ahead === null) return { title: words.beforeDraw, text: drawAt ? words.beforeDrawText(dayAndTime(drawAt)) : '' }
  return { title: words.position(ahead + 1), text: ahead === 0 ? words.aheadNone : words.ahead(ahead) }
}

/** What is offered comes first, the one that runs out soonest in front; then the places, the next event in front. */
export function mostUrgent<One extends { place: Pick<WaitPlace, 'offerUntil'>; event: { startsAt: string } }>(waits: readonly One[]): One[] {
  const at = ({ place, event }: One) => place.offerUntil ?? event.startsAt
  const rank = ({ place }: One) => (place.offerUntil ? 0 : 1)
  return [...waits].sort((one, other) => rank(one) - rank(other) || at(one).localeCompare(at(other)))
}

/** Nobody waits for seats there are plenty of: the rules show once they concern somebody. */
export const concernsAnyone = ({ state, waitlist }: Pick<EventDetail, 'state' | 'waitlist'>): boolean =>
  waitlist !== null && (state === 'full' || waitlist.waitingHouseholds > 0 || waitlist.mine !== null)

type Seats = Pick<EventDetail, 'seatsLeft' | 'sessions' | 'invited'>

/** Whether the seats that are left do not take so many people into these sessions. Seats kept by an invitation are counted in the form. */
export function lacksSeats({ seatsLeft, sessions, invited }: Seats, people: number, sessionIds: readonly string[]): boolean {
  const total = invited && invited.seatsKept > 0 ? invited.seatsKept : seatsLeft
  return people > total || sessions.some((session) => sessionIds.includes(session.sessionId) && people > session.seatsLeft)
}

/** Whether the form puts the family on the list instead of signing it up. */
export const waits = ({ waitlist }: Pick<EventDetail, 'waitlist'>, { joins, lacks }: { joins: boolean; lacks: boolean }): boolean =>
  Boolean(waitlist?.open) && (joins || lacks)
