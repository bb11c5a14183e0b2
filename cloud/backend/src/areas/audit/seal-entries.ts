import type { Clock } from '../../platform/clock'
import type { Db } from '../../platform/tables'
import { chainStart, sealHash } from './rules'
import { insertSeal, lastSeal, lockChain, takeSettledRows } from './store'

const batch = 1000

/** Seals one batch of settled rows onto the chain; answers how many. Two timers at once: one waits, the chain stays one. */
export function sealEntries(db: Db, clock: Clock): Promise<number> {
  return db.transaction().execute(async (work) => {
    await lockChain(work)
    const last = await lastSeal(work)
    const rows = await takeSettledRows(work, batch)
    if (rows.length === 0) return 0
    const previous = last?.hash ?? chainStart
    await insertSeal(work, { number: (last?.seal_number ?? 0) + 1, rows, previous, hash: sealHash(previous, rows) }, clock.now())
    return rows.length
  })
}
