import type { ContactChange } from '@xiongguan/contract/association/contact-staff'
import { accountOf, hasRole, scopesOf, type CallContext } from '../../platform/access/caller'
import { notFound } from '../../platform/failures'
import { contactDone } from './contact-rules'
import { setLimit } from './contact-store'
import type { AssociationDeps } from './ports'

/** How many households a contact of a community should keep at most, set by whoever leads it; null sets nothing. */
export function setContactLimit(
  { platform, membership }: AssociationDeps,
  context: CallContext,
  input: { communityCode: string; households: number | null },
) {
  const account = accountOf(context)
  return platform.change<ContactChange>(context, {
    input,
    run: async (work) => {
      const under = await membership.placesUnder(
        work,
        hasRole(account, 'city_administrator') ? [input.communityCode] : scopesOf(account, 'secretary'),
      )
      if (![...under.values()].some((codes) => codes.has(input.communityCode))) throw notFound()
      await setLimit(work, input.communityCode, input.households, account.accountId, platform.clock.now())
      const note = { action: 'contactLimit.set' as const, subjectKind: 'community', subjectId: input.communityCode }
      return {
        done: contactDone,
        resultId: input.communityCode,
        audit: [{ ...note, detail: input.households === null ? 'none' : `households:${input.households}` }],
      }
    },
    replay: async () => contactDone,
  })
}
