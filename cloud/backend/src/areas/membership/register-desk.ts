import { registerStaff } from '@xiongguan/contract/membership/register-staff'
import { guarded } from '../../platform/access/guard'
import { registerAccess } from './access'
import { askChildFile, decideChildFile, listChildRequests } from './child-files'
import { exportHouseholds } from './export-households'
import { findPeople } from './find-people'
import { keepAddress, keepChanges, keepDeath, keepHousehold, keepLeaving, keepMove, keepPerson, keepRelation } from './keep-register'
import { listHouseholds } from './list-households'
import type { MembershipDeps } from './ports'
import { readRegisterFile } from './read-register-file'
import { showInFull } from './show-in-full'

/** The register at the console. */
export function registerDeskHandlers(deps: MembershipDeps) {
  const os = guarded(registerStaff, registerAccess, deps.platform.limiter)
  return {
    find: os.find.handler(({ context, input }) => findPeople(deps, context, input)),
    households: os.households.handler(({ context, input }) => listHouseholds(deps, context, input)),
    file: os.file.handler(({ context, input }) => readRegisterFile(deps, context, input)),
    showInFull: os.showInFull.handler(({ context, input }) => showInFull(deps, context, input)),
    registerHousehold: os.registerHousehold.handler(({ context, input }) => keepHousehold(deps, context, input)),
    registerPerson: os.registerPerson.handler(({ context, input }) => keepPerson(deps, context, input)),
    changePerson: os.changePerson.handler(({ context, input }) => keepChanges(deps, context, input)),
    changeAddress: os.changeAddress.handler(({ context, input }) => keepAddress(deps, context, input)),
    setRelation: os.setRelation.handler(({ context, input }) => keepRelation(deps, context, input)),
    movePerson: os.movePerson.handler(({ context, input }) => keepMove(deps, context, input)),
    recordDeath: os.recordDeath.handler(({ context, input }) => keepDeath(deps, context, input)),
    recordLeaving: os.recordLeaving.handler(({ context, input }) => keepLeaving(deps, context, input)),
    exportHouseholds: os.exportHouseholds.handler(({ context, input }) => exportHouseholds(deps, context, input)),
    askChildFile: os.askChildFile.handler(({ context, input }) => askChildFile(deps, context, input)),
    childRequests: os.childRequests.handler(({ context, input }) => listChildRequests(deps, context, input)),
    decideChildFile: os.decideChildFile.handler(({ context, input }) => decideChildFile(deps, context, input)),
  }
}
