import { sql } from 'kysely'
import { ownTables, type Db, type Work } from '../../platform/tables'
import type { GuidanceTables } from './tables'

const own = (handle: Db) => ownTables<GuidanceTables>(handle)

/** True while somebody here compared a schedule with its source and the day to look again has not come. */
export async function reviewedNow(handle: Db, scheduleId: string, today: string): Promise<boolean> {
  const row = await own(handle)
    .selectFrom('guidance_schedule_review')
    .select('review_id')
    .where('schedule_id', '=', scheduleId)
    .where('next_on', '>=', today)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Every schedule that was ever loaded, the current ones in front, each with the last look at it. */
export const listSchedules = (handle: Db) =>
  own(handle)
    .selectFrom('guidance_schedule as schedule')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('guidance_schedule_review as review')
          .select(['review.reviewed_by', 'review.reviewed_at', 'review.next_on', 'review.note'])
          .whereRef('review.schedule_id', '=', 'schedule.schedule_id')
          .orderBy('review.reviewed_at', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .select([
      'schedule.schedule_id',
      'schedule.kind',
      'schedule.version',
      'schedule.source',
      'schedule.confidence',
      'schedule.in_force_on',
      'schedule.loaded_at',
      'schedule.superseded_at',
      'last.reviewed_by',
      'last.reviewed_at',
      'last.next_on',
      'last.note',
    ])
    .orderBy(sql`schedule.superseded_at is not null`)
    .orderBy('schedule.kind')
    .orderBy('schedule.loaded_at', 'desc')
    .execute()
export type ScheduleRow = Awaited<ReturnType<typeof listSchedules>>[number]

export const scheduleContent = (handle: Db, scheduleId: string) =>
  own(handle).selectFrom('guidance_schedule').select(['content', 'superseded_at']).where('schedule_id', '=', scheduleId).executeTakeFirst()

type Review = { reviewId: string; scheduleId: string; by: string; nextOn: string; note: string }

export async function insertReview(work: Work, { reviewId, scheduleId, by, nextOn, note }: Review, now: Date): Promise<void> {
  await own(work)
    .insertInto('guidance_schedule_review')
    .values({ review_id: reviewId, schedule_id: scheduleId, reviewed_by: by, reviewed_at: now, next_on: nextOn, note })
    .execute()
}
