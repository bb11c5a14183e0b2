import type { identityResident } from '@xiongguan/contract/identity/resident'
import type { identityStaff } from '@xiongguan/contract/identity/staff'
import type { AccessTable } from '../../platform/access/guard'

export const residentAccess: AccessTable<typeof identityResident> = {
  me: 'anyone',
  privacyNotice: 'anyone',
  acceptPrivacy: 'keepHousehold',
  eraseAccount: 'keepHousehold',
  claimAdministrator: 'keepHousehold',
}

export const staffAccess: AccessTable<typeof identityStaff> = {
  listStaff: 'seeStaff',
  offBoard: 'manageStaff',
}
