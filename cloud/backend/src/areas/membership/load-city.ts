import type { Relation, Sex } from '@xiongguan/contract/membership/terms'
import { v7 } from 'uuid'
import type { Platform } from '../../platform/platform'
import { childConsentNotice } from './child-consent-notice'
import { insertCity, type CityHousehold, type CityPerson } from './city-store'
import { sealAddress, sealDocument, sealName, sealPhone } from './register-seals'

export type Resident = {
  name: string
  phone: string | null
  document: string
  bornOn: string
  sex: Sex
  relation: Relation
  kind: 'adult' | 'child'
}
/** `since` is the day it came to its community; whoever was born later came later. */
export type Home = { communityCode: string; address: string; since: string; people: readonly Resident[] }

type Loading = Pick<Platform, 'db' | 'clock' | 'sealer'>

/** Households written with one statement. */
const portion = 1500

function sealedPerson({ sealer }: Loading, householdId: string, since: string, person: Resident): CityPerson {
  const personId = v7()
  return {
    person_id: personId,
    household_id: householdId,
    since_on: person.bornOn > since ? person.bornOn : since,
    kind: person.kind,
    born_on: person.bornOn,
    sex: person.sex,
    relation: person.relation,
    consent_version: person.kind === 'child' ? childConsentNotice.version : null,
    ...sealName(sealer, personId, person.name),
    phone_sealed: null,
    phone_index: null,
    ...(person.phone ? sealPhone(sealer, personId, person.phone) : {}),
    ...sealDocument(sealer, personId, 'residentId', person.document),
  }
}

/** Writes invented households down as an import would, portion by portion, while the next portion is being sealed. Answers how many there are. */
export async function loadCity(kit: Loading, homes: Iterable<Home>): Promise<{ households: number; people: number }> {
  const counted = { households: 0, people: 0 }
  let households: CityHousehold[] = []
  let people: CityPerson[] = []
  let writing: Promise<void> = Promise.resolve()
  const flush = async () => {
    const [theseHouseholds, thesePeople] = [households, people]
    ;[households, people] = [[], []]
    await writing
    writing = insertCity(kit.db, theseHouseholds, thesePeople)
    // Left alone until the next portion is sealed; a fault is met there.
    writing.catch(() => undefined)
  }
  for (const home of homes) {
    const householdId = v7()
    households.push({
      household_id: householdId,
      community_code: home.communityCode,
      since_on: home.since,
      address_sealed: sealAddress(kit.sealer, householdId, home.address),
    })
    for (const person of home.people) people.push(sealedPerson(kit, householdId, home.since, person))
    counted.households += 1
    counted.people += home.people.length
    if (households.length >= portion) await flush()
  }
  await flush()
  await writing
  return counted
}
