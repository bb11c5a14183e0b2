import * as z from 'zod/mini'
import { Instant } from '../kit/date'
import { idSchema } from '../kit/id'
import { mutation, query } from '../kit/operation'
import { pageInput, pageOf } from '../kit/page'
import { typedText } from '../kit/text'
import { OpenSession, SessionsEnded } from './sign-in'
import { AuthorityRefusal, InvitationState, ProposalStanding, Role } from './terms'

const tag = '工作人员'
const accountId = idSchema<'Account'>()

/** A community code, a partner's name in the contract, or '' for everywhere; `roleScopes` says which a role takes. */
const scope = z.string().check(z.maxLength(40))

const HeldRole = z.object({ role: Role, scope: z.string(), scopeName: z.nullable(z.string()) })

/** One step in what became of a role; names are those of the people who did it. */
export const RoleStep = z.object({
  ...HeldRole.shape,
  change: z.enum(['granted', 'revoked']),
  at: Instant,
  by: z.nullable(z.string()),
  confirmedBy: z.nullable(z.string()),
})
export type RoleStep = z.infer<typeof RoleStep>

export const StaffFile = z.object({
  accountId,
  displayName: z.string(),
  /** True once the colleague accepted an invitation with their own WeChat; demonstration handles never are. */
  bound: z.boolean(),
  offBoardedAt: z.nullable(Instant),
  roles: z.array(z.object({ ...HeldRole.shape, since: Instant })),
  /** Newest first, at most fifty. */
  history: z.array(RoleStep),
  sessions: z.array(OpenSession),
})
export type StaffFile = z.infer<typeof StaffFile>

const Refused = z.object({ kind: z.literal('refused'), reason: AuthorityRefusal, words: z.string() })

export const Invitation = z.object({
  invitationId: idSchema<'Invitation'>(),
  staffName: z.string(),
  invitedBy: z.string(),
  at: Instant,
  expiresAt: Instant,
  state: InvitationState,
  replaces: z.boolean(),
})
export type Invitation = z.infer<typeof Invitation>

export const InviteResult = z.discriminatedUnion('kind', [
  /** `code` is said this once; the server keeps its hash. `path` opens it on the residents' host, a full address where that is another. */
  z.object({ kind: z.literal('invited'), invitationId: idSchema<'Invitation'>(), code: z.string(), path: z.string(), expiresAt: Instant }),
  Refused,
])
export type InviteResult = z.infer<typeof InviteResult>

export const Proposal = z.object({
  proposalId: idSchema<'Proposal'>(),
  /** `replace`: the roles of an account pass to the one that accepted the invitation, and the old one is off-boarded. */
  kind: z.enum(['grant', 'replace']),
  accountId,
  displayName: z.string(),
  role: z.nullable(Role),
  scopeName: z.nullable(z.string()),
  proposedBy: z.string(),
  at: Instant,
  expiresAt: Instant,
  standing: ProposalStanding,
  /** When an only administrator may confirm alone; null where a second one is there to do it. */
  opensAt: z.nullable(Instant),
})
export type Proposal = z.infer<typeof Proposal>

export const ProposeResult = z.discriminatedUnion('kind', [z.object({ kind: z.literal('proposed'), proposalId: idSchema<'Proposal'>() }), Refused])
export const DecideResult = z.discriminatedUnion('kind', [z.object({ kind: z.literal('decided') }), Refused])
export const RevokeRoleResult = z.discriminatedUnion('kind', [z.object({ kind: z.literal('revoked') }), Refused])

const proposalId = idSchema<'Proposal'>()

/** Who is staff and who may do what: always two people to give, one to take away. */
export const authorityOperations = {
  file: query('staff', { path: '/staff/members/{accountId}', tag, summary: '一位工作人员的角色、经过和登录' })
    .input(z.object({ accountId }))
    .output(StaffFile),
  endMemberSession: mutation('staff', { path: '/staff/members/{accountId}/sessions/{sessionId}/end', tag, summary: '退出同事的一处登录' })
    .input(z.object({ accountId, sessionId: idSchema<'Session'>() }))
    .output(SessionsEnded),
  invitations: query('staff', { path: '/staff/invitations', tag, summary: '发出的邀请，新的在前' })
    .input(z.object(pageInput))
    .output(pageOf(Invitation)),
  invite: mutation('staff', { path: '/staff/invitations', tag, summary: '请新同事加入，或请同事换绑新的微信' })
    .input(z.object({ staffName: typedText('姓名', 2, 20), replaces: z.optional(accountId) }))
    .output(InviteResult),
  withdrawInvitation: mutation('staff', { path: '/staff/invitations/{invitationId}/withdrawal', tag, summary: '收回邀请' })
    .input(z.object({ invitationId: idSchema<'Invitation'>() }))
    .output(DecideResult),
  proposals: query('staff', { path: '/staff/proposals', tag, summary: '等待确认的授权' }).input(z.object(pageInput)).output(pageOf(Proposal)),
  proposeRole: mutation('staff', { path: '/staff/members/{accountId}/proposals', tag, summary: '提出授权，由另一位管理员确认' })
    .input(z.object({ accountId, role: Role, scope }))
    .output(ProposeResult),
  confirmProposal: mutation('staff', { path: '/staff/proposals/{proposalId}/confirmation', tag, summary: '确认授权：与提出的不是同一人' })
    .input(z.object({ proposalId }))
    .output(DecideResult),
  declineProposal: mutation('staff', { path: '/staff/proposals/{proposalId}/refusal', tag, summary: '不同意或收回授权提议' })
    .input(z.object({ proposalId }))
    .output(DecideResult),
  revokeRole: mutation('staff', { path: '/staff/members/{accountId}/roles/revocation', tag, summary: '收回一个角色，立即生效' })
    .input(z.object({ accountId, role: Role, scope }))
    .output(RevokeRoleResult),
}
