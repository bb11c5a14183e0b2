import type { ReviewResult } from '@xiongguan/contract/association/member-staff'
import type { AuditAction } from '@xiongguan/contract/audit/terms'
import { v7 } from 'uuid'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { refused } from '../../platform/change'
import { addDays, civilDate } from '../../platform/civil-date'
import { notFound } from '../../platform/failures'
import type { Work } from '../../platform/tables'
import { findKind, putDues } from './member-kind-store'
import { memberNote, ownPlaces } from './member-reader'
import { lastDayOfTerm, refusedReview } from './member-rules'
import { insertStep, lockMember, setUntil } from './member-store'
import type { AssociationDeps } from './ports'
import { decidedAs } from './review-application'

type Locked = NonNullable<Awaited<ReturnType<typeof lockMember>>>
type Step = { step: 'renewed' | 'paid'; action: AuditAction; apply: (work: Work, row: Locked, by: string) => Promise<boolean> }

/** Something the community writes down about a running membership. */
function note(deps: AssociationDeps, context: CallContext, input: { memberId: string }, { step, action, apply }: Step): Promise<ReviewResult> {
  const { platform } = deps
  const account = accountOf(context)
  const { memberId } = input
  return platform.change<ReviewResult>(context, {
    input,
    run: async (work) => {
      const row = await lockMember(work, memberId)
      if (!row || !(await ownPlaces(deps, work, account)).includes(row.community_code)) throw notFound()
      if (row.state !== 'member' || !(await apply(work, row, account.accountId))) return refused<ReviewResult>(refusedReview('notWaiting'))
      await insertStep(work, { stepId: v7(), memberId, step, by: account.accountId, words: null }, platform.clock.now())
      const done: ReviewResult = { kind: 'decided', state: row.state, number: null }
      return { done, resultId: memberId, audit: [memberNote(action, row, 'service', step)] }
    },
    replay: () => decidedAs(deps, memberId),
  })
}

/** Another term from the end of the last one, or from today where that is past; a kind without a term has nothing to renew. */
export function renewMembership(deps: AssociationDeps, context: CallContext, input: { memberId: string }) {
  return note(deps, context, input, {
    step: 'renewed',
    action: 'member.renewed',
    apply: async (work, row) => {
      const { term_months: months } = await findKind(work, row.kind)
      if (months === null) return false
      const today = civilDate(deps.platform.clock.now())
      const from = row.until_on !== null && row.until_on >= today ? addDays(row.until_on, 1) : today
      await setUntil(work, row.member_id, lastDayOfTerm(from, months))
      return true
    },
  })
}

export function recordDues(deps: AssociationDeps, context: CallContext, input: { memberId: string; year: number; fen: number; paidOn: string }) {
  return note(deps, context, input, {
    step: 'paid',
    action: 'member.paid',
    apply: async (work, row, by) => {
      await putDues(work, { ...input, memberId: row.member_id, by })
      return true
    },
  })
}
