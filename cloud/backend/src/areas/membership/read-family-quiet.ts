import type { FamilyQuiet } from '@xiongguan/contract/membership/family-staff'
import { asId } from '@xiongguan/contract/kit/id'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { notFound } from '../../platform/failures'
import type { MembershipDeps } from './ports'
import { looksAt } from './register-audit'
import { findRegisterHousehold } from './register-store'
import { standingQuiet } from './store'

/** What rests in a family of the worker's own community. Written down in the words of every other look at a household. */
export function readFamilyQuiet(deps: MembershipDeps, context: CallContext, householdId: string): Promise<FamilyQuiet[]> {
  const { platform, identity } = deps
  return platform.db.transaction().execute(async (work) => {
    const household = await findRegisterHousehold(work, householdId)
    if (!household || !(await identity.reachOf(work, accountOf(context), 'register')).covers(household.community_code)) throw notFound()
    await looksAt(deps, work, context, { action: 'register.opened', purpose: 'ownRequest' }, [householdId])
    const rows = await standingQuiet(work, householdId)
    const names = await identity.displayNames(
      work,
      rows.flatMap(({ told, started_by: by }) => (told === 'staff' ? by : [])),
    )
    return rows.map(({ person_id, scope, told, started_by, started_at }) => ({
      scope,
      personId: person_id === null ? null : asId<'Person'>(person_id),
      since: started_at.toISOString(),
      told,
      by: told === 'staff' ? (names.get(started_by) ?? null) : null,
    }))
  })
}
