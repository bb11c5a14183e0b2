import type { Listener } from '../../platform/outbox/deliver'
import { onRegistered } from './look-for-duplicates'
import type { MembershipDeps } from './ports'
import { applyVerdict, findOwner } from './store'

/** A reviewer decided about a text; only those of people are ours. */
const applyReview: Listener = async (work, { subjectKind, subjectId, heldTextId, verdict }) => {
  if (subjectKind !== 'person' || !subjectId || !heldTextId) return
  if (verdict === 'pass' || verdict === 'refuse') await applyVerdict(work, { personId: subjectId, heldTextId, verdict })
}

function welcome({ notices }: Pick<MembershipDeps, 'notices'>): Listener {
  return async (work, { householdId }) => {
    const owner = householdId ? await findOwner(work, householdId) : undefined
    if (!householdId || !owner?.owner_account_id) return
    await notices.send(work, {
      accountId: owner.owner_account_id,
      kind: 'householdWelcome',
      title: '家庭建好了',
      text: '添加家人后，就能一起报名活动。',
      opens: { kind: 'household', id: householdId },
      dedupeKey: `householdWelcome:${householdId}`,
    })
  }
}

/** What membership does about announcements; wired in app.ts. */
export function membershipListeners(deps: Pick<MembershipDeps, 'notices' | 'platform'>) {
  return { 'text.reviewed': [applyReview], 'household.opened': [welcome(deps)], 'person.registered': [onRegistered(deps.platform)] }
}
