import { civilDate } from '../../platform/civil-date'
import type { Platform } from '../../platform/platform'
import type { Db, Work } from '../../platform/tables'
import type { Eraser } from '../identity'
import { contactHandlers } from './contact-resident'
import { contactDeskHandlers } from './contact-staff'
import { greetBirthdays } from './greet-birthdays'
import { memberHandlers } from './member-resident'
import { memberDeskHandlers } from './member-staff'
import { emptyMembers, followLifted } from './member-store'
import { associationData } from './my-data'
import type { AssociationPorts } from './ports'
import { createStoppers } from './stop-consents'
import { unitHandlers } from './unit-staff'

/** The door of the association: its tree of units, their officers, members, and who keeps contact with which household. */
export function createAssociation(platform: Platform, ports: AssociationPorts) {
  const deps = { platform, ...ports }
  const eraser: Eraser = (work, accountId) => {
    const now = platform.clock.now()
    return emptyMembers(work, accountId, { on: civilDate(now), now })
  }
  return {
    handlers: {
      units: unitHandlers(deps),
      members: memberHandlers(deps),
      contacts: contactHandlers(deps),
      memberDesk: memberDeskHandlers(deps),
      contactDesk: contactDeskHandlers(deps),
    },
    /** What taking back a consent stops. */
    stoppers: createStoppers(deps),
    /** What is kept of an account as a member and of its household's contact, for the export of its own data. */
    dataOf: (handle: Db, accountId: string) => associationData(deps, handle, accountId),
    /** What members hear by the clock; answers how many were greeted. */
    rounds: () => greetBirthdays(deps),
    /** A member who goes on under another id, in another household, stays one. */
    personLifted: async (work: Work, { from, to, householdId }: { from: string; to: string; householdId: string }) => {
      const communityCode = (await ports.membership.communitiesOf(work, [householdId])).get(householdId)
      if (!communityCode) throw new Error('the household somebody came into does not exist')
      await followLifted(work, { from, to, householdId, communityCode })
    },
    /** Empties what names an account's members and frees the households they kept. */
    eraser,
  }
}
export type Association = ReturnType<typeof createAssociation>
