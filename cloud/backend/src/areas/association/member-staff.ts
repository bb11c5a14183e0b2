import { memberStaff } from '@xiongguan/contract/association/member-staff'
import { guarded } from '../../platform/access/guard'
import { memberDeskAccess } from './access'
import { endMembership } from './end-membership'
import { exportMembers } from './export-members'
import { listBirthdays } from './list-birthdays'
import { listApplications, listMembers } from './list-members'
import { readKinds, setKind } from './member-kinds'
import type { AssociationDeps } from './ports'
import { readMemberFile } from './read-member-file'
import { recordDues, renewMembership } from './renew-membership'
import { reviewApplication } from './review-application'

export function memberDeskHandlers(deps: AssociationDeps) {
  const os = guarded(memberStaff, memberDeskAccess, deps.platform.limiter)
  return {
    list: os.list.handler(({ context, input }) => listMembers(deps, context, input)),
    waiting: os.waiting.handler(({ context, input }) => listApplications(deps, context, input)),
    file: os.file.handler(({ context, input }) => readMemberFile(deps, context, input)),
    birthdays: os.birthdays.handler(({ context }) => listBirthdays(deps, context)),
    review: os.review.handler(({ context, input }) => reviewApplication(deps, context, input)),
    renew: os.renew.handler(({ context, input }) => renewMembership(deps, context, input)),
    recordDues: os.recordDues.handler(({ context, input }) => recordDues(deps, context, input)),
    endMembership: os.endMembership.handler(({ context, input }) => endMembership(deps, context, input)),
    kinds: os.kinds.handler(() => readKinds(deps.platform.db)),
    setKind: os.setKind.handler(({ context, input }) => setKind(deps, context, input)),
    export: os.export.handler(({ context, input }) => exportMembers(deps, context, input)),
  }
}
