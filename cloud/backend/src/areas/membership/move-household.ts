import { accountOf, type CallContext } from '../../platform/access/caller'
import { changeHousehold } from './change-household'
import { notOffered } from './open-household'
import type { MembershipDeps } from './ports'
import { missingConsent, refusal } from './rules'
import { isOffered } from './place-store'
import { setCommunity } from './store'

/** Moves the caller's household to another community. */
export function moveHousehold({ platform, currentPrivacyVersion }: MembershipDeps, context: CallContext, communityCode: string) {
  const missing = missingConsent(accountOf(context).acceptedPrivacy, currentPrivacyVersion)
  return changeHousehold(platform, context, { communityCode }, async (work, { household_id }) => {
    if (missing) return refusal(missing)
    if (!(await isOffered(work, communityCode))) throw notOffered()
    await setCommunity(work, household_id, communityCode, platform.clock.now())
    return { audit: [{ action: 'household.changed', subjectKind: 'household', subjectId: household_id }] }
  })
}
