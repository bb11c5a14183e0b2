import type { Platform } from '../../platform/platform'
import { currentSchedules } from './current-schedules'
import { loadSchedules } from './load-schedules'
import { calendarHandlers, residentHandlers } from './resident'

/** The door of guidance: plans by dated schedules, for everyone. */
export function createGuidance(platform: Platform) {
  return { handlers: { resident: residentHandlers(platform, currentSchedules(platform.db)), calendar: calendarHandlers(platform) } }
}
export type Guidance = ReturnType<typeof createGuidance>

/** Loads the schedules of `cloud/reference`, after the migrations; safe to run again. */
export async function loadGuidanceReference(deps: Pick<Platform, 'db' | 'clock'>) {
  // Imported here, so that a bundle that never loads the reference does not carry it.
  const { referenceSchedules } = await import('../../../../reference/schedules/index')
  return loadSchedules(deps, referenceSchedules)
}
