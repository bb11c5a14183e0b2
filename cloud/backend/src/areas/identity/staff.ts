import { identityStaff } from '@xiongguan/contract/identity/staff'
import { guarded } from '../../platform/access/guard'
import type { Platform } from '../../platform/platform'
import { staffAccess } from './access'
import { confirmRight, declineRight, proposeRight } from './change-rights'
import { confirmProposal, declineProposal } from './decide-proposal'
import { inviteColleague } from './invite-colleague'
import { listInvitations, withdrawInvitation } from './list-invitations'
import { listProposals } from './list-proposals'
import { listStaff, type CommunityNames } from './list-staff'
import { offBoard, type Leaver } from './off-board'
import { endMemberSession } from './own-sessions'
import { proposeRole } from './propose-role'
import { readRights } from './read-rights'
import { readStaffFile } from './read-staff-file'
import { revokeRole } from './revoke-role'

type StaffDeps = { communityNames: CommunityNames; sessionKey: Uint8Array; residentOrigin?: string; leavers: readonly Leaver[] }

export function staffHandlers(platform: Platform, { communityNames, sessionKey, residentOrigin = '', leavers }: StaffDeps) {
  const os = guarded(identityStaff, staffAccess, platform.limiter)
  return {
    listStaff: os.listStaff.handler(({ context, input }) => listStaff(platform, communityNames, context, input)),
    offBoard: os.offBoard.handler(({ context, input }) => offBoard(platform, leavers, context, input.accountId)),
    file: os.file.handler(({ context, input }) => readStaffFile(platform, communityNames, context, input.accountId)),
    endMemberSession: os.endMemberSession.handler(({ context, input }) => endMemberSession(platform, context, input)),
    invitations: os.invitations.handler(({ input }) => listInvitations(platform, input)),
    invite: os.invite.handler(({ context, input }) => inviteColleague(platform, { key: sessionKey, origin: residentOrigin }, context, input)),
    withdrawInvitation: os.withdrawInvitation.handler(({ context, input }) => withdrawInvitation(platform, context, input.invitationId)),
    proposals: os.proposals.handler(({ context, input }) => listProposals(platform, communityNames, context, input)),
    proposeRole: os.proposeRole.handler(({ context, input }) => proposeRole(platform, communityNames, context, input)),
    confirmProposal: os.confirmProposal.handler(({ context, input }) => confirmProposal(platform, context, input.proposalId)),
    declineProposal: os.declineProposal.handler(({ context, input }) => declineProposal(platform, context, input.proposalId)),
    rights: os.rights.handler(({ context, input }) => readRights(platform, communityNames, context, input.on)),
    proposeRight: os.proposeRight.handler(({ context, input }) => proposeRight(platform, context, input)),
    confirmRight: os.confirmRight.handler(({ context, input }) => confirmRight(platform, context, input.proposalId)),
    declineRight: os.declineRight.handler(({ context, input }) => declineRight(platform, context, input.proposalId)),
    revokeRole: os.revokeRole.handler(({ context, input }) => revokeRole(platform, context, input)),
  }
}
