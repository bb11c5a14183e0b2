import type { MembershipResult } from '@xiongguan/contract/association/member-resident'
import { v7 } from 'uuid'
import type { AuditAction } from '@xiongguan/contract/audit/terms'
import type { AuditNote } from '../../platform/audit-trail'
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
/** `ends`: after it the account may have nothing left here, and then its consent ends too. */
type Step = { action: AuditAction; step: 'withdrawn' | 'left' | 'changed'; ends: boolean; apply: (work: Work, now: Date) => Promise<boolean> }

/** Changes the caller's own membership under its lock; what is not theirs is not found. */
function changeOwn(deps: AssociationDeps, context: CallContext, input: Own & Record<string, unknown>, { action, step, ends, apply }: Step) {
  const { platform } = deps
  const { accountId } = accountOf(context)
  const { memberId } = input
  const saved = async (handle: Work | typeof platform.db): Promise<MembershipResult> => ({
    kind: 'saved',
    membership: await ownMembership(deps, handle, accountId, memberId),
  })
  return platform.change<MembershipResult>(context, {
    input: memberFingerprint(deps, input),
    // Two that end at once would each find the other still running.
    alone: ends,
    run: async (work) => {
      const now = platform.clock.now()
      const row = await lockMember(work, memberId)
      if (!row || row.account_id !== accountId) throw notFound()
      if (!(await apply(work, now))) return refused<MembershipResult>(refusedApplication('notWaiting'))
      await insertStep(work, { stepId: v7(), memberId, step, by: accountId, words: null }, now)
      const note = { action, subjectKind: 'member', subjectId: memberId, ...(row.household_id ? { householdId: row.household_id } : {}) }
      const ended = ends ? await endedConsent(deps, work, accountId) : []
      return { done: await saved(work), resultId: memberId, audit: [note, ...ended] }
    },
    replay: () => saved(platform.db),
  })
}

const memberFingerprint = ({ platform }: AssociationDeps, input: unknown) =>
  platform.sealer.blindIndex('contact', 'member-change', JSON.stringify(input)).toString('base64url')

/** The consent ends with the last thing it was for. */
async function endedConsent({ consent }: AssociationDeps, work: Work, accountId: string): Promise<AuditNote[]> {
  const about = { accountId, purpose: 'memberFile' as const }
  if ((await lockRunning(work, accountId)).length > 0) return []
  return (await consent.end(work, about)) ? [consent.noteWithdrawn(about)] : []
}

/** Takes an application back while it is looked at. */
export function withdrawApplication(deps: AssociationDeps, context: CallContext, input: Own) {
  return changeOwn(deps, context, input, {
    action: 'member.withdrawn',
    step: 'withdrawn',
    ends: true,
    apply: (work) => setState(work, input.memberId, { from: ['applied', 'secondReview', 'returned'], to: 'withdrawn' }),
  })
}

/** Leaves of one's own wish, at once and without a reason. */
export function leaveMembership(deps: AssociationDeps, context: CallContext, input: Own) {
  return changeOwn(deps, context, input, {
    action: 'member.left',
    step: 'left',
    ends: true,
    apply: (work, now) => endMember(work, input.memberId, { why: 'ownWish', on: civilDate(now) }, now),
  })
}

/** Gives a birthday for a greeting, or takes it back. */
export function setBirthday(deps: AssociationDeps, context: CallContext, input: Own & { birthday?: string | undefined }) {
  return changeOwn(deps, context, input, {
    action: 'member.changed',
    step: 'changed',
    ends: false,
    apply: async (work) => {
      await setBirthdayOf(work, input.memberId, input.birthday ?? null)
      return true
    },
  })
}
