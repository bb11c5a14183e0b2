import { sql, type Insertable } from 'kysely'
import type { ScheduleKind } from '../../../../reference/schedules/schedule'
import { ownTables, type Db, type Work } from '../../platform/tables'
import type { GuidanceTables } from './tables'

const own = (handle: Db) => ownTables<GuidanceTables>(handle)
const current = (handle: Db) => own(handle).selectFrom('guidance_schedule').where('superseded_at', 'is', null)

/** Which schedule of a kind is current. */
export const currentScheduleId = async (db: Db, kind: ScheduleKind): Promise<string | null> =>
  (await current(db).select('schedule_id').where('kind', '=', kind).executeTakeFirst())?.schedule_id ?? null

export const findSchedule = (db: Db, scheduleId: string) =>
  own(db)
    .selectFrom('guidance_schedule')
    .select(['version', 'in_force_on', 'content'])
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
