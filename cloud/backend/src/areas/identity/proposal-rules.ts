import { waitingHours, type ProposalStanding } from '@xiongguan/contract/identity/terms'

export type OpenProposal = {
  kind: 'grant' | 'replace'
  concerned: string
  proposedBy: string
  proposedAt: Date
  /** Who accepted the invitation, for a replacement; null as long as nobody did. */
  heir: string | null
}

/** When an only administrator may confirm alone. */
export const opensAt = ({ proposedAt }: Pick<OpenProposal, 'proposedAt'>) => new Date(proposedAt.getTime() + waitingHours * 3_600_000)

/** Administrators who could be the second pair of hands. */
export function otherHands({ concerned, proposedBy, heir }: OpenProposal, administrators: readonly string[]): string[] {
  return administrators.filter((id) => id !== proposedBy && id !== concerned && id !== heir)
}

/**
 * How a proposal stands for one administrator. Two people give a role; only where no second one exists may the first
 * confirm alone, after a day in which everyone could see it. The one concerned never confirms.
 */
export function standingFor(proposal: OpenProposal, actor: string, administrators: readonly string[], now: Date): ProposalStanding {
  if (actor === proposal.concerned || actor === proposal.heir) return 'concernsYou'
  if (proposal.kind === 'replace' && proposal.heir === null) return 'notAccepted'
  if (actor !== proposal.proposedBy) return 'mayConfirm'
  if (otherHands(proposal, administrators).length > 0) return 'ownProposal'
  return now >= opensAt(proposal) ? 'mayConfirm' : 'waits'
}
