import { registerField } from '@xiongguan/contract/membership/register-field'
import { guarded } from '../../platform/access/guard'
import { visitAccess } from './access'
import { findHouseholds } from './find-households'
import { mergeEdits } from './merge-edits'
import type { MembershipDeps } from './ports'
import { listConflicts, settleConflict } from './settle-conflict'
import { visitHousehold, visitList } from './visit-household'

/** The register on a worker's phone. */
export function registerVisitHandlers(deps: MembershipDeps) {
  const os = guarded(registerField, visitAccess, deps.platform.limiter)
  return {
    households: os.households.handler(({ context, input }) => visitList(deps, context, input)),
    find: os.find.handler(({ context, input }) => findHouseholds(deps, context, input)),
    household: os.household.handler(({ context, input }) => visitHousehold(deps, context, input)),
    sync: os.sync.handler(({ context, input }) => mergeEdits(deps, context, input)),
    conflicts: os.conflicts.handler(({ context }) => listConflicts(deps, context)),
    settle: os.settle.handler(({ context, input }) => settleConflict(deps, context, input)),
  }
}
