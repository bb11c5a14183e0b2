import type {
  AntenatalSchedule,
  ChildCheck,
  Claims,
  FeedingStep,
  GrowthStandard,
  NewbornStep,
  Preparation,
  PublicVisit,
  ScheduleKind,
  SignsOfAge,
  VaccineDose,
} from '../../../../reference/schedules/schedule'
import type { Db } from '../../platform/tables'
import { currentScheduleIds, findSchedule } from './store'

/** What the loader wrote for each kind. */
type Contents = {
  vaccination: VaccineDose[]
  childChecks: ChildCheck[]
  antenatal: AntenatalSchedule
  growth: GrowthStandard
  publicVisits: PublicVisit[]
  preparing: Preparation[]
  newborn: NewbornStep[]
  warningSigns: SignsOfAge[]
  feeding: FeedingStep[]
  claims: Claims
}

export type Schedule<Kind extends ScheduleKind> = {
  scheduleId: string
  kind: Kind
  version: string
  source: string
  confidence: string
  inForceOn: string | null
  content: Contents[Kind]
}

/** The current schedule of every kind. */
export type Schedules = { readonly [Kind in ScheduleKind]: Schedule<Kind> }

/**
 * Answers the current schedule of every kind. A stored schedule never changes, so each is read once; which are current is
 * asked every time, so that one that was superseded is never shown as current.
 */
export function currentSchedules() {
  const read = new Map<string, Promise<Schedule<ScheduleKind>>>()
  const load = async (handle: Db, scheduleId: string): Promise<Schedule<ScheduleKind>> => {
    const { kind, version, source, confidence, in_force_on: inForceOn, content } = await findSchedule(handle, scheduleId)
    return { scheduleId, kind, version, source, confidence, inForceOn, content: content as Contents[ScheduleKind] }
  }
  const begin = (handle: Db, scheduleId: string) => {
    const loading = load(handle, scheduleId)
    read.set(scheduleId, loading)
    // One that could not be read is asked for again.
    loading.catch(() => read.delete(scheduleId))
    return loading
  }
  return async (handle: Db): Promise<Schedules> => {
    const found: Partial<Record<ScheduleKind, Schedule<ScheduleKind>>> = {}
    // One after another: inside a transaction there is one connection.
    for (const { kind, schedule_id: id } of await currentScheduleIds(handle)) found[kind] = await (read.get(id) ?? begin(handle, id))
    return found as Schedules
  }
}
export type CurrentSchedules = ReturnType<typeof currentSchedules>
