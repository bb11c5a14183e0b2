import type { AuditTrail } from '../../platform/audit-trail'
import type { Clock } from '../../platform/clock'
import type { Platform } from '../../platform/platform'
import type { ActorNames } from './read-audit'
import { sealEntries } from './seal-entries'
import { staffHandlers } from './staff'
import { insertEntries } from './store'

/** Where every change of every area is written down; app.ts puts it into the platform. */
export function createAuditTrail(clock: Clock): AuditTrail {
  return { write: (work, origin, notes) => insertEntries(work, origin, notes, clock.now()) }
}

/** The door of audit: the staff view and the sealing of the chain by the timer. */
export function createAudit(platform: Platform, ports: { actorNames: ActorNames }) {
  return {
    handlers: { staff: staffHandlers(platform, ports.actorNames) },
    seal: () => sealEntries(platform.db, platform.clock),
  }
}
export type Audit = ReturnType<typeof createAudit>
