import type { AuthorityRefusal, ProposalId } from '@xiongguan/contract/identity/terms'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { refused, type Outcome } from '../../platform/change'
import { notFound } from '../../platform/failures'
import type { AuditNote } from '../../platform/audit-trail'
import type { Platform } from '../../platform/platform'
import type { Work } from '../../platform/tables'
import { bindStaff, closeProposals, decideProposal, findProposal, findStaff, heldRoles, type ProposalRow } from './authority-store'
import { refusedAuthority } from './invite-colleague'
import { asOpenProposal } from './list-proposals'
import { standingFor } from './proposal-rules'
import { revokeSessions } from './session-store'
import { insertGrant, lockAdministrators, revokeGrants } from './grant-store'
import { standingOf } from './staff-store'
import { holdAccount } from './store'

type Decided = { kind: 'decided' } | ReturnType<typeof refusedAuthority>

const decided: Decided = { kind: 'decided' }

/** Hands the roles of a lost account to the one that accepted the invitation; the old one is off-boarded with its sessions. */
async function replaceAccount(work: Work, { account_id: old, heir, heir_name: name, proposed_by: proposedBy }: ProposalRow, by: string, now: Date) {
  if (!heir) throw notFound()
  const roles = await heldRoles(work, old)
  await bindStaff(work, heir, name ?? '', now)
  for (const { role, scope } of roles) await insertGrant(work, heir, role, scope, now, { proposedBy, confirmedBy: by })
  await revokeGrants(work, old, by, now)
  await closeProposals(work, old, now)
  await revokeSessions(work, { accountId: old }, now)
}

async function carryOut(work: Work, row: ProposalRow, by: string, now: Date): Promise<AuditNote> {
  // First the decision: the database lets a role through only behind it.
  await decideProposal(work, row.proposal_id, 'confirmed', by, now)
  if (row.kind === 'replace' || !row.role) {
    await replaceAccount(work, row, by, now)
    return { action: 'account.replaced', subjectKind: 'proposal', subjectId: row.proposal_id }
  }
  await insertGrant(work, row.account_id, row.role, row.scope, now, { proposedBy: row.proposed_by, confirmedBy: by })
  return { action: 'role.granted', subjectKind: 'proposal', subjectId: row.proposal_id }
}

/** Why it cannot be decided at all; null while it is open. */
function closed(row: ProposalRow, now: Date): AuthorityRefusal | null {
  if (row.decision === 'expired' || (!row.decision && row.expires_at <= now)) return 'expired'
  return row.decision ? 'decided' : null
}

/** Whoever accepted a replacement erased the account since: roles given to it nobody could use. */
async function heirIsGone(work: Work, { heir }: ProposalRow): Promise<boolean> {
  if (!heir) return false
  await holdAccount(work, heir)
  return (await findStaff(work, heir)) === undefined
}

async function confirm(work: Work, proposalId: ProposalId, actor: string, now: Date): Promise<Outcome<Decided>> {
  // Administrators first, as everywhere: nobody leaves or joins them while the second pair of hands is counted.
  const administrators = (await lockAdministrators(work)).map((row) => row.account_id)
  const row = await findProposal(work, proposalId)
  if (!row || !administrators.includes(actor)) throw notFound()
  const refusal = closed(row, now)
  if (refusal) return refused<Decided>(refusedAuthority(refusal))
  const standing = standingFor(asOpenProposal(row), actor, administrators, now)
  if (standing !== 'mayConfirm') return refused<Decided>(refusedAuthority(standing))
  // Whoever left since then, or erased the account, gets nothing.
  if ((await standingOf(work, row.account_id)) === 'notStaff') return refused<Decided>(refusedAuthority('notStaff'))
  if (await heirIsGone(work, row)) return refused<Decided>(refusedAuthority('notAccepted'))
  return { done: decided, resultId: proposalId, audit: [await carryOut(work, row, actor, now)] }
}

/** The second administrator says yes; role or account changes in the same transaction. */
export function confirmProposal({ change, clock }: Platform, context: CallContext, proposalId: ProposalId): Promise<Decided> {
  return change<Decided>(context, {
    input: { proposalId },
    run: (work) => confirm(work, proposalId, accountOf(context).accountId, clock.now()),
    replay: async () => decided,
  })
}

/** Any administrator says no; whoever proposed takes it back this way. */
export function declineProposal({ change, clock }: Platform, context: CallContext, proposalId: ProposalId): Promise<Decided> {
  return change<Decided>(context, {
    input: { proposalId },
    run: async (work) => {
      const row = await findProposal(work, proposalId)
      if (!row) throw notFound()
      const refusal = closed(row, clock.now())
      if (refusal) return refused<Decided>(refusedAuthority(refusal))
      await decideProposal(work, proposalId, 'declined', accountOf(context).accountId, clock.now())
      return { done: decided, resultId: proposalId, audit: [{ action: 'role.declined', subjectKind: 'proposal', subjectId: proposalId }] }
    },
    replay: async () => decided,
  })
}
