import { unitStaff } from '@xiongguan/contract/association/unit-staff'
import { guarded } from '../../platform/access/guard'
import { unitAccess } from './access'
import type { AssociationDeps } from './ports'
import { readUnits } from './read-units'

export function unitHandlers(deps: AssociationDeps) {
  const os = guarded(unitStaff, unitAccess, deps.platform.limiter)
  return {
    tree: os.tree.handler(({ input }) => readUnits(deps, input.asOf)),
  }
}
