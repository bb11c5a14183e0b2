import { createHash } from 'node:crypto'

/** An audit row as it is sealed. */
export type SealedRow = {
  sequence: number
  happened_at: Date
  actor_id: string | null
  action: string
  subject_kind: string
  subject_id: string
  request_id: string
}

/** Hash of a batch: the hash before it, then every row in order. A changed, added or missing row gives another hash. */
export function sealHash(previous: Buffer, rows: readonly SealedRow[]): Buffer {
  const hash = createHash('sha256').update(previous)
  for (const row of rows) {
    hash.update(
      JSON.stringify([row.sequence, row.happened_at.toISOString(), row.actor_id, row.action, row.subject_kind, row.subject_id, row.request_id]),
    )
  }
  return hash.digest()
}

/** The hash before the first seal. */
export const chainStart = Buffer.alloc(32)
