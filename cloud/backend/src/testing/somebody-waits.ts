import { sql } from 'kysely'
import { setTimeout as pause } from 'node:timers/promises'
import type { Db } from '../platform/tables'

/** Resolves once a statement of this database stands at a lock. */
export async function somebodyWaits(db: Db): Promise<void> {
  const { rows } = await sql<{ waiting: number }>`select count(*)::int as waiting from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(db)
  if (rows[0]?.waiting) return
  await pause(20)
  await somebodyWaits(db)
}
