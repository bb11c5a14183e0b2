import type { AuditAction } from '@xiongguan/contract/audit/terms'
import { sql } from 'kysely'
import type { AuditNote, AuditOrigin } from '../../platform/audit-trail'
import { ownTables, type Db, type Work } from '../../platform/tables'
import type { SealedRow } from './rules'
import type { AuditTables } from './tables'

const own = (handle: Db) => ownTables<AuditTables>(handle)
const sealedColumns = [
  'sequence',
  'happened_at',
  'actor_id',
  'action',
  'subject_kind',
  'subject_id',
  'request_id',
  'purpose',
  'household_id',
  'detail',
] as const

/** Rows of one insert: their values must fit into one statement. */
const rowsAtOnce = 1000

export async function insertEntries(work: Work, origin: AuditOrigin, notes: readonly AuditNote[], now: Date): Promise<void> {
  for (let from = 0; from < notes.length; from += rowsAtOnce) await insertPortion(work, origin, notes.slice(from, from + rowsAtOnce), now)
}

async function insertPortion(work: Work, origin: AuditOrigin, notes: readonly AuditNote[], now: Date): Promise<void> {
  await own(work)
    .insertInto('audit_entry')
    .values(
      notes.map((note) => ({
        happened_at: now,
        actor_id: origin.actorId,
        action: note.action,
        subject_kind: note.subjectKind,
        subject_id: note.subjectId,
        request_id: origin.requestId,
        purpose: note.purpose ?? null,
        household_id: note.householdId ?? null,
        detail: note.detail ?? null,
      })),
    )
    .execute()
}

/**
 * Takes a batch of rows that no running transaction can still join: their transaction ended before every one now open.
 * Sequence alone would not do, since a lower number may commit later.
 */
export function takeSettledRows(work: Work, limit: number): Promise<SealedRow[]> {
  return own(work)
    .selectFrom('audit_entry')
    .select(sealedColumns)
    .where('seal_number', 'is', null)
    .where(sql<boolean>`written_by < pg_snapshot_xmin(pg_current_snapshot())`)
    .orderBy('sequence')
    .limit(limit)
    .forUpdate()
    .execute()
}

/** Lets one sealer in at a time, also while there is no seal whose row could be locked; held until the transaction ends. */
export async function lockChain(work: Work): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('audit_seal', 0))`.execute(own(work))
}

export function lastSeal(work: Work) {
  return own(work).selectFrom('audit_seal').select(['seal_number', 'hash']).orderBy('seal_number', 'desc').limit(1).executeTakeFirst()
}

type NewSeal = { number: number; rows: readonly SealedRow[]; previous: Buffer; hash: Buffer }

export async function insertSeal(work: Work, { number, rows, previous, hash }: NewSeal, now: Date): Promise<void> {
  await own(work)
    .insertInto('audit_seal')
    .values({
      seal_number: number,
      row_count: rows.length,
      last_sequence: Math.max(...rows.map((row) => row.sequence)),
      previous_hash: previous,
      hash,
      sealed_at: now,
    })
    .execute()
  await own(work)
    .updateTable('audit_entry')
    .set({ seal_number: number })
    .where(
      'sequence',
      'in',
      rows.map((row) => row.sequence),
    )
    .execute()
}

export type SealWithRows = Awaited<ReturnType<typeof readSeals>>[number]

/** The next seals after a number, in order, each with its rows, for checking. Two queries for all of them. */
export async function readSeals(db: Db, after: number, limit: number) {
  const seals = await own(db).selectFrom('audit_seal').selectAll().where('seal_number', '>', after).orderBy('seal_number').limit(limit).execute()
  const last = seals.at(-1)
  if (!last) return []
  const rows = await own(db)
    .selectFrom('audit_entry')
    .select([...sealedColumns, 'seal_number'])
    .where('seal_number', '>', after)
    .where('seal_number', '<=', last.seal_number)
    .orderBy('seal_number')
    .orderBy('sequence')
    .execute()
  const rowsOf = new Map(seals.map((seal) => [seal.seal_number, [] as SealedRow[]]))
  for (const row of rows) rowsOf.get(row.seal_number ?? 0)?.push(row)
  return seals.map((seal) => ({ seal, rows: rowsOf.get(seal.seal_number) ?? [] }))
}

/** Hashes of these seals, in hexadecimal; one that is gone is left out. */
export async function hashesOf(db: Db, seals: readonly number[]): Promise<ReadonlyMap<number, string>> {
  if (seals.length === 0) return new Map()
  const rows = await own(db)
    .selectFrom('audit_seal')
    .select(['seal_number', 'hash'])
    .where('seal_number', 'in', [...seals])
    .execute()
  return new Map(rows.map(({ seal_number, hash }) => [seal_number, hash.toString('hex')]))
}

/** Rows sealed up to a seal. */
export async function sealedEntries(db: Db, seal: number): Promise<number> {
  const { total } = await own(db)
    .selectFrom('audit_seal')
    .select(({ fn }) => fn.sum<number>('row_count').as('total'))
    .where('seal_number', '<=', seal)
    .executeTakeFirstOrThrow()
  return Number(total ?? 0)
}

/** The latest outcome of a whole verification. A good one counts once it is sealed itself, a bad one at once. */
export function lastCheck(db: Db) {
  return own(db)
    .selectFrom('audit_entry')
    .select(['action', 'subject_id', 'happened_at'])
    .where('action', 'in', ['audit.checked', 'audit.foundChanged'])
    .where(({ eb, or }) => or([eb('action', '=', 'audit.foundChanged'), eb('seal_number', 'is not', null)]))
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
}

type ChainSummary = { sealed_up_to: number; last_sealed_at: Date | null; unsealed: number }

export async function chainSummary(db: Db): Promise<ChainSummary> {
  const { rows } = await sql<ChainSummary>`select
    (select coalesce(max(last_sequence), 0) from audit_seal) as sealed_up_to,
    (select max(sealed_at) from audit_seal) as last_sealed_at,
    (select count(*) from audit_entry where seal_number is null) as unsealed`.execute(own(db))
  return rows[0] ?? { sealed_up_to: 0, last_sealed_at: null, unsealed: 0 }
}

type EntryFilter = { action: AuditAction | undefined; before: number | null; limit: number }

export function listEntries(db: Db, { action, before, limit }: EntryFilter) {
  return own(db)
    .selectFrom('audit_entry')
    .select([...sealedColumns, 'seal_number'])
    .$if(action !== undefined, (query) => query.where('action', '=', action ?? 'audit.read'))
    .$if(before !== null, (query) => query.where('sequence', '<', before ?? 0))
    .orderBy('sequence', 'desc')
    .limit(limit)
    .execute()
}
