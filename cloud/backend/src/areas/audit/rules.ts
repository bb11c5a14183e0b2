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
  purpose: string | null
  household_id: string | null
  detail: string | null
}

/** Rows from before purposes were written down hash as they did then. */
const lookOf = ({ purpose, household_id, detail }: SealedRow) => ((purpose ?? household_id ?? detail) === null ? [] : [purpose, household_id, detail])

/** Hash of a batch: the hash before it, then every row in order. A changed, added or missing row gives another hash. */
export function sealHash(previous: Buffer, rows: readonly SealedRow[]): Buffer {
  const hash = createHash('sha256').update(previous)
  for (const row of rows) {
    hash.update(
      JSON.stringify([
        row.sequence,
        row.happened_at.toISOString(),
        row.actor_id,
        row.action,
        row.subject_kind,
        row.subject_id,
        row.request_id,
        ...lookOf(row),
      ]),
    )
  }
  return hash.digest()
}

/** The hash before the first seal. */
export const chainStart = Buffer.alloc(32)

/** Where a chain ends: the number of a seal and its hash. */
export type Head = { seal: number; hash: Buffer }

/** A head as an audit row names it. */
export const headText = ({ seal, hash }: Head) => `${seal}:${hash.toString('hex')}`

export function readHead(text: string): Head | null {
  const [, seal, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text) ?? []
  return seal && hash ? { seal: Number(seal), hash: Buffer.from(hash, 'hex') } : null
}
