import { membersResident } from '@xiongguan/contract/association/member-resident'
import { accountOf } from '../../platform/access/caller'
import { guarded } from '../../platform/access/guard'
import { memberAccess } from './access'
import { applyForMembership, resubmitApplication } from './apply-for-membership'
import { leaveMembership, setBirthday, withdrawApplication } from './change-own-membership'
import { listBirthdaysOfMonth } from './list-birthdays'
import type { AssociationDeps } from './ports'
import { readMemberNotice } from './read-member-notice'
import { readOwnMemberships } from './read-own-memberships'

export function memberHandlers(deps: AssociationDeps) {
  const { platform } = deps
  const os = guarded(membersResident, memberAccess, platform.limiter)
  return {
    notice: os.notice.handler(() => readMemberNotice(deps)),
    mine: os.mine.handler(({ context }) => readOwnMemberships(deps, platform.db, accountOf(context).accountId)),
    apply: os.apply.handler(({ context, input }) => applyForMembership(deps, context, input)),
    resubmit: os.resubmit.handler(({ context, input }) => resubmitApplication(deps, context, input)),
    withdraw: os.withdraw.handler(({ context, input }) => withdrawApplication(deps, context, input)),
    setBirthday: os.setBirthday.handler(({ context, input }) => setBirthday(deps, context, input)),
    birthdays: os.birthdays.handler(({ context }) => listBirthdaysOfMonth(deps, context)),
    leave: os.leave.handler(({ context, input }) => leaveMembership(deps, context, input)),
  }
}
