import { retentionClasses } from '@xiongguan/contract/consent/terms'
import { civilDate, daysFrom } from '../../platform/civil-date'
import { describeFault } from '../../platform/log'
import type { ConsentDeps } from './ports'
import { isTimed, retention, type TimedClass } from './retention'
import { noteRun } from './retention-store'

/** When what a class keeps from before has to go. */
export const endOf = (kind: TimedClass, now: Date) => daysFrom(now, -retention[kind].days)

/**
 * A round of the clock: ends every class of data that is past its time, each by the area that keeps it. One that fails keeps
 * no other from ending, and is tried again with the next round.
 */
export async function endRetention({ platform, forgetters }: ConsentDeps): Promise<number> {
  const { db, clock, log } = platform
  let ended = 0
  for (const kind of retentionClasses.filter(isTimed)) {
    const now = clock.now()
    try {
      const forgotten = await forgetters[kind](db, endOf(kind, now))
      await noteRun(db, kind, civilDate(now), forgotten, now)
      ended += forgotten
    } catch (error) {
      log.error({ ...describeFault(error), class: kind }, 'a class of data was not ended')
    }
  }
  return ended
}
