import type { Platform } from '../../platform/platform'
import type { Db, Work } from '../../platform/tables'
import type { Eraser } from '../identity'
import { childHandlers } from './child-resident'
import { currentSchedules } from './current-schedules'
import { followLeaver, followLifted, followMerge } from './follow-people'
import { loadSchedules } from './load-schedules'
import { guidanceData } from './my-data'
import type { GuidanceKit, GuidancePorts } from './ports'
import { forgetChild, forgetHousehold } from './record-store'
import { calendarHandlers, curveHandlers, residentHandlers } from './resident'
import { remind } from './remind'
import { deskHandlers } from './staff'
import { createStoppers } from './stop-consents'
import { timelineHandlers } from './timeline-resident'
import { workOutCalls } from './work-out-calls'

/** The door of guidance: plans by dated schedules for everyone, and the timeline of each household. */
export function createGuidance(platform: Platform, ports: GuidancePorts) {
  const schedules = currentSchedules()
  const kit: GuidanceKit = { ...platform, ...ports, schedules }
  const eraser: Eraser = async (work, accountId) => {
    const home = await ports.membership.homeOf(work, accountId)
    // What an owner agreed to ends with them, also where somebody else goes on with the household.
    if (home?.owns) await forgetHousehold(work, home.householdId)
  }
  return {
    handlers: {
      resident: residentHandlers(platform, schedules),
      calendar: calendarHandlers(platform),
      curves: curveHandlers(platform, schedules),
      timeline: timelineHandlers(kit),
      childHealth: childHandlers(kit),
      desk: deskHandlers(kit),
    },
    /** What taking back a consent stops. */
    stoppers: createStoppers(kit),
    /** What is kept of a household's timeline, for the export of its own data. */
    dataOf: (handle: Db, accountId: string) => guidanceData(kit, handle, accountId),
    /** Somebody was taken out of their household: nothing of them stays here. */
    personGone: (work: Work, personId: string) => forgetChild(work, personId),
    /** A child who goes on under another id, in another household, keeps its records. */
    personLifted: (work: Work, lifted: { from: string; to: string; householdId: string }) => followLifted(kit, work, lifted),
    /** An account left its household for one of its own. */
    accountLeft: (work: Work, left: { householdId: string; from: string }) => followLeaver(kit, work, left),
    mergeFollower: followMerge,
    /** Tells families what begins today or is over in a week; answers how many batches. Needs the family key. */
    remind: () => remind(kit),
    /** Works out anew whom to call about what is overdue. Needs the family key. */
    workOutCalls: () => workOutCalls(kit),
    /** Deletes the timeline of the household an account owns; needs no key. */
    eraser,
  }
}
export type Guidance = ReturnType<typeof createGuidance>

/** Loads the schedules of `cloud/reference`, after the migrations; safe to run again. */
export async function loadGuidanceReference(deps: Pick<Platform, 'db' | 'clock'>) {
  // Imported here, so that a bundle that never loads the reference does not carry it.
  const { referenceSchedules } = await import('../../../../reference/schedules/index')
  return loadSchedules(deps, referenceSchedules)
}
