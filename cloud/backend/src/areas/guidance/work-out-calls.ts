import { daysFrom } from '../../platform/civil-date'
import { dropOlderThan, putOverdue, refusingCalls, type Overdue } from './call-store'
import { overdueOf, plansOf } from './plan-children'
import type { GuidanceKit } from './ports'

/** Children looked at in one transaction. */
const batch = 100

/** Whether a family may be called: it left a phone for that, and did not ask to be left alone. */
async function callable({ consent, membership, db }: GuidanceKit, ownerId: string): Promise<boolean> {
  return (await consent.given(db, ownerId, 'phone')) && (await membership.phoneOf(db, ownerId)) !== null
}

async function workOutBatch(kit: GuidanceKit, after: string | null): Promise<string | null> {
  const { db, clock, membership } = kit
  const children = await membership.ownedChildren(db, after, batch)
  const plans = await plansOf(kit, db, children)
  const refusing = await refusingCalls(
    db,
    plans.map(({ child }) => child.householdId),
  )
  const found: Overdue[] = []
  for (const { child, items } of plans) {
    const overdue = overdueOf(items)
    const [first] = overdue
    if (!first || refusing.has(child.householdId) || !(await callable(kit, child.ownerId))) continue
    const { personId, householdId, communityCode } = child
    found.push({ personId, householdId, communityCode, since: first.toDate, items: overdue.length })
  }
  const asked = children.map(({ personId }) => personId)
  if (asked.length > 0) await db.transaction().execute((work) => putOverdue(work, asked, found, clock.now()))
  return children.length === batch ? (children.at(-1)?.personId ?? null) : null
}

/** Works out the whole list anew, batch by batch; a child who is no longer asked about leaves it. */
export async function workOutCalls(kit: GuidanceKit): Promise<number> {
  let batches = 0
  let after: string | null = null
  do {
    after = await workOutBatch(kit, after)
    batches += 1
  } while (after !== null)
  await dropOlderThan(kit.db, daysFrom(kit.clock.now(), -1))
  return batches
}
