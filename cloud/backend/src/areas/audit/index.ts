import type { AuditTrail } from '../../platform/audit-trail'
import type { Clock } from '../../platform/clock'
import type { Platform } from '../../platform/platform'
import { createCloseDay } from './close-day'
import type { Digests } from './digests'
import type { ActorNames } from './read-audit'
import { sealEntries } from './seal-entries'
import { staffHandlers } from './staff'
import { insertEntries } from './store'

/** Where every change of every area is written down; app.ts puts it into the platform. */
export function createAuditTrail(clock: Clock): AuditTrail {
  return { write: (work, origin, notes) => insertEntries(work, origin, notes, clock.now()) }
}

export { noDigests, type Digests } from './digests'
export { digestsOf, fileDigests } from './file-digests'
export { verifyAll } from './check-chain'

/** The door of audit: the staff view, the sealing of the chain by the timer, and its daily verification. */
export function createAudit(platform: Platform, ports: { actorNames: ActorNames; digests: Digests }) {
  return {
    handlers: { staff: staffHandlers(platform, ports) },
    seal: () => sealEntries(platform.db, platform.clock),
    closeDay: createCloseDay(platform, ports.digests),
  }
}
export type Audit = ReturnType<typeof createAudit>
