import type { AuditAction, AuditPurpose } from '@xiongguan/contract/audit/terms'
import { accountOf, type CallContext } from '../../platform/access/caller'
import type { Work } from '../../platform/tables'
import type { MembershipDeps } from './ports'

type Look = { action: AuditAction; purpose: AuditPurpose; detail?: string }

/**
 * Writes down a look at the register, in the transaction of the look: one row for each household that is shown, so that its
 * family finds it in 谁看过我的档案; one about the looking itself where nothing was found.
 */
export async function looksAt(
  { platform }: Pick<MembershipDeps, 'platform'>,
  work: Work,
  context: CallContext,
  look: Look,
  householdIds: readonly string[],
) {
  const { accountId } = accountOf(context)
  const origin = { actorId: accountId, requestId: context.requestId }
  const shown = [...new Set(householdIds)]
  if (shown.length === 0) return platform.trail.write(work, origin, [{ ...look, subjectKind: 'account', subjectId: accountId }])
  const notes = shown.map((householdId) => ({ ...look, subjectKind: 'household', subjectId: householdId, householdId }))
  return platform.trail.write(work, origin, notes)
}
