import { daysFrom } from '../../platform/civil-date'
import type { Platform } from '../../platform/platform'
import { runApart } from '../../platform/run-apart'
import type { Db, Work } from '../../platform/tables'
import type { Eraser } from '../identity'
import type { ShareRight } from '@xiongguan/contract/membership/family-rules'
import type { CallContext, Caller } from '../../platform/access/caller'
import { actFor } from './act-for-parent'
import { endProxiesOf } from './acting-store'
import { findContact, eraseContact, forgetCodes } from './contact-store'
import { eraseBelonging } from './erase-belonging'
import { familyHandlers } from './family-resident'
import { findAdults, type AdultSearch } from './find-adults'
import { familyDeskHandlers } from './family-staff'
import { openOwnPhone } from './phone-seals'
import { atHome, addChild, childrenWithBirth, homeOf, livingChildren, setBirth, type NewChild } from './children'
import { forgetBirth, ownedChildrenAfter } from './birth-store'
import { ownName, standing } from './read-standing'
import { createStoppers } from './stop-consents'
import { eraseRelative } from './relative-store'
import { offeredCommunities } from './list-places'
import { namesOfPlaces } from './names-of-places'
import { glimpseHouseholds, householdsOfDocuments } from './glimpse-households'
import { membershipListeners } from './listeners'
import { membershipData } from './my-data'
import type { ImportKit, MembershipPorts } from './ports'
import { carryOutImports, forgetOldImports } from './carry-out-imports'
import { likelyAmong, noteLikely } from './duplicate-store'
import { duplicateHandlers, importHandlers } from './import-staff'
import { forgetOldMerges, lookOverRegister } from './look-for-duplicates'
import { readQuiet } from './quiet-subjects'
import { changeRest, type Rest } from './set-quiet'
import { childrenOf, householdFile, householdParty, ownerNicknames } from './read-household'
import { createStopChild } from './remove-person'
import { carryOutDue } from './carry-out-rezoning'
import { lineageOf, placesUnder } from './follow-places'
import { placeHandlers } from './place-staff'
import { communitiesNamed } from './place-store'
import { registerNames } from './register-names'
import { registerDeskHandlers } from './register-desk'
import { registerVisitHandlers } from './register-visits'
import { communitiesSeeing } from './register-reach'
import { residentHandlers } from './resident'
import { belongingsOf } from './belonging-store'
import { accountsOf, communitiesOf, lockHousehold } from './store'

export { childConsentNotice } from './child-consent-notice'
export { namingNotice as namingNoticeOf, phoneNotice } from './naming-notice'
export { analyseRegister, countRegister as registerSize } from './city-store'
export { loadCity } from './load-city'
export { offeredCommunityCodes } from './list-places'
export { loadPlaces } from './load-places'
export type { MergeFollower, PersonHeld } from './ports'
export type { ChildAtHome, ChildWithBirth, Home } from './children'
export type { HouseholdFile } from './read-household'
export { unnamedHousehold } from './rules'

