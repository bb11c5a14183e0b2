import { sql, type Insertable } from 'kysely'
import type { ScheduleKind } from '../../../../reference/schedules/schedule'
import { ownTables, type Db, type Work } from '../../platform/tables'
import type { GuidanceTables } from './tables'

const own = (handle: Db) => ownTables<GuidanceTables>(handle)
const current = (handle: Db) => own(handle).selectFrom('guidance_schedule').where('superseded_at', 'is', null)

/** Which schedule of each kind is current. */
export const currentScheduleIds = (handle: Db) => current(handle).select(['kind', 'schedule_id']).execute()

export const findSchedule = (handle: Db, scheduleId: string) =>
  own(handle)
    .selectFrom('guidance_schedule')
    .select(['kind', 'version', 'source', 'confidence', 'in_force_on', 'content'])
    .where('schedule_id', '=', scheduleId)
    .executeTakeFirstOrThrow()

/** One loading at a time; readers are not held up. */
export async function lockForLoading(work: Work): Promise<void> {
  await sql`lock table guidance_schedule in share row exclusive mode`.execute(work)
}

/** Digest of the current schedule of each kind. */
export async function scheduleDigests(work: Work): Promise<ReadonlyMap<ScheduleKind, string>> {
  const rows = await current(work).select(['kind', 'digest']).execute()
  return new Map(rows.map(({ kind, digest }) => [kind, digest]))
}

export type NewSchedule = Omit<Insertable<GuidanceTables['guidance_schedule']>, 'superseded_at'>

/** Puts a schedule in the place of the current one of its kind, which stays as superseded. */
export async function replaceSchedule(work: Work, schedule: NewSchedule): Promise<void> {
  await own(work)
    .updateTable('guidance_schedule')
    .set({ superseded_at: schedule.loaded_at })
    .where('kind', '=', schedule.kind)
    .where('superseded_at', 'is', null)
    .execute()
  await own(work).insertInto('guidance_schedule').values(schedule).execute()
}
