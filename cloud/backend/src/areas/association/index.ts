import { civilDate } from '../../platform/civil-date'
import type { Platform } from '../../platform/platform'
import type { Eraser } from '../identity'
import { contactHandlers } from './contact-resident'
import { contactDeskHandlers } from './contact-staff'
import { greetBirthdays } from './greet-birthdays'
import { memberHandlers } from './member-resident'
import { memberDeskHandlers } from './member-staff'
import { emptyMembers } from './member-store'
import type { AssociationPorts } from './ports'
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
    /** What members hear by the clock; answers how many were greeted. */
    rounds: () => greetBirthdays(deps),
    /** Empties what names an account's members and frees the households they kept. */
    eraser,
  }
}
export type Association = ReturnType<typeof createAssociation>
