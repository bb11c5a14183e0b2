import { contactStaff } from '@xiongguan/contract/association/contact-staff'
import { guarded } from '../../platform/access/guard'
import { contactDeskAccess } from './access'
import { appointContact, stopContact } from './appoint-contact'
import { assignContacts, previewAssignment } from './assign-contacts'
import { listContacts, readPlan } from './contact-plan'
import { decideHandover, proposeHandover, stopHandover } from './decide-handover'
import { exportContacts } from './export-contacts'
import { findContacts } from './find-contacts'
import { listContactHouseholds, readContactHousehold } from './list-contact-households'
import type { AssociationDeps } from './ports'
import { setContactLimit } from './set-contact-limit'

export function contactDeskHandlers(deps: AssociationDeps) {
  const os = guarded(contactStaff, contactDeskAccess, deps.platform.limiter)
  return {
    plan: os.plan.handler(({ context }) => readPlan(deps, context)),
    contacts: os.contacts.handler(({ context, input }) => listContacts(deps, context, input)),
    find: os.find.handler(({ context, input }) => findContacts(deps, context, input)),
    households: os.households.handler(({ context, input }) => listContactHouseholds(deps, context, input)),
    of: os.of.handler(({ context, input }) => readContactHousehold(deps, context, input.householdId)),
    appoint: os.appoint.handler(({ context, input }) => appointContact(deps, context, input)),
    stop: os.stop.handler(({ context, input }) => stopContact(deps, context, input)),
    preview: os.preview.handler(({ context, input }) => previewAssignment(deps, context, input)),
    assign: os.assign.handler(({ context, input }) => assignContacts(deps, context, input)),
    propose: os.propose.handler(({ context, input }) => proposeHandover(deps, context, input)),
    decideAlone: os.decideAlone.handler(({ context, input }) => decideHandover(deps, context, input)),
    stopHandover: os.stopHandover.handler(({ context, input }) => stopHandover(deps, context, input)),
    setLimit: os.setLimit.handler(({ context, input }) => setContactLimit(deps, context, input)),
    export: os.export.handler(({ context, input }) => exportContacts(deps, context, input)),
  }
}
