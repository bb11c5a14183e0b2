import type { Platform } from '../../platform/platform'
import type { AssociationPorts } from './ports'
import { unitHandlers } from './unit-staff'

/** The door of the association: its tree of units, their officers, and members. */
export function createAssociation(platform: Platform, ports: AssociationPorts) {
  const deps = { platform, ...ports }
  return {
    handlers: { units: unitHandlers(deps) },
  }
}
export type Association = ReturnType<typeof createAssociation>
