import type { HouseholdResult } from '@xiongguan/contract/membership/resident'
import { v7 } from 'uuid'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { refused } from '../../platform/change'
import { badInput } from '../../platform/failures'
import { savedHousehold } from './change-household'
import type { MembershipDeps } from './ports'
import { missingConsent, refusal } from './rules'
import { isOffered } from './place-store'
import { insertHousehold } from './store'

export const notOffered = () => badInput('communityCode', '请选择社区或村')

/** Opens the caller's household in a community. Needs the privacy notice in force; an account has one household at most. */
export function openHousehold({ platform, currentPrivacyVersion }: MembershipDeps, context: CallContext, communityCode: string) {
  const { accountId, acceptedPrivacy } = accountOf(context)
  const now = platform.clock.now()
  return platform.change<HouseholdResult>(context, {
    input: { communityCode },
    run: async (work) => {
      const missing = missingConsent(acceptedPrivacy, currentPrivacyVersion)
      if (missing) return refused<HouseholdResult>(refusal(missing))
      if (!(await isOffered(work, communityCode))) throw notOffered()
      const householdId = v7()
      if (!(await insertHousehold(work, { householdId, accountId, communityCode }, now))) return refused<HouseholdResult>(refusal('householdExists'))
      await platform.announce(work, { kind: 'household.opened', payload: { householdId } })
      return {
        done: await savedHousehold(platform, work, accountId),
        resultId: householdId,
        audit: [{ action: 'household.opened', subjectKind: 'household', subjectId: householdId }],
      }
    },
    replay: () => savedHousehold(platform, platform.db, accountId),
  })
}
