import { queryOptions } from '@tanstack/react-query'
import type { AccountId, Role } from '@xiongguan/contract/identity/terms'
import { useChange } from '../../platform/change'
import { client } from '../../platform/client'
import type { Answers } from '../../platform/client'

export type StaffMember = Answers['staff']['listStaff']['items'][number]
export type StaffFile = Answers['staff']['file']
export type Proposal = Answers['staff']['proposals']['items'][number]
export type Invitation = Answers['staff']['invitations']['items'][number]
export type OpenSession = Answers['identity']['sessions'][number]

export const visitorQuery = queryOptions({ queryKey: ['identity', 'visitor'], queryFn: () => client.identity.me() })
export const sessionsQuery = queryOptions({ queryKey: ['identity', 'sessions'], queryFn: () => client.identity.sessions() })
export const fileQuery = (accountId: AccountId) =>
  queryOptions({ queryKey: ['staff', 'file', accountId], queryFn: () => client.staff.file({ accountId }) })

export const staffPages = (role: Role | undefined) => ({
  queryKey: ['staff', 'list', role ?? 'all'],
  queryFn: (cursor: string | undefined) => client.staff.listStaff({ cursor, role }),
})
export const proposalPages = { queryKey: ['staff', 'proposals'], queryFn: (cursor: string | undefined) => client.staff.proposals({ cursor }) }
export const invitationPages = { queryKey: ['staff', 'invitations'], queryFn: (cursor: string | undefined) => client.staff.invitations({ cursor }) }

/** Everything about staff is read anew after a change of it: lists, files and what waits hang together. */
const stale = [['staff'], ['identity', 'me']]

export const useOffBoarding = () => useChange({ send: client.staff.offBoard, stale })
export const useInviting = () => useChange({ send: client.staff.invite, stale })
export const useWithdrawing = () => useChange({ send: client.staff.withdrawInvitation, stale })
export const useProposing = () => useChange({ send: client.staff.proposeRole, stale })
export const useConfirming = () => useChange({ send: client.staff.confirmProposal, stale })
export const useDeclining = () => useChange({ send: client.staff.declineProposal, stale })
export const useRevoking = () => useChange({ send: client.staff.revokeRole, stale })
export const useEndingOfMember = () => useChange({ send: client.staff.endMemberSession, stale })

const ownSessions = [sessionsQuery.queryKey, ['staff']]
export const useEnding = () => useChange({ send: client.identity.endSession, stale: ownSessions })
export const useEndingOthers = () => useChange({ send: client.identity.endOtherSessions, stale: ownSessions })
