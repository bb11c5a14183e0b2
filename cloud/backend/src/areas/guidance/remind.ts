import { addDays, civilDate } from '../../platform/civil-date'
import type { Work } from '../../platform/tables'
import { listOpenPregnancies } from './journey-store'
import { loadHome } from './load-home'
import { plansOf } from './plan-children'
import type { GuidanceKit } from './ports'
import { plannedOf } from './subjects'
import type { Ruled } from './timeline-rules'

/** Children and pregnancies looked at at once. */
const batch = 100
/** Days before its time is over that a family hears once more. */
const soonDays = 7

/** What a family hears of today: what begins, and what is over in a week. */
export const isToTell = ({ state, fromDate, toDate }: Pick<Ruled, 'state' | 'fromDate' | 'toDate'>, today: string): boolean =>
  state === 'due' && (fromDate === today || toDate === addDays(today, soonDays))

type Kind = 'timelineDue' | 'pregnancyDue'

/** In the inbox, too, no vaccine, no check and no name: the timeline behind it says the rest. */
const text = '时间线上有事项到时间了。点开看看是哪一项、去哪里办。'

/** One message an account and day, whatever is in it. Whoever may not see the timeline hears nothing. */
async function tell(kit: GuidanceKit, work: Work, kind: Kind, householdId: string, personIds: readonly string[], today: string): Promise<void> {
  const { notices, membership } = kit
  for (const accountId of await membership.accountsOf(work, householdId)) {
    const home = await membership.homeOf(work, accountId)
    if (!home?.may.includes('seeTimeline') || (kind === 'pregnancyDue' && !home.owns)) continue
    const message = { title: '有事项到时间了', text, opens: { kind: 'timeline', id: householdId } as const }
    await notices.send(work, { accountId, kind, ...message, personIds, dedupeKey: `timeline:${today}` })
  }
}

async function remindOfChildren(kit: GuidanceKit, today: string, after: string | null): Promise<string | null> {
  const children = await kit.membership.ownedChildren(kit.db, after, batch)
  for (const { child, items } of await plansOf(kit, kit.db, children)) {
    if (!items.some((item) => isToTell(item, today))) continue
    await kit.db.transaction().execute((work) => tell(kit, work, 'timelineDue', child.householdId, [child.personId], today))
  }
  return children.length === batch ? (children.at(-1)?.personId ?? null) : null
}

async function remindOfPregnancies(kit: GuidanceKit, today: string, after: string | null): Promise<string | null> {
  const open = await listOpenPregnancies(kit.db, after, batch)
  for (const { household_id: householdId, pregnancy_id: pregnancyId } of open) {
    const [owner] = await kit.membership.accountsOf(kit.db, householdId)
    // Asked as its owner reads it: what rests is not there.
    const loaded = owner ? await loadHome(kit, kit.db, owner) : null
    const planned = loaded ? plannedOf(loaded).find(({ subject }) => subject.subjectId === pregnancyId) : undefined
    if (!planned?.items.some((item) => isToTell(item, today))) continue
    await kit.db.transaction().execute((work) => tell(kit, work, 'pregnancyDue', householdId, [], today))
  }
  return open.length === batch ? (open.at(-1)?.pregnancy_id ?? null) : null
}

async function untilEnd(step: (after: string | null) => Promise<string | null>): Promise<number> {
  let batches = 0
  let after: string | null = null
  do {
    after = await step(after)
    batches += 1
  } while (after !== null)
  return batches
}

/** The round of a day: whoever has something that begins today, or is over in a week, hears of it once. */
export async function remind(kit: GuidanceKit): Promise<number> {
  const today = civilDate(kit.clock.now())
  const children = await untilEnd((after) => remindOfChildren(kit, today, after))
  return children + (await untilEnd((after) => remindOfPregnancies(kit, today, after)))
}
