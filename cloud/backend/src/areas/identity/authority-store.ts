import type { Role } from '@xiongguan/contract/identity/terms'
import { sql } from 'kysely'
import { ownTables, type Db, type Work } from '../../platform/tables'
import type { IdentityTables } from './tables'

const own = (handle: Db) => ownTables<IdentityTables>(handle)

export type NewInvitation = { invitationId: string; codeHash: Buffer; staffName: string; replaces: string | null; invitedBy: string; expiresAt: Date }

export async function insertInvitation(work: Work, invitation: NewInvitation, now: Date): Promise<void> {
  await own(work)
    .insertInto('identity_invitation')
    .values({
      invitation_id: invitation.invitationId,
      code_hash: invitation.codeHash,
      staff_name: invitation.staffName,
      replaces: invitation.replaces,
      invited_by: invitation.invitedBy,
      created_at: now,
      expires_at: invitation.expiresAt,
    })
    .execute()
}

export function findInvitation(handle: Db, codeHash: Buffer) {
  return own(handle).selectFrom('identity_invitation').selectAll().where('code_hash', '=', codeHash).executeTakeFirst()
}

/** Binds an invitation at its first use; of two at once the second gets nothing, like whoever comes too late. */
export function takeInvitation(work: Work, codeHash: Buffer, accountId: string, now: Date) {
  return own(work)
    .updateTable('identity_invitation')
    .set({ accepted_by: accountId, accepted_at: now })
    .where('code_hash', '=', codeHash)
    .where('accepted_by', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', now)
    .where('invited_by', '<>', accountId)
    .returning(['invitation_id', 'staff_name', 'replaces'])
    .executeTakeFirst()
}

/** The account becomes a colleague's own, under the name of the invitation. */
export async function bindStaff(work: Work, accountId: string, staffName: string, now: Date): Promise<void> {
  await own(work).updateTable('identity_account').set({ display_name: staffName, staff_bound_at: now }).where('account_id', '=', accountId).execute()
}

/** Takes an open invitation back, and with it what was proposed on its ground; false when it is settled, null when there is none. */
export async function withdrawInvitation(work: Work, invitationId: string, now: Date): Promise<boolean | null> {
  const known = await own(work).selectFrom('identity_invitation').select('invitation_id').where('invitation_id', '=', invitationId).executeTakeFirst()
  if (!known) return null
  const taken = await own(work)
    .updateTable('identity_invitation')
    .set({ withdrawn_at: now })
    .where('invitation_id', '=', invitationId)
    .where('accepted_by', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  if (taken.numUpdatedRows === 0n) return false
  await own(work)
    .updateTable('identity_proposal')
    .set({ decision: 'expired', decided_at: now })
    .where('invitation_id', '=', invitationId)
    .where('decision', 'is', null)
    .execute()
  return true
}

export function listInvitations(handle: Db, before: readonly [Date, string] | null, limit: number) {
  return own(handle)
    .selectFrom('identity_invitation')
    .select(['invitation_id', 'staff_name', 'invited_by', 'created_at', 'expires_at', 'withdrawn_at', 'accepted_at', 'replaces'])
    .$if(before !== null, (query) =>
      query.where(sql<boolean>`(created_at, invitation_id) < (${before?.[0] ?? null}::timestamptz, ${before?.[1] ?? null}::uuid)`),
    )
    .orderBy('created_at', 'desc')
    .orderBy('invitation_id', 'desc')
    .limit(limit)
    .execute()
}

export type NewProposal = {
  proposalId: string
  kind: 'grant' | 'replace'
  accountId: string
  role: Role | null
  scope: string
  invitationId: string | null
  proposedBy: string
  expiresAt: Date
}

/** Puts a proposal in; false when the same one is open already. One that ran out makes room. */
export async function insertProposal(work: Work, proposal: NewProposal, now: Date): Promise<boolean> {
  await own(work)
    .updateTable('identity_proposal')
    .set({ decision: 'expired', decided_at: now })
    .where('account_id', '=', proposal.accountId)
    .where('decision', 'is', null)
    .where('expires_at', '<=', now)
    .execute()
  const made = await own(work)
    .insertInto('identity_proposal')
    .values({
      proposal_id: proposal.proposalId,
      kind: proposal.kind,
      account_id: proposal.accountId,
      role: proposal.role,
      scope: proposal.scope,
      invitation_id: proposal.invitationId,
      proposed_by: proposal.proposedBy,
      proposed_at: now,
      expires_at: proposal.expiresAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return made.numInsertedOrUpdatedRows === 1n
}

const proposalRows = (handle: Db) =>
  own(handle)
    .selectFrom('identity_proposal as p')
    .leftJoin('identity_invitation as i', 'i.invitation_id', 'p.invitation_id')
    .select(['p.proposal_id', 'p.kind', 'p.account_id', 'p.role', 'p.scope', 'p.proposed_by', 'p.proposed_at', 'p.expires_at', 'p.decision'])
    .select(['i.accepted_by as heir', 'i.staff_name as heir_name'])

export type ProposalRow = NonNullable<Awaited<ReturnType<typeof findProposal>>>

/** One proposal, held until the transaction ends, so that two who decide at once come one after the other. */
export function findProposal(work: Work, proposalId: string) {
  return proposalRows(work).where('p.proposal_id', '=', proposalId).forUpdate('p').executeTakeFirst()
}

/** Open proposals in the order they were made. */
export function listProposals(handle: Db, { after, limit, now }: { after: string | null; limit: number; now: Date }) {
  return proposalRows(handle)
    .where('p.decision', 'is', null)
    .where('p.expires_at', '>', now)
    .$if(after !== null, (query) => query.where('p.proposal_id', '>', after ?? ''))
    .orderBy('p.proposal_id')
    .limit(limit)
    .execute()
}

export async function decideProposal(work: Work, proposalId: string, decision: 'confirmed' | 'declined', by: string, now: Date): Promise<void> {
  await own(work).updateTable('identity_proposal').set({ decision, decided_by: by, decided_at: now }).where('proposal_id', '=', proposalId).execute()
}

/** What a person works as now, and since when. */
export function heldRoles(handle: Db, accountId: string) {
  return own(handle)
    .selectFrom('identity_role_grant')
    .select(['role', 'scope', 'granted_at'])
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .orderBy('role')
    .orderBy('scope')
    .execute()
}

export function roleHistory(handle: Db, accountId: string) {
  return own(handle)
    .selectFrom('identity_role_history')
    .select(['role', 'scope', 'change', 'changed_at', 'changed_by', 'confirmed_by'])
    .where('account_id', '=', accountId)
    .orderBy('history_id', 'desc')
    .limit(50)
    .execute()
}

/** Every step of these accounts' roles, in order. */
export function listRoleHistory(handle: Db, accountIds: readonly string[]) {
  return own(handle)
    .selectFrom('identity_role_history')
    .select(['account_id', 'role', 'scope', 'change', 'changed_at'])
    .where('account_id', 'in', [...accountIds])
    .orderBy('account_id')
    .orderBy('history_id')
    .execute()
}

/** True for an account that was opened without WeChat, such as a demonstration handle. */
export async function isWithoutWeChat(handle: Db, accountId: string): Promise<boolean> {
  const row = await own(handle).selectFrom('identity_account').select('openid_index').where('account_id', '=', accountId).executeTakeFirst()
  return row !== undefined && row.openid_index === null
}

/** Whoever leaves takes along what was still proposed for them, and what they proposed: they may come back under another account. */
export async function closeProposals(work: Work, accountId: string, now: Date): Promise<void> {
  await own(work)
    .updateTable('identity_proposal')
    .set({ decision: 'expired', decided_at: now })
    .where((eb) => eb.or([eb('account_id', '=', accountId), eb('proposed_by', '=', accountId)]))
    .where('decision', 'is', null)
    .execute()
}

export function findStaff(handle: Db, accountId: string) {
  return own(handle)
    .selectFrom('identity_account')
    .select(['display_name', 'staff_bound_at', 'staff_handle', 'off_boarded_at'])
    .where('account_id', '=', accountId)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
}
