import type { AuditTrail } from '../../platform/audit-trail'
import type { Clock } from '../../platform/clock'
import type { Platform } from '../../platform/platform'
import type { Db } from '../../platform/tables'
import { createCloseDay } from './close-day'
import type { Digests } from './digests'
import type { ActorNames } from './read-audit'
import { sealEntries } from './seal-entries'
import { auditData } from './my-data'
import type { LooksPorts } from './read-looks'
import { residentHandlers } from './resident'
import { staffHandlers } from './staff'
import { insertEntries } from './store'
import { defaultLookThresholds, type LookThresholds } from './unusual-looks'

/** Where every change of every area is written down; app.ts puts it into the platform. */
export function createAuditTrail(clock: Clock): AuditTrail {
  return { write: (work, origin, notes) => insertEntries(work, origin, notes, clock.now()) }
}

export { noDigests, type Digests } from './digests'
export { digestsOf, fileDigests } from './file-digests'
export { verifyAll } from './check-chain'
export type { LookThresholds } from './unusual-looks'

export type AuditPorts = LooksPorts & { actorNames: ActorNames; digests: Digests; lookThresholds?: LookThresholds | undefined }

/** The door of audit: who looked, the investigator's search, the sealing of the chain by the timer, and its daily verification. */
export function createAudit(platform: Platform, { lookThresholds: thresholds = defaultLookThresholds, ...ports }: AuditPorts) {
  return {
    handlers: { resident: residentHandlers(platform, ports), staff: staffHandlers(platform, { ...ports, thresholds }) },
    /** Who looked at an account's file, for the export of its own data. */
    dataOf: (handle: Db, accountId: string) => auditData(ports, handle, accountId),
    seal: () => sealEntries(platform.db, platform.clock),
    closeDay: createCloseDay(platform, ports.digests),
  }
}
export type Audit = ReturnType<typeof createAudit>
