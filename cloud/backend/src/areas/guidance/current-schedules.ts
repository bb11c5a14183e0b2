import type { AntenatalSchedule, ChildCheck, GrowthStandard, ScheduleKind, VaccineDose } from '../../../../reference/schedules/schedule'
import type { Db } from '../../platform/tables'
import { currentScheduleId, findSchedule } from './store'

/** What the loader wrote for each kind. */
type Contents = { vaccination: VaccineDose[]; childChecks: ChildCheck[]; antenatal: AntenatalSchedule; growth: GrowthStandard }
type Schedule<Kind extends ScheduleKind> = { version: string; inForceOn: string | null; content: Contents[Kind] }

/**
 * Answers the current schedule of a kind. A stored schedule never changes, so each is read once; which one is current is
 * asked every time.
 */
export function currentSchedules(db: Db) {
  const read = new Map<string, Promise<Schedule<ScheduleKind>>>()
  const load = async (scheduleId: string): Promise<Schedule<ScheduleKind>> => {
    const { version, in_force_on: inForceOn, content } = await findSchedule(db, scheduleId)
    return { version, inForceOn, content: content as Contents[ScheduleKind] }
  }
  const begin = (scheduleId: string) => {
    const loading = load(scheduleId)
    read.set(scheduleId, loading)
    // One that could not be read is asked for again.
    loading.catch(() => read.delete(scheduleId))
    return loading
  }
  return async <Kind extends ScheduleKind>(kind: Kind): Promise<Schedule<Kind>> => {
    const scheduleId = await currentScheduleId(db, kind)
    if (!scheduleId) throw new Error(`no schedule of ${kind} was loaded`)
    return (await (read.get(scheduleId) ?? begin(scheduleId))) as Schedule<Kind>
  }
}
export type CurrentSchedules = ReturnType<typeof currentSchedules>
