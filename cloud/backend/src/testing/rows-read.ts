import { CompiledQuery, sql } from 'kysely'
import { Client } from 'pg'
import type { Db } from '../platform/tables'

type Statement = { text: string; values: readonly unknown[] }

/** Writes down the questions this process asks while something runs. */
export async function questionsOf(run: () => Promise<unknown>): Promise<Statement[]> {
  const asked: Statement[] = []
  const query = Client.prototype.query as (...given: unknown[]) => unknown
  Client.prototype.query = function (this: Client, ...given: unknown[]) {
    const [text, values] = given
    if (typeof text === 'string' && /^\s*(select|with)\b/i.test(text)) asked.push({ text, values: Array.isArray(values) ? values : [] })
    return query.apply(this, given) as never
  } as never
  try {
    await run()
  } finally {
    Client.prototype.query = query as never
  }
  return asked
}

/** What was read of a table: rows met by reading it through, and rows fetched by an index. */
export type RowsRead = { table: string; readThrough: number; byIndex: number }

type Counted = { table: string; through: number; fetched: number }
const counts = async (db: Db) =>
  new Map(
    (
      await sql<Counted>`select relname as "table", seq_tup_read::int as through, coalesce(idx_tup_fetch, 0)::int as fetched
        from pg_stat_xact_user_tables`.execute(db)
    ).rows.map((row) => [row.table, row]),
  )

async function drop(work: Db, index: string): Promise<void> {
  const { rows } = await sql<{ table: string; name: string }>`select conrelid::regclass::text as "table", conname as name from pg_constraint
    where conindid = ${index}::regclass and contype in ('p', 'u')`.execute(work)
  const [constraint] = rows
  if (!constraint) await sql`drop index ${sql.table(index)}`.execute(work)
  else await sql`alter table ${sql.table(constraint.table)} drop constraint ${sql.ref(constraint.name)}`.execute(work)
}

class Undone extends Error {}

/**
 * Asks the questions once more and counts what they read, inside functions too, by PostgreSQL's own count; with these
 * indexes dropped, where any are named. Nothing of it stays.
 */
export async function rowsRead(db: Db, questions: readonly Statement[], without: readonly string[] = []): Promise<RowsRead[]> {
  let read: RowsRead[] = []
  const measured = db.transaction().execute(async (work) => {
    // Workers beside the connection would count for themselves.
    await sql`set local max_parallel_workers_per_gather = 0`.execute(work)
    for (const index of without) await drop(work, index)
    const before = await counts(work)
    for (const { text, values } of questions) await work.executeQuery(CompiledQuery.raw(text, [...values]))
    const after = await counts(work)
    read = [...after.values()]
      .map(({ table, through, fetched }) => ({
        table,
        readThrough: through - (before.get(table)?.through ?? 0),
        byIndex: fetched - (before.get(table)?.fetched ?? 0),
      }))
      .filter(({ readThrough, byIndex }) => readThrough + byIndex > 0)
    throw new Undone()
  })
  await measured.catch((error: unknown) => {
    if (!(error instanceof Undone)) throw error
  })
  return read
}
