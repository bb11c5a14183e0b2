import type { QuietScope } from '@xiongguan/contract/membership/family-rules'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { notFound } from '../../platform/failures'
import type { MembershipDeps } from './ports'
import { changeRest } from './set-quiet'
import { holdHousehold } from './sharing-store'

type Told = { householdId: string; scope: QuietScope; personId?: string | undefined; quiet: boolean }

/** The grief switch on a family's word, told to a worker of its community; the family can turn it back itself. */
export function setFamilyQuiet({ platform, identity }: MembershipDeps, context: CallContext, input: Told) {
  const account = accountOf(context)
  const done = { kind: 'done' as const }
  return platform.change<typeof done>(context, {
    input,
    run: async (work) => {
      const household = await holdHousehold(work, input.householdId)
      if (!household || !(await identity.reachOf(work, account, 'register')).covers(household.community_code)) throw notFound()
      const note = await changeRest(work, { ...input, actorId: account.accountId, told: 'staff' }, platform.clock.now())
      return { done, resultId: input.householdId, audit: [{ ...note, purpose: 'ownRequest', householdId: input.householdId, detail: 'byStaff' }] }
    },
    replay: async () => done,
  })
}
