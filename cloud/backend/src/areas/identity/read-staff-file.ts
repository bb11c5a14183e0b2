import type { AccountId } from '@xiongguan/contract/identity/terms'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { notFound } from '../../platform/failures'
import type { Platform } from '../../platform/platform'
import { findStaff, heldRoles, roleHistory } from './authority-store'
import type { CommunityNames } from './list-staff'
import { sessionViews } from './own-sessions'
import { unnamedStaff } from './rules'
import { scopeNames } from './scope-names'
import { staffNames } from './staff-names'
import { standingOf } from './staff-store'

/** A colleague's roles, what became of them, and where they are signed in; reading it is written down before the answer. */
export async function readStaffFile({ db, clock, trail }: Platform, communityNames: CommunityNames, context: CallContext, accountId: AccountId) {
  const { accountId: actor, sessionId } = accountOf(context)
  const account = await findStaff(db, accountId)
  if (!account || (await standingOf(db, accountId)) === 'notStaff') throw notFound()
  const [roles, history, sessions] = await db.transaction().execute(async (work) => {
    const origin = { actorId: actor, requestId: context.requestId }
    await trail.write(work, origin, [{ action: 'staff.read', subjectKind: 'account', subjectId: accountId }])
    return [await heldRoles(work, accountId), await roleHistory(work, accountId), await sessionViews(work, accountId, sessionId, clock.now())]
  })
  const placeOf = await scopeNames(communityNames, db, [...roles, ...history])
  const nameOf = await staffNames(
    db,
    history.flatMap((step) => [step.changed_by, step.confirmed_by]),
  )
  return {
    accountId,
    displayName: account.display_name ?? unnamedStaff,
    bound: account.staff_bound_at !== null,
    offBoardedAt: account.off_boarded_at?.toISOString() ?? null,
    roles: roles.map((held) => ({ role: held.role, scope: held.scope, scopeName: placeOf(held), since: held.granted_at.toISOString() })),
    history: history.map((step) => ({
      role: step.role,
      scope: step.scope,
      scopeName: placeOf(step),
      change: step.change,
      at: step.changed_at.toISOString(),
      by: step.changed_by ? nameOf(step.changed_by) : null,
      confirmedBy: step.confirmed_by ? nameOf(step.confirmed_by) : null,
    })),
    sessions,
  }
}
