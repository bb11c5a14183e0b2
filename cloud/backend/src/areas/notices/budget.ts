import type { Importance, SubscribeTemplate } from '@xiongguan/contract/notices/terms'

/**
 * The message budget. A person agrees to WeChat messages one at a time, so each is scarce: it is spent on what matters more,
 * never at night without need, and what matters least comes at most once a day.
 */

/** Messages a person has left, per template. */
export type Quota = Readonly<Partial<Record<SubscribeTemplate, number>>>

export type Spending = { template: SubscribeTemplate; /** How many must stay for what matters more. */ keep: number }

/** What each importance may spend, the first choice first. An invitation never takes the last reminder. */
const spending: Record<Importance, readonly Spending[]> = {
  vital: [{ template: 'progress', keep: 0 }],
  seat: [
    { template: 'change', keep: 0 },
    { template: 'reminder', keep: 0 },
  ],
  reminder: [{ template: 'reminder', keep: 0 }],
  invitation: [{ template: 'reminder', keep: 1 }],
  receipt: [],
}

/** True when messages of this importance may leave the house at all. */
export const goesOutside = (importance: Importance): boolean => spending[importance].length > 0

/** True when a message that could not go by WeChat is worth a text message. */
export const worthTextMessage = (importance: Importance): boolean => importance === 'vital' || importance === 'seat'

/** What a message of this importance may spend, the first choice first. */
export const spendingOf = (importance: Importance): readonly Spending[] => spending[importance]

/** Which template a message spends; null when nothing is left that it may take. */
export function templateFor(importance: Importance, quota: Quota): SubscribeTemplate | null {
  return spending[importance].find(({ template, keep }) => (quota[template] ?? 0) > keep)?.template ?? null
}

/** True when only one message of this importance may go to a person a day. */
export const isBundled = (importance: Importance): boolean => importance === 'invitation'

const hour = 3_600_000
const day = 24 * hour
/** China has no summer time. */
const shanghaiOffset = 8 * hour
/** Asia/Shanghai clock hours between which phones stay silent. */
const quietFrom = 21
const quietUntil = 8
/** When the one message of the day goes out. */
const bundleHour = 10
/** A person needs this long between hearing of it and being there. */
const notice = 2 * hour

const startOfDay = (at: Date) => Math.floor((at.getTime() + shanghaiOffset) / day) * day - shanghaiOffset

/** The next instant at or after `at` when the Shanghai clock shows `clockHour`. */
function nextAt(clockHour: number, at: Date): Date {
  const today = startOfDay(at) + clockHour * hour
  return new Date(today >= at.getTime() ? today : today + day)
}

export function isQuietHour(at: Date): boolean {
  const clockHour = (at.getTime() - startOfDay(at)) / hour
  return clockHour >= quietFrom || clockHour < quietUntil
}

/** True when waiting for the morning would be too late for a person to act. */
function cannotWait(importance: Importance, happensAt: Date | null, morning: Date): boolean {
  return worthTextMessage(importance) && happensAt !== null && happensAt.getTime() < morning.getTime() + notice
}

/** The start of the Shanghai day of an instant. */
export const dayOf = (at: Date): Date => new Date(startOfDay(at))

/** When a message written, or about to leave, at `now` may leave the house. */
export function dueAt(importance: Importance, happensAt: Date | null, now: Date): Date {
  if (isBundled(importance)) return nextAt(bundleHour, now)
  if (!isQuietHour(now)) return now
  const morning = nextAt(quietUntil, now)
  return cannotWait(importance, happensAt, morning) ? now : morning
}
