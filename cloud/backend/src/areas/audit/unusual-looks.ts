import type { UnusualMonth } from '@xiongguan/contract/audit/staff'
import { asId } from '@xiongguan/contract/kit/id'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { addMonths, dayStart } from '../../platform/civil-date'
import type { Platform } from '../../platform/platform'
import type { ActorNames } from './read-audit'
import { countLooks } from './search-store'
import { insertEntries } from './store'

/** What counts as unusual; the association sets it. */
export type LookThresholds = { dutyFrom: string; dutyTo: string; outsideDuty: number; householdsInAnHour: number }

/** Ours where the association sets nothing. */
export const defaultLookThresholds: LookThresholds = { dutyFrom: '08:00', dutyTo: '19:00', outsideDuty: 1, householdsInAnHour: 20 }

const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

type Looking = { actorNames: ActorNames; thresholds: LookThresholds }

/** For supervisors: colleagues whose looks of one month pass a threshold, as counts. Whether there was a reason a person asks. */
export async function unusualLooks(
  { db, clock }: Platform,
  { actorNames, thresholds }: Looking,
  context: CallContext,
  month: string,
): Promise<UnusualMonth> {
  const duty = { fromMinute: minuteOf(thresholds.dutyFrom), toMinute: minuteOf(thresholds.dutyTo) }
  const counted = await db.transaction().execute(async (work) => {
    const origin = { actorId: accountOf(context).accountId, requestId: context.requestId }
    await insertEntries(work, origin, [{ action: 'audit.summarised', subjectKind: 'audit', subjectId: month }], clock.now())
    return countLooks(work, dayStart(`${month}-01`), dayStart(addMonths(`${month}-01`, 1)), duty)
  })
  const unusual = counted.filter((row) => row.outside_duty >= thresholds.outsideDuty || row.most_in_an_hour >= thresholds.householdsInAnHour)
  const names = await actorNames(unusual.map((row) => row.actor_id))
  return {
    month,
    thresholds,
    rows: unusual.flatMap((row) => {
      const staff = names.get(row.actor_id)
      if (staff === undefined) return []
      const { looks, households } = row
      return [{ staffId: asId<'Account'>(row.actor_id), staff, looks, households, outsideDuty: row.outside_duty, mostInAnHour: row.most_in_an_hour }]
    }),
  }
}
