import type { Platform } from '../../platform/platform'
import type { Db } from '../../platform/tables'
import { custodyData } from './family-contacts'
import { fieldHandlers } from './field'
import type { CustodyPorts } from './ports'
import { protectedAmong } from './protected-among'
import { residentHandlers } from './resident'
import { readSlip } from './slips'
import { staffHandlers } from './staff'

export type { SlipSource } from './slips'

/** The door of custody: files that only their two contacts open. It announces nothing: an announcement would tell. */
export function createCustody(platform: Platform, ports: CustodyPorts) {
  const deps = { platform, ...ports }
  return {
    handlers: { resident: residentHandlers(deps), field: fieldHandlers(deps), staff: staffHandlers(deps) },
    /** Which of these households only their contacts open; one statement, whether there are any or none. */
    protectedAmong: (handle: Db, householdIds: readonly string[]) => protectedAmong(platform, handle, householdIds),
    /** Who looks after an account's household, for the export of its own data. */
    dataOf: (handle: Db, accountId: string) => custodyData(deps, handle, accountId),
    /** What an approver or payer sees of a case: never whose, never of what kind. */
    slip: (handle: Db, caseNumber: string) => readSlip(ports.slips, handle, caseNumber),
  }
}
export type Custody = ReturnType<typeof createCustody>
