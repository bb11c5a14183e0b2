import type { Platform } from '../../platform/platform'
import { civilDate } from '../../platform/civil-date'
import { digestOf, noteOfCheck, verifyAll } from './check-chain'
import type { Digests } from './digests'
import { insertEntries } from './store'

/**
 * Once a day: verifies the whole chain, writes the outcome into it, and tells its head outside the database, so that a
 * tail cut off afterwards is missed. A chain that does not hold is told to nobody as if it did.
 */
export function createCloseDay({ db, clock, log }: Platform, digests: Digests) {
  let closed = ''
  return async (): Promise<void> => {
    const now = clock.now()
    const today = civilDate(now)
    if (closed === today || (await digests.last())?.date === today) return
    const verdict = await verifyAll(db, digests)
    if (verdict.state === 'intact' && verdict.head.seal === 0) return
    await db.transaction().execute((work) => insertEntries(work, { actorId: null, requestId: 'timer' }, [noteOfCheck(verdict)], now))
    if (verdict.state === 'intact') {
      const digest = await digestOf(db, verdict.head, now, today)
      await digests.append(digest)
      log.info(digest, 'audit chain checked')
    } else log.error({ state: verdict.state }, 'audit chain does not hold')
    closed = today
  }
}
