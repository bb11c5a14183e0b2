import type { Clock } from '../../platform/clock'
import type { Db } from '../../platform/tables'
import { chainStart, sealHash } from './rules'
import { insertSeal, lockLastSeal, readSeal, takeSettledRows } from './store'

const batch = 1000

/** Seals one batch of settled rows onto the chain; answers how many. Two timers at once: one waits, the chain stays one. */
export function sealEntries(db: Db, clock: Clock): Promise<number> {
  return db.transaction().execute(async (work) => {
    const last = await lockLastSeal(work)
    const rows = await takeSettledRows(work, batch)
    if (rows.length === 0) return 0
    const previous = last?.hash ?? chainStart
    await insertSeal(work, { number: (last?.seal_number ?? 0) + 1, rows, previous, hash: sealHash(previous, rows) }, clock.now())
    return rows.length
  })
}

/** Recomputes the whole chain; false as soon as a batch does not give its hash. */
export async function verifyChain(db: Db): Promise<boolean> {
  let previous: Buffer = chainStart
  for (let number = 1; ; number += 1) {
    const found = await readSeal(db, number)
    if (!found) return true
    const { seal, rows } = found
    if (!seal.previous_hash.equals(previous) || seal.row_count !== rows.length || !seal.hash.equals(sealHash(previous, rows))) return false
    previous = seal.hash
  }
}