/** The door of membership: places, households and their people. It announces `household.opened` { householdId }. */
export function createMembership(platform: Platform, ports: MembershipPorts) {
  const deps = { platform, ...ports }
  const kit: ImportKit = { ...platform, ...ports }
  const eraser: Eraser = async (work, accountId) => {
    const now = platform.clock.now()
    await endProxiesOf(work, accountId, now)
    await eraseContact(work, accountId)
    await eraseRelative(work, accountId)
    await eraseBelonging(work, accountId, now)
  }
  return {
    handlers: {
      resident: residentHandlers(deps),
      places: placeHandlers(deps),
      registerDesk: registerDeskHandlers(deps),
      registerField: registerVisitHandlers(deps),
      family: familyHandlers(deps),
      familyDesk: familyDeskHandlers(deps),
      imports: importHandlers(kit),
      duplicates: duplicateHandlers(kit),
    },
    listeners: membershipListeners(deps),
    /** The household of an account that may sign up for it, or do there what is asked; null when it has none or may not. */
    householdOf: (handle: Db, accountId: string, right?: ShareRight) => householdFile(platform, handle, accountId, right),
    /** The children an account decides for. */
    childrenOf: (handle: Db, accountId: string) => childrenOf(platform, handle, accountId),
    /** The household an account belongs to, who owns it, and what the account may do there; null without one. */
    homeOf,
    /** The household an account owns, held until the transaction ends; undefined without one. */
    holdOwnHome: lockHousehold,
    /** The living children of a household with their births, the eldest first. */
    childrenWithBirth: (handle: Db, householdId: string) => childrenWithBirth(deps, handle, householdId),
    /** Which of these people are living children, each with its home as it is now. */
    livingChildren,
    /** Children with a birth in households somebody owns, so many after an id: for rounds over all of them. */
    ownedChildren: async (handle: Db, after: string | null, limit: number) => (await ownedChildrenAfter(handle, after, limit)).map(atHome),
    /** Adds a child with its birth to a household that is held, with the consent to its nickname. */
    addChild: (work: Work, child: NewChild) => addChild(deps, work, child),
    /** Writes down a child's birth as its family tells it; `verified` where the register's stands. */
    setBirth,
    /** Forgets a birth that only the family told. */
    forgetBirth,
    /** Starts or ends a rest in the caller's transaction; answers its audit row. */
    changeRest: (work: Work, rest: Rest) => changeRest(work, rest, platform.clock.now()),
    /** The households an account belonged to, and when: its own, and those its person lived in. */
    belongingsOf,
    /** What is kept of an account's household, for the export of its own data. */
    dataOf: (handle: Db, accountId: string) => membershipData(platform, handle, accountId),
    /** What taking back a consent stops. */
    stopChild: createStopChild(deps),
    stoppers: createStoppers(deps),
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
    /** Living people of age by name or among ids, as far as the caller's right goes, on the record. */
    findAdults: (work: Work, context: CallContext, search: AdultSearch) => findAdults(deps, work, context, search),
    /** The community of each of these households now. */
    communitiesOf,
    /** Codes of the communities whose name holds a text. */
    communitiesCalled: communitiesNamed,
    /** The communities of a reach in which a field may be seen: what may not be seen cannot be searched by. */
    communitiesSeeing,
    /** Names of places by code. */
    communityNames: namesOfPlaces,
    /** For rows of staff: the nickname of each household's first adult, 称呼待审核 while it is not cleared. */
    ownerNicknames: (handle: Db, householdIds: readonly string[]) => ownerNicknames(platform, handle, householdIds),
    /** Where households are and the name of the head of each. */
    glimpses: (handle: Db, householdIds: readonly string[]) => glimpseHouseholds(platform, handle, householdIds),
    /** The household behind each document as written, null where nobody is known; what is no document is left out. */
    householdsOfDocuments: (handle: Db, numbers: readonly string[]) => householdsOfDocuments(platform, handle, numbers),
    /** The accounts through which a household is reached, its owner's in front. */
    accountsOf,
    /** How far an account is known (reader, reachable, stated, verified), and the words of the next step. */
    standing,
    /** The name an account stated of itself, for what it asks for. */
    ownName: (handle: Db, accountId: string) => ownName(platform, handle, accountId),
    /** The phone an account proved; null without one. */
    async phoneOf(handle: Db, accountId: string): Promise<string | null> {
      const contact = await findContact(handle, accountId)
      return contact ? openOwnPhone(platform.sealer, 'membership_contact', accountId, contact.phone_sealed) : null
    },
    /** Whom a call is for: the caller, or the parent a child acts for. */
    actFor: (caller: Caller, proxyId: string | undefined, requestId: string) => actFor(deps, caller, proxyId, requestId),
    /** Forgets codes of text messages past their day. */
    tidy: () =>
      runApart(platform.log, [
        () => forgetCodes(platform.db, daysFrom(platform.clock.now(), -2)).then(() => 0),
        () => forgetOldImports(kit),
        () => forgetOldMerges(kit),
      ]),
    /** Who of the account's household asked for rest. */
    quietSubjects: readQuiet,
    /** Carries out and undoes rosters that were asked for; answers how many batches. */
    carryOutImports: () => carryOutImports(kit),
    /** What the clock asks of this area: changes of the divisions whose day has come, the nightly look for duplicates. */
    rounds: (): Promise<number> => runApart(platform.log, [() => carryOutDue(deps), () => lookOverRegister(kit)]),
    /** Which of these people may be two records of one, very likely; nothing is paid to them before somebody decided. */
    openDuplicates: (handle: Db, personIds: readonly string[]) => likelyAmong(handle, personIds),
    /** Two people seem to have one document: a ticket for whoever may see both, told to nobody. */
    raiseTicket: (work: Work, { personId, otherId }: { personId: string; otherId: string }) =>
      noteLikely(work, personId, otherId, platform.clock.now()),
    /** Removes the account's household: people, nicknames, rests. */
    eraser,
  }
}
export type Membership = ReturnType<typeof createMembership>
