import type { HouseholdResult } from '@xiongguan/contract/membership/resident'
import { accountOf, type CallContext } from '../../platform/access/caller'
import type { AuditNote } from '../../platform/audit-trail'
import { refused, type Change } from '../../platform/change'
import { notFound } from '../../platform/failures'
import type { Platform } from '../../platform/platform'
import type { Db, Work } from '../../platform/tables'
import { readHousehold } from './read-household'
import type { Refusal } from './rules'
import { lockHousehold } from './store'

export type LockedHousehold = NonNullable<Awaited<ReturnType<typeof lockHousehold>>>

/** What one step of a change came to: a refusal, or what to write into the audit. */
export type Step = Refusal | { audit: readonly [AuditNote, ...AuditNote[]] }

/** The household as it now is, as the answer to a change of it. */
export async function savedHousehold(platform: Platform, handle: Db, accountId: string): Promise<HouseholdResult> {
  const household = await readHousehold(platform, handle, accountId)
  if (!household) throw notFound()
  return { kind: 'saved', household }
}

/** Changes the caller's own household under its lock and answers it as it then is. Without a household there is nothing to find. */
export function changeHousehold(
  platform: Platform,
  context: CallContext,
  input: unknown,
  step: (work: Work, household: LockedHousehold) => Promise<Step>,
  { alone }: Pick<Change<HouseholdResult>, 'alone'> = {},
) {
  const { accountId } = accountOf(context)
  return platform.change<HouseholdResult>(context, {
    input,
    alone,
    run: async (work) => {
      const household = await lockHousehold(work, accountId)
      if (!household) throw notFound()
      const outcome = await step(work, household)
      if ('kind' in outcome) return refused<HouseholdResult>(outcome)
      return { done: await savedHousehold(platform, work, accountId), resultId: household.household_id, audit: outcome.audit }
    },
    replay: () => savedHousehold(platform, platform.db, accountId),
  })
}
