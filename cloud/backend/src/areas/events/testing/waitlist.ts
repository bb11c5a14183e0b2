import type { WaitlistRules } from '@xiongguan/contract/events/resident'
import type { EventId } from '@xiongguan/contract/events/terms'
import { hours, withRules, type Composed, type Family } from './compose'

/** Rules of a waitlist that differ from the plainest only in what is named: strict, in turn, a day to answer, cut off an hour before. */
export const waitRules = (now: Date, changes: Partial<WaitlistRules> = {}): WaitlistRules => ({
  passing: 'strict',
  allocation: 'turn',
  drawAt: null,
  offerHours: 24,
  lateFromHours: 0,
  lateOfferMinutes: 30,
  cutOffAt: new Date(now.getTime() + hours(119)).toISOString(),
  offersAtOnce: 200,
  ...changes,
})

type Setting = { capacity: number; wait?: Partial<WaitlistRules>; rules?: Parameters<typeof withRules>[0] }

/** A published event in five days with a waitlist. */
export const waitEvent = (app: Composed, { capacity, wait = {}, rules = {} }: Setting) =>
  app.event({ startsIn: hours(120) }, { capacity, ...withRules({ ...rules, waitlist: waitRules(app.now(), wait) }) })

/** What a family does: everything with all its people. */
export function residentOf(app: Composed, { account, personIds }: Family) {
  const { events, waitlist } = app.as(account)
  return {
    events,
    waitlist,
    signUpAll: (eventId: EventId) => events.signUp({ eventId, personIds }),
    joinAll: (eventId: EventId) => waitlist.join({ eventId, personIds }),
  }
}

/** Delivers announcements until none is left, those that deliveries announce too. */
export async function deliverAll(app: Composed): Promise<void> {
  for (let tried = 1; tried > 0;) tried = await app.deliver()
}

/** The whole fairness report, page by page, as anyone reads it. */
export async function wholeReport(app: Composed, eventId: EventId) {
  const { report } = app.as(null).waitlist
  const first = await report({ eventId })
  const entries = [...first.entries]
  for (let cursor = first.next; cursor !== null;) {
    const page = await report({ eventId, cursor })
    entries.push(...page.entries)
    cursor = page.next
  }
  return { ...first, entries }
}
