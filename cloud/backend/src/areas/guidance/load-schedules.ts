import { v7 } from 'uuid'
import type { ReferenceSchedule } from '../../../../reference/schedules/schedule'
import type { Platform } from '../../platform/platform'
import { digestOf } from '../../platform/digest'
import { lockForLoading, replaceSchedule, scheduleDigests } from './store'

/** Puts the reference's schedules into the database, after migrations; answers how many were new. What they replace stays. */
export function loadSchedules({ db, clock }: Pick<Platform, 'db' | 'clock'>, schedules: readonly ReferenceSchedule[]): Promise<number> {
  return db.transaction().execute(async (work) => {
    await lockForLoading(work)
    const kept = await scheduleDigests(work)
    const given = schedules.map((schedule) => ({ schedule, digest: digestOf(schedule) }))
    const changed = given.filter(({ schedule, digest }) => kept.get(schedule.kind) !== digest)
    for (const { schedule, digest } of changed) {
      const { kind, version, source, confidence, inForceOn, content } = schedule
      const dated = { schedule_id: v7(), kind, version, source, confidence, in_force_on: inForceOn, digest, loaded_at: clock.now() }
      await replaceSchedule(work, { ...dated, content: JSON.stringify(content) })
    }
    return changed.length
  })
}
