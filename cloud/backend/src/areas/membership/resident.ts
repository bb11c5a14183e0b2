import { membershipResident } from '@xiongguan/contract/membership/resident'
import { accountOf } from '../../platform/access/caller'
import { guarded } from '../../platform/access/guard'
import { residentAccess } from './access'
import { addPerson } from './add-person'
import { childConsentNotice } from './child-consent-notice'
import { listPlaces } from './list-places'
import { moveHousehold } from './move-household'
import { openHousehold } from './open-household'
import type { MembershipDeps } from './ports'
import { readHousehold } from './read-household'
import { removePerson } from './remove-person'
import { renamePerson } from './rename-person'
import { setQuiet } from './set-quiet'

export function residentHandlers(deps: MembershipDeps) {
  const { platform } = deps
  const os = guarded(membershipResident, residentAccess, platform.limiter)
  return {
    places: os.places.handler(() => listPlaces(platform)),
    childConsentNotice: os.childConsentNotice.handler(() => childConsentNotice),
    household: os.household.handler(({ context }) => readHousehold(platform, platform.db, accountOf(context).accountId)),
    openHousehold: os.openHousehold.handler(({ context, input }) => openHousehold(deps, context, input.communityCode)),
    moveHousehold: os.moveHousehold.handler(({ context, input }) => moveHousehold(deps, context, input.communityCode)),
    addPerson: os.addPerson.handler(({ context, input }) => addPerson(deps, context, input)),
    renamePerson: os.renamePerson.handler(({ context, input }) => renamePerson(deps, context, input)),
    removePerson: os.removePerson.handler(({ context, input }) => removePerson(deps, context, input.personId)),
    setQuiet: os.setQuiet.handler(({ context, input }) => setQuiet(deps, context, input)),
  }
}
