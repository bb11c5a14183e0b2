import { asId } from '@xiongguan/contract/kit/id'
import { accountOf, type CallContext } from '../../platform/access/caller'
import type { Platform } from '../../platform/platform'
import { decodeCursor, pageFrom, pageSize } from '../../platform/paging'
import { listProposals as rowsOf, type ProposalRow } from './authority-store'
import type { CommunityNames } from './list-staff'
import { opensAt, otherHands, standingFor, type OpenProposal } from './proposal-rules'
import { scopeNames } from './scope-names'
import { staffNames } from './staff-names'
import { listAdministrators } from './grant-store'

export const asOpenProposal = (row: ProposalRow): OpenProposal => ({
  kind: row.kind,
  concerned: row.account_id,
  proposedBy: row.proposed_by,
  proposedAt: row.proposed_at,
  heir: row.heir,
})

/** Proposals that wait for a second administrator, the oldest first, each as it stands for the one who asks. */
export async function listProposals({ db, clock }: Platform, communityNames: CommunityNames, context: CallContext, input: { cursor?: string }) {
  const actor = accountOf(context).accountId
  const now = clock.now()
  const rows = await rowsOf(db, { after: decodeCursor(input.cursor, 'id')?.[0] ?? null, limit: pageSize + 1, now })
  const administrators = (await listAdministrators(db)).map((row) => row.account_id)
  const nameOf = await staffNames(
    db,
    rows.flatMap((row) => [row.account_id, row.proposed_by]),
  )
  const placeOf = await scopeNames(
    communityNames,
    db,
    rows.flatMap(({ role, scope }) => (role ? [{ role, scope }] : [])),
  )
  return pageFrom(
    rows,
    (row) => {
      const proposal = asOpenProposal(row)
      const alone = otherHands(proposal, administrators).length === 0
      return {
        proposalId: asId<'Proposal'>(row.proposal_id),
        kind: row.kind,
        accountId: asId<'Account'>(row.account_id),
        displayName: nameOf(row.account_id),
        role: row.role,
        scopeName: row.role ? placeOf({ role: row.role, scope: row.scope }) : null,
        proposedBy: nameOf(row.proposed_by),
        at: row.proposed_at.toISOString(),
        expiresAt: row.expires_at.toISOString(),
        standing: standingFor(proposal, actor, administrators, now),
        opensAt: alone ? opensAt(proposal).toISOString() : null,
      }
    },
    (row) => [row.proposal_id],
  )
}
