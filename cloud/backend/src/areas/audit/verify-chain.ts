import type { Db } from '../../platform/tables'
import type { Digest } from './digests'
import { chainStart, sealHash, type Head } from './rules'
import { hashesOf, readSeals, type SealWithRows } from './store'

const sealsAtOnce = 50

/** Before the first seal. */
export const emptyHead: Head = { seal: 0, hash: chainStart }

/** A seal as it follows the one before it: the next number, its hash, and exactly the rows it was made over. */
function fits({ seal, rows }: SealWithRows, before: Head): boolean {
  return (
    seal.seal_number === before.seal + 1 &&
    seal.previous_hash.equals(before.hash) &&
    seal.row_count === rows.length &&
    seal.last_sequence === rows.at(-1)?.sequence &&
    seal.hash.equals(sealHash(before.hash, rows))
  )
}

/** Recomputes the chain from a head on; answers the head it comes to, or null where a number is missing or a batch does not give its hash. */
export async function verifyChain(db: Db, from: Head = emptyHead): Promise<Head | null> {
  let head = from
  for (;;) {
    const found = await readSeals(db, head.seal, sealsAtOnce)
    if (found.length === 0) return head
    for (const one of found) {
      if (!fits(one, head)) return null
      head = { seal: one.seal.seal_number, hash: one.seal.hash }
    }
  }
}

/** Whether every seal that was told outside is still here with the same hash. A chain whose tail was cut off is whole in itself and fails here. */
export async function holdsDigests(db: Db, digests: readonly Digest[]): Promise<boolean> {
  const hashes = await hashesOf(
    db,
    digests.map(({ seal }) => seal),
  )
  return digests.every(({ seal, hash }) => hashes.get(seal) === hash)
}
