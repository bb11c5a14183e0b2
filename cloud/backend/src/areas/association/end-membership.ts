import type { ReviewRefusal } from '@xiongguan/contract/association/member-terms'
import type { MemberState } from '@xiongguan/contract/association/member-terms'
import { v7 } from 'uuid'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { refused } from '../../platform/change'
import { civilDate } from '../../platform/civil-date'
import { notFound } from '../../platform/failures'
import { memberNote, ownPlaces } from './member-reader'
import { refusedReview } from './member-rules'
import { memberSeals } from './member-seals'
import { endMember, insertStep, lockMember } from './member-store'
import type { AssociationDeps } from './ports'
import { decidedAs } from './review-application'

type Input = { memberId: string; way: 'movedAway' | 'deceased' | 'struckOff'; reason: string; hearing?: string | undefined }
type EndResult =
  { kind: 'decided'; state: MemberState; number: string | null } | { kind: 'refused'; refusal: ReviewRefusal | 'hearingMissing'; words: string }

const hearingMissing: EndResult = { kind: 'refused', refusal: 'hearingMissing', words: '除名前要先听本人说，请写下本人的陈述。' }

/** Ends a membership for the community: moved away, died, or struck off after being heard. Their households wait for a contact at once. */
export function endMembership(deps: AssociationDeps, context: CallContext, input: Input): Promise<EndResult> {
  const { platform } = deps
  const { memberId, way, reason, hearing } = input
  const account = accountOf(context)
  const seals = memberSeals(platform.sealer)
  return platform.change<EndResult>(context, {
    input: seals.fingerprint(input),
    run: async (work) => {
      const row = await lockMember(work, memberId)
      if (!row || !(await ownPlaces(deps, work, account)).includes(row.community_code)) throw notFound()
      if (way === 'struckOff' && !hearing) return refused<EndResult>(hearingMissing)
      const now = platform.clock.now()
      if (!(await endMember(work, memberId, { why: way, on: civilDate(now) }, now))) return refused<EndResult>(refusedReview('notWaiting'))
      const stepId = v7()
      const words = seals.sealStep(stepId, hearing ? `${reason}\n本人陈述：${hearing}` : reason)
      await insertStep(work, { stepId, memberId, step: 'left', by: account.accountId, words }, now)
      return { done: { kind: 'decided', state: 'left', number: null }, resultId: memberId, audit: [memberNote('member.left', row, 'service', way)] }
    },
    replay: () => decidedAs(deps, memberId),
  })
}
