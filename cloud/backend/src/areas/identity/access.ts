import type { identityResident } from '@xiongguan/contract/identity/resident'
import type { identityStaff } from '@xiongguan/contract/identity/staff'
import type { AccessTable } from '../../platform/access/guard'

export const residentAccess: AccessTable<typeof identityResident> = {
  me: 'anyone',
  privacyNotice: 'anyone',
  acceptPrivacy: 'keepHousehold',
  eraseAccount: 'keepHousehold',
  claimAdministrator: 'keepHousehold',
  sessions: 'keepSessions',
  endSession: 'keepSessions',
  endOtherSessions: 'keepSessions',
  // Everyone signed in may ask; whoever is not staff is told so in words that give nothing away.
  signInRequest: 'keepSessions',
  confirmSignIn: 'keepSessions',
  declineSignIn: 'keepSessions',
  invitation: 'keepSessions',
  acceptInvitation: 'keepSessions',
}

export const staffAccess: AccessTable<typeof identityStaff> = {
  listStaff: 'seeStaff',
  offBoard: 'manageStaff',
  file: 'manageStaff',
  endMemberSession: 'manageStaff',
  invitations: 'manageStaff',
  invite: 'manageStaff',
  withdrawInvitation: 'manageStaff',
  proposals: 'manageStaff',
  proposeRole: 'manageStaff',
  confirmProposal: 'manageStaff',
  declineProposal: 'manageStaff',
  revokeRole: 'manageStaff',
  rights: 'manageStaff',
  proposeRight: 'manageStaff',
  confirmRight: 'manageStaff',
  declineRight: 'manageStaff',
}
