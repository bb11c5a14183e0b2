import { daysUntil, isSameDay, momentWords, spanWords } from '../../platform/time'
import type { Task } from '../../ui/tasks'
import type { OpenCalls, Organising } from './organiser-queries'
import type { EventCard, EventDetail, ManagedEvent, PendingSignUp } from './queries'

const soon = 7
const day = 86_400_000
const aboutToStart = day / 8

type Form = Pick<EventDetail['form'], 'startsAt' | 'endsAt' | 'venueName' | 'venueAddress'>

/** Whether families would notice the edit: another time, to the minute, or another place. */
export function movesTimeOrPlace(before: Form, after: Form): boolean {
  const minute = (instant: string) => Math.floor(Date.parse(instant) / 60_000)
  return (
    minute(before.startsAt) !== minute(after.startsAt) ||
    minute(before.endsAt) !== minute(after.endsAt) ||
    before.venueName !== after.venueName ||
    before.venueAddress !== after.venueAddress
  )
}

const standing = ['draft', 'notOpen', 'open', 'full', 'closed']

/** How many events of the series come after this one and can still be changed. */
export function laterInSeries(series: Organising['series'], { eventId, startsAt }: Pick<EventCard, 'eventId' | 'startsAt'>): number {
  return (series?.events ?? []).filter((other) => other.eventId !== eventId && other.startsAt >= startsAt && standing.includes(other.state)).length
}

/** Families still to be told that an event is off: a day that passes takes the chance with it. */
export function callTasks(open: OpenCalls[], now: number): Task[] {
  return open.map(({ event, households }) => ({
    id: `calls-${event.eventId}`,
    to: `/events/${event.eventId}`,
    mark: { words: '待告知', tone: 'brand' },
    title: `“${event.title}”取消了，还有 ${households} 户没有告知`,
    detail: `原定 ${spanWords(event.startsAt, event.endsAt, now)} · 没有打开消息的家庭，请打电话或上门`,
    inDays: Math.min(0, daysUntil(event.startsAt, now)),
    peopleWait: true,
  }))
}

/** Whether no more than a tenth of the seats are left. */
export function isNearlyFull({ state, capacity, seatsLeft }: EventCard): boolean {
  return state === 'open' && seatsLeft <= Math.ceil(capacity / 10)
}

/** Whether an event is of today: on this day, or running or about to start across midnight. */
export function isOfToday({ startsAt, endsAt }: Pick<EventCard, 'startsAt' | 'endsAt'>, now: number): boolean {
  return isSameDay(startsAt, now) || (Date.parse(startsAt) - now <= aboutToStart && now <= Date.parse(endsAt))
}

/** A door to open on the day itself. */
export function doorTask(event: EventCard, now: number): Task | null {
  if (event.state === 'draft' || event.state === 'over' || !isOfToday(event, now)) return null
  return {
    id: `door-${event.eventId}`,
    to: `/events/${event.eventId}/door`,
    mark: { words: '今天签到', tone: 'jade' },
    title: event.title,
    detail: `${spanWords(event.startsAt, event.endsAt, now)} · ${event.venue.name}`,
    inDays: 0,
    peopleWait: true,
  }
}

/** One task an event for what waits for approval, due by the time it would be refused by itself. */
export function approvalTasks(waiting: PendingSignUp[], now: number): Task[] {
  const events = new Map<string, PendingSignUp[]>()
  for (const signUp of waiting) events.set(signUp.eventId, [...(events.get(signUp.eventId) ?? []), signUp])
  return [...events.values()].flatMap((of) => {
    const [first] = of
    if (!first) return []
    return {
      id: `approvals-${first.eventId}`,
      to: `/events/${first.eventId}`,
      mark: { words: '待审核', tone: 'gold' as const },
      title: `审核“${first.eventTitle}”的报名`,
      detail: `${of.length} 户在等 · 最早 ${momentWords(first.signedUpAt, now)} 报名 · 最晚 ${momentWords(first.approveBy, now)} 审完`,
      inDays: daysUntil(first.approveBy, now),
    }
  })
}

function publishTask(event: ManagedEvent, now: number): Task | null {
  if (!event.permittedActions.includes('publish')) return null
  return {
    id: `publish-${event.eventId}`,
    to: `/events/${event.eventId}`,
    mark: { words: '待发布', tone: 'gold' },
    title: `发布“${event.title}”`,
    detail: `报名 ${momentWords(event.signUpOpensAt, now)} 开始`,
    inDays: daysUntil(event.signUpOpensAt, now),
  }
}

function windowTask(event: ManagedEvent, now: number): Task | null {
  const opening = event.state === 'notOpen'
  const due = opening ? event.signUpOpensAt : event.signUpClosesAt
  if (Date.parse(due) - now > soon * day || Date.parse(due) < now) return null
  return {
    id: `window-${event.eventId}`,
    to: `/events/${event.eventId}`,
    mark: opening ? { words: '快开报名', tone: 'plain' } : { words: '快截止', tone: 'gold' },
    title: event.title,
    detail: `报名 ${momentWords(due, now)} ${opening ? '开始' : '截止'}，剩 ${event.seatsLeft} 个名额`,
    inDays: daysUntil(due, now),
  }
}

/** What an event asks of the desk now: publish it, mind its window, mind its seats, open its door. */
export function eventTasks(event: ManagedEvent, now: number): Task[] {
  if (event.state === 'over') return []
  if (event.state === 'draft') return [publishTask(event, now)].filter((task) => task !== null)
  const door = event.permittedActions.includes('openDoor') ? doorTask(event, now) : null
  const nearlyFull: Task | null = isNearlyFull(event)
    ? {
        id: `seats-${event.eventId}`,
        to: `/events/${event.eventId}`,
        mark: { words: '快满了', tone: 'brand' },
        title: event.title,
        detail: `${event.capacity} 个名额只剩 ${event.seatsLeft} 个`,
        inDays: 0,
      }
    : null
  const window = event.state === 'open' || event.state === 'notOpen' ? windowTask(event, now) : null
  return [door, nearlyFull, window].filter((task) => task !== null)
}
