import { unitStaff } from '@xiongguan/contract/association/unit-staff'
import { accountOf } from '../../platform/access/caller'
import { guarded } from '../../platform/access/guard'
import { unitAccess } from './access'
import { findCandidates } from './find-candidates'
import { addOfficer, endOfficer } from './keep-officer'
import { addUnit, changeUnit, endUnit, setEstablishment } from './keep-unit'
import type { AssociationDeps } from './ports'
import { readOfficers, readStaffing } from './read-officers'
import { readUnits } from './read-units'

export function unitHandlers(deps: AssociationDeps) {
  const os = guarded(unitStaff, unitAccess, deps.platform.limiter)
  return {
    tree: os.tree.handler(({ context, input }) => readUnits(deps, accountOf(context), input.asOf)),
    add: os.add.handler(({ context, input }) => addUnit(deps, context, input)),
    change: os.change.handler(({ context, input }) => changeUnit(deps, context, input)),
    end: os.end.handler(({ context, input }) => endUnit(deps, context, input)),
    officers: os.officers.handler(({ context, input }) => readOfficers(deps, context, input)),
    staffing: os.staffing.handler(({ input }) => readStaffing(deps, input)),
    candidates: os.candidates.handler(({ context, input }) => findCandidates(deps, context, input)),
    addOfficer: os.addOfficer.handler(({ context, input }) => addOfficer(deps, context, input)),
    endOfficer: os.endOfficer.handler(({ context, input }) => endOfficer(deps, context, input)),
    setEstablishment: os.setEstablishment.handler(({ context, input }) => setEstablishment(deps, context, input)),
  }
}
