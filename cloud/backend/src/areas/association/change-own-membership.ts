import type { MembershipResult } from '@xiongguan/contract/association/member-resident'
import { v7 } from 'uuid'
import type { AuditAction } from '@xiongguan/contract/audit/terms'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { refused } from '../../platform/change'
import { civilDate } from '../../platform/civil-date'
import { notFound } from '../../platform/failures'
import type { Work } from '../../platform/tables'
import { refusedApplication } from './member-rules'
import { endMember, insertStep, lockMember, lockRunning, setBirthdayOf, setState } from './member-store'
import type { AssociationDeps } from './ports'
import { ownMembership } from './read-own-memberships'

type Own = { memberId: string }
type Step = { action: AuditAction; step: 'withdrawn' | 'left' | 'changed'; apply: (work: Work, now: Date) => Promise<boolean> }

/** Changes the caller's own membership under its lock; what is not theirs is not found. */
function changeOwn(deps: AssociationDeps, context: CallContext, input: Own & Record<string, unknown>, { action, step, apply }: Step) {
  const { platform } = deps
  const { accountId } = accountOf(context)
  const { memberId } = input
  const saved = async (handle: Work | typeof platform.db): Promise<MembershipResult> => ({
    kind: 'saved',
    membership: await ownMembership(deps, handle, accountId, memberId),
  })
  return platform.change<MembershipResult>(context, {
    input: memberFingerprint(deps, input),
    run: async (work) => {
      const now = platform.clock.now()
      const row = await lockMember(work, memberId)
      if (!row || row.account_id !== accountId) throw notFound()
      if (!(await apply(work, now))) return refused<MembershipResult>(refusedApplication('notWaiting'))
      await insertStep(work, { stepId: v7(), memberId, step, by: accountId, words: null }, now)
      const note = { action, subjectKind: 'member', subjectId: memberId, ...(row.household_id ? { householdId: row.household_id } : {}) }
      return { done: await saved(work), resultId: memberId, audit: [note] }
    },
    replay: () => saved(platform.db),
  })
}

const memberFingerprint = ({ platform }: AssociationDeps, input: unknown) =>
  platform.sealer.blindIndex('contact', 'member-change', JSON.stringify(input)).toString('base64url')

/** The consent ends with the last thing it was for. */
async function endedConsent({ consent }: AssociationDeps, context: CallContext, work: Work): Promise<true> {
  const { accountId } = accountOf(context)
  if ((await lockRunning(work, accountId)).length === 0) await consent.end(work, { accountId, purpose: 'memberFile' })
  return true
}

/** Takes an application back while it is looked at. */
export function withdrawApplication(deps: AssociationDeps, context: CallContext, input: Own) {
  return changeOwn(deps, context, input, {
    action: 'member.withdrawn',
    step: 'withdrawn',
    apply: async (work) =>
      (await setState(work, input.memberId, { from: ['applied', 'secondReview', 'returned'], to: 'withdrawn' })) && endedConsent(deps, context, work),
  })
}

/** Leaves of one's own wish, at once and without a reason. */
export function leaveMembership(deps: AssociationDeps, context: CallContext, input: Own) {
  return changeOwn(deps, context, input, {
    action: 'member.left',
    step: 'left',
    apply: async (work, now) =>
      (await endMember(work, input.memberId, { why: 'ownWish', on: civilDate(now) }, now)) && endedConsent(deps, context, work),
  })
}

/** Gives a birthday for a greeting, or takes it back. */
export function setBirthday(deps: AssociationDeps, context: CallContext, input: Own & { birthday?: string | undefined }) {
  return changeOwn(deps, context, input, {
    action: 'member.changed',
    step: 'changed',
    apply: async (work) => {
      await setBirthdayOf(work, input.memberId, input.birthday ?? null)
      return true
    },
  })
}
