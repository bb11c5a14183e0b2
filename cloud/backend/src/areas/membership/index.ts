import type { Platform } from '../../platform/platform'
import type { Db } from '../../platform/tables'
import type { Eraser } from '../identity'
import { communityNames, offeredCommunities } from './list-places'
import { glimpseHouseholds, householdsOfDocuments } from './glimpse-households'
import { membershipListeners } from './listeners'
import type { MembershipPorts } from './ports'
import { readQuiet } from './quiet-subjects'
import { childrenOf, householdFile, householdParty, ownerNicknames } from './read-household'
import { createStopChild } from './remove-person'
import { carryOutDue } from './carry-out-rezoning'
import { lineageOf, placesUnder } from './follow-places'
import { placeHandlers } from './place-staff'
import { communitiesOf } from './store'
import { registerNames } from './register-names'
import { registerDeskHandlers } from './register-desk'
import { registerVisitHandlers } from './register-visits'
import { residentHandlers } from './resident'
import { accountsOf, eraseHousehold, lockHousehold } from './store'

export { childConsentNotice } from './child-consent-notice'
export { loadPlaces } from './load-places'
export type { PersonHeld } from './ports'
export type { HouseholdFile } from './read-household'

/** The door of membership: places, households and their people. It announces `household.opened` { householdId }. */
export function createMembership(platform: Platform, ports: MembershipPorts) {
  const deps = { platform, ...ports }
  const eraser: Eraser = async (work, accountId) => {
    const household = await lockHousehold(work, accountId)
    if (household) await eraseHousehold(work, household.household_id, platform.clock.now())
  }
  return {
    handlers: {
      resident: residentHandlers(deps),
      places: placeHandlers(deps),
      registerDesk: registerDeskHandlers(deps),
      registerField: registerVisitHandlers(deps),
    },
    listeners: membershipListeners(ports),
    /** The household an account owns, with its present people; null when it has none. */
    householdOf: (handle: Db, accountId: string) => householdFile(platform, handle, accountId),
    /** The children an account decides for. */
    childrenOf: (handle: Db, accountId: string) => childrenOf(platform, handle, accountId),
    /** What taking back the consent to a child's nickname stops. */
    stopChild: createStopChild(deps),
    /** The same without nicknames, which stay sealed. */
    partyOf: householdParty,
    /** Codes of the communities a resident may choose now. */
    offeredCommunities: () => offeredCommunities(platform),
    /** The communities a role over each place reaches now, by its code: below it, and what they became. */
    placesUnder: (handle: Db, codes: readonly string[]) => placesUnder(platform, handle, codes),
    /** The communities standing now that came of each of these; itself while it stands. */
    lineageOf: (handle: Db, codes: readonly string[]) => lineageOf(platform, handle, codes),
    /** Names of people of the register by id, with where each lives. */
    registerNames: (handle: Db, personIds: readonly string[]) => registerNames(platform, handle, personIds),
    /** The community of each of these households now. */
    communitiesOf,
    /** Carries out changes of the divisions whose day has come; answers how many. */
    rounds: () => carryOutDue(deps),
    /** Names of places by code. */
    communityNames: (codes: readonly string[]) => communityNames(platform, codes),
    /** For rows of staff: the nickname of each household's first adult, 称呼待审核 while it is not cleared. */
    ownerNicknames: (householdIds: readonly string[]) => ownerNicknames(platform, platform.db, householdIds),
    /** Where households are and the name of the head of each. */
    glimpses: (handle: Db, householdIds: readonly string[]) => glimpseHouseholds(platform, handle, householdIds),
    /** The household behind each document number. */
    householdsOfDocuments: (handle: Db, numbers: readonly string[]) => householdsOfDocuments(platform, handle, numbers),
    /** The accounts through which a household is reached. */
    accountsOf,
    /** Who of the account's household asked for rest. */
    quietSubjects: readQuiet,
    /** Removes the account's household: people, nicknames, rests. */
    eraser,
  }
}
export type Membership = ReturnType<typeof createMembership>
