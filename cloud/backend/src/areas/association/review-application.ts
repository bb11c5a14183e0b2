import type { ReviewResult, Verdict } from '@xiongguan/contract/association/member-staff'
import { memberNumber, type MemberState } from '@xiongguan/contract/association/member-terms'
import type { AuditAction } from '@xiongguan/contract/audit/terms'
import { v7 } from 'uuid'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { refused } from '../../platform/change'
import { civilDate } from '../../platform/civil-date'
import { notFound } from '../../platform/failures'
import type { Work } from '../../platform/tables'
import { findKind } from './member-kind-store'
import { tellApplicant } from './member-messages'
import { memberNote, reviewing } from './member-reader'
import { lastDayOfTerm, refusedReview, stateAfter } from './member-rules'
import { memberSeals } from './member-seals'
import { admit, findMember, insertStep, lockMember, setState, takeNumber, type Reviewing } from './member-store'
import type { AssociationDeps } from './ports'

type Input = { memberId: string; verdict: Verdict }
type Locked = NonNullable<Awaited<ReturnType<typeof lockMember>>>

const decisions: Partial<Record<MemberState, { step: 'returned' | 'refused' | 'passedOn' | 'admitted'; action: AuditAction }>> = {
  returned: { step: 'returned', action: 'member.returned' },
  refused: { step: 'refused', action: 'member.refused' },
  secondReview: { step: 'passedOn', action: 'member.passedOn' },
  member: { step: 'admitted', action: 'member.admitted' },
}

/** True where this reviewer has the word now; a state nobody reviews is told as decided, not as unknown. */
function inHand({ first, second }: Reviewing, row: Locked): boolean {
  if (row.state === 'secondReview') return second.includes(row.community_code)
  return first.includes(row.community_code) || (row.state !== 'applied' && second.includes(row.community_code))
}

/** Gives the number and, where the association set a term, its end. */
async function admitNow({ platform }: AssociationDeps, work: Work, row: Locked, termMonths: number | null): Promise<string> {
  const today = civilDate(platform.clock.now())
  const year = Number(today.slice(0, 4))
  const place = await takeNumber(work, year)
  await admit(work, row.member_id, { year, place, joinedOn: today, untilOn: termMonths === null ? null : lastDayOfTerm(today, termMonths) })
  return memberNumber(year, place)
}

async function settle(deps: AssociationDeps, work: Work, row: Locked, { verdict, by }: { verdict: Verdict; by: string }) {
  const { platform } = deps
  const rule = await findKind(work, row.kind)
  const to = stateAfter(row.state, verdict.verdict, rule.second_review)
  const decision = to && decisions[to]
  if (!to || !decision) return null
  const seals = memberSeals(platform.sealer)
  const said = verdict.verdict === 'approve' ? null : verdict.words
  const number = to === 'member' ? await admitNow(deps, work, row, rule.term_months) : null
  if (to !== 'member') await setState(work, row.member_id, { from: [row.state], to, words: said ? seals.sealWords(row.member_id, said) : null })
  const stepId = v7()
  await insertStep(work, { stepId, memberId: row.member_id, step: decision.step, by, words: seals.sealStep(stepId, said) }, platform.clock.now())
  await tellApplicant(deps, work, row, to)
  return { to, number, action: decision.action }
}

/** The community decides about an application, and where its kind needs it the 街道 or 镇 after it. The applicant hears. */
export function reviewApplication(deps: AssociationDeps, context: CallContext, { memberId, verdict }: Input): Promise<ReviewResult> {
  const { platform, notices } = deps
  const account = accountOf(context)
  return platform.change<ReviewResult>(context, {
    input: memberSeals(platform.sealer).fingerprint({ memberId, verdict }),
    check: async () => {
      if (verdict.verdict === 'approve' || (await notices.judgeText(account.accountId, verdict.words)) === 'clear') return null
      return refusedReview('textRefused')
    },
    run: async (work) => {
      const row = await lockMember(work, memberId)
      if (!row || !inHand(await reviewing(deps, work, account), row)) throw notFound()
      if (row.account_id === account.accountId) return refused<ReviewResult>(refusedReview('ownApplication'))
      const settled = await settle(deps, work, row, { verdict, by: account.accountId })
      if (!settled) return refused<ReviewResult>(refusedReview('notWaiting'))
      const done: ReviewResult = { kind: 'decided', state: settled.to, number: settled.number }
      return { done, resultId: memberId, audit: [memberNote(settled.action, row, 'verification', verdict.verdict)] }
    },
    replay: async (resultId) => decidedAs(deps, resultId),
  })
}

/** How a membership now stands, as the answer to a change of it. */
export async function decidedAs({ platform }: AssociationDeps, memberId: string): Promise<ReviewResult> {
  const row = await findMember(platform.db, memberId)
  if (!row) throw notFound()
  const number = row.number_year !== null && row.number_place !== null ? memberNumber(row.number_year, row.number_place) : null
  return { kind: 'decided', state: row.state, number }
}
