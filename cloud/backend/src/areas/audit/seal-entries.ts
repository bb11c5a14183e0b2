import type { Clock } from '../../platform/clock'
import type { Db } from '../../platform/tables'
import { chainStart, sealHash } from './rules'
import { insertSeal, lastSeal, lockChain, readSeals, takeSettledRows, type SealWithRows } from './store'

const batch = 1000
const sealsAtOnce = 50

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

/** A seal as it follows the one before it: the next number, its hash, and exactly the rows it was made over. */
function fits({ seal, rows }: SealWithRows, number: number, previous: Buffer): boolean {
  return (
    seal.seal_number === number &&
    seal.previous_hash.equals(previous) &&
    seal.row_count === rows.length &&
    seal.last_sequence === rows.at(-1)?.sequence &&
    seal.hash.equals(sealHash(previous, rows))
  )
}

/** Recomputes the whole chain; false as soon as a number is missing or a batch does not give its hash. */
export async function verifyChain(db: Db): Promise<boolean> {
  let previous: Buffer = chainStart
  let number = 0
  for (;;) {
    const found = await readSeals(db, number, sealsAtOnce)
    if (found.length === 0) return true
    for (const one of found) {
      number += 1
      if (!fits(one, number, previous)) return false
      previous = one.seal.hash
    }
  }
}
