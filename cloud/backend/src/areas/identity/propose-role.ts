import type { AuthorityRefusal, AccountId, ProposalId, Role } from '@xiongguan/contract/identity/terms'
import { proposalDays } from '@xiongguan/contract/identity/terms'
import { asId } from '@xiongguan/contract/kit/id'
import { v7 } from 'uuid'
import { daysFrom } from '../../platform/civil-date'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { refused } from '../../platform/change'
import { notFound } from '../../platform/failures'
import type { Platform } from '../../platform/platform'
import type { Work } from '../../platform/tables'
import { findStaff, heldRoles, insertProposal } from './authority-store'
import { refusedAuthority } from './invite-colleague'
import type { CommunityNames } from './list-staff'
import { scopeFits } from './scope-names'
import { standingOf } from './staff-store'

type Wanted = { accountId: AccountId; role: Role; scope: string }
type ProposeResult = { kind: 'proposed'; proposalId: ProposalId } | ReturnType<typeof refusedAuthority>

/** Someone who is no colleague is not found; a resident cannot be told apart from nobody. */
async function refusalFor(work: Work, wanted: Wanted, actor: string): Promise<AuthorityRefusal | null> {
  if (wanted.accountId === actor) return 'forYourself'
  const [account, standing] = [await findStaff(work, wanted.accountId), await standingOf(work, wanted.accountId)]
  if (!account || standing === 'notStaff') throw notFound()
  // Demonstration handles and the first administrator were bound in another way; everyone else accepts an invitation.
  if (!account.staff_bound_at && !account.staff_handle && standing !== 'staff') return 'notStaff'
  const held = await heldRoles(work, wanted.accountId)
  return held.some(({ role, scope }) => role === wanted.role && scope === wanted.scope) ? 'alreadyHeld' : null
}

/** One administrator proposes a role for a colleague; another has to confirm it within a week. */
export function proposeRole(
  { db, change, clock }: Platform,
  communityNames: CommunityNames,
  context: CallContext,
  wanted: Wanted,
): Promise<ProposeResult> {
  const { accountId: actor } = accountOf(context)
  const proposed = (id: string): ProposeResult => ({ kind: 'proposed', proposalId: asId<'Proposal'>(id) })
  return change<ProposeResult>(context, {
    input: wanted,
    check: async () => ((await scopeFits(communityNames, db, wanted)) ? null : refusedAuthority('scopeMissing')),
    run: async (work) => {
      const now = clock.now()
      const refusal = await refusalFor(work, wanted, actor)
      if (refusal) return refused<ProposeResult>(refusedAuthority(refusal))
      const proposal = { ...wanted, proposalId: v7(), kind: 'grant' as const, invitationId: null, proposedBy: actor }
      const made = await insertProposal(work, { ...proposal, expiresAt: daysFrom(now, proposalDays) }, now)
      if (!made) return refused<ProposeResult>(refusedAuthority('alreadyProposed'))
      const note = { action: 'role.proposed', subjectKind: 'proposal', subjectId: proposal.proposalId } as const
      return { done: proposed(proposal.proposalId), resultId: proposal.proposalId, audit: [note] }
    },
    replay: async (resultId) => proposed(resultId),
  })
}
