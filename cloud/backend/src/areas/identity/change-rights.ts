import type { RightResult } from '@xiongguan/contract/identity/rights'
import { proposalDays, type RightRefusal, type Role } from '@xiongguan/contract/identity/terms'
import { v7 } from 'uuid'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { refused, type Outcome } from '../../platform/change'
import { civilDate, daysFrom } from '../../platform/civil-date'
import { notFound } from '../../platform/failures'
import type { Platform } from '../../platform/platform'
import type { Db, Work } from '../../platform/tables'
import { listRoleHolders, lockAdministrators } from './grant-store'
import { refusedRight, rightStandingFor, unsound, type WantedRight } from './right-rules'
import { decideRightProposal, endRights, insertRight, insertRightProposal, lockRightProposal, type RightProposalRow } from './right-store'

const done: RightResult = { kind: 'done' }

/** Who holds a role now. */
export async function holdersOfRole(handle: Db, role: Role): Promise<ReadonlySet<string>> {
  return new Set((await listRoleHolders(handle, [role])).map((row) => row.account_id))
}

/** One administrator asks that a role see a field otherwise; another confirms within a week. */
export function proposeRight({ change, clock }: Platform, context: CallContext, wanted: WantedRight): Promise<RightResult> {
  const proposedBy = accountOf(context).accountId
  return change<RightResult>(context, {
    input: wanted,
    run: async (work) => {
      const now = clock.now()
      const reason = unsound(wanted, civilDate(now))
      if (reason) return refused<RightResult>(refusedRight(reason))
      const proposalId = v7()
      const made = await insertRightProposal(work, { ...wanted, proposalId, proposedBy, expiresAt: daysFrom(now, proposalDays) }, now)
      if (!made) return refused<RightResult>(refusedRight('alreadyProposed'))
      return { done, resultId: proposalId, audit: [{ action: 'right.proposed', subjectKind: 'right', subjectId: proposalId }] }
    },
    replay: async () => done,
  })
}

function closed({ decision, expires_at }: RightProposalRow, now: Date): RightRefusal | null {
  if (decision) return 'decided'
  return expires_at <= now ? 'expired' : null
}

/** A day already past would rewrite what was seen then: what is confirmed too late is asked for anew. */
const begun = (row: RightProposalRow, today: string): RightRefusal | null => (row.valid_from_on < today ? 'inThePast' : null)

async function confirm(work: Work, proposalId: string, actor: string, now: Date): Promise<Outcome<RightResult>> {
  const administrators = (await lockAdministrators(work)).map((row) => row.account_id)
  const row = await lockRightProposal(work, proposalId)
  if (!row || !administrators.includes(actor)) throw notFound()
  const asked = { role: row.role, proposedBy: row.proposed_by, proposedAt: row.proposed_at }
  const standing = rightStandingFor(asked, actor, { administrators, holders: await holdersOfRole(work, row.role) }, now)
  const reason = closed(row, now) ?? begun(row, civilDate(now)) ?? (standing === 'mayConfirm' ? null : standing)
  if (reason) return refused<RightResult>(refusedRight(reason))
  // First the decision: the database lets a right through only behind it.
  await decideRightProposal(work, proposalId, 'confirmed', actor, now)
  if (row.manner === 'set') await endRights(work, row, row.valid_from_on)
  await insertRight(work, row)
  return { done, resultId: proposalId, audit: [{ action: 'right.changed', subjectKind: 'right', subjectId: proposalId }] }
}

/** The second administrator says yes; who sees what changes in the same transaction, from the day that was said. */
export function confirmRight({ change, clock }: Platform, context: CallContext, proposalId: string): Promise<RightResult> {
  return change<RightResult>(context, {
    input: { proposalId },
    run: (work) => confirm(work, proposalId, accountOf(context).accountId, clock.now()),
    replay: async () => done,
  })
}

/** Any administrator says no; whoever proposed takes it back this way. */
export function declineRight({ change, clock }: Platform, context: CallContext, proposalId: string): Promise<RightResult> {
  return change<RightResult>(context, {
    input: { proposalId },
    run: async (work) => {
      const row = await lockRightProposal(work, proposalId)
      if (!row) throw notFound()
      const reason = closed(row, clock.now())
      if (reason) return refused<RightResult>(refusedRight(reason))
      await decideRightProposal(work, proposalId, 'declined', accountOf(context).accountId, clock.now())
      return { done, resultId: proposalId, audit: [{ action: 'right.declined', subjectKind: 'right', subjectId: proposalId }] }
    },
    replay: async () => done,
  })
}
