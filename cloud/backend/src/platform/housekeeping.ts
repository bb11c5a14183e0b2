import { sql } from 'kysely'
import { ownTables, type Db, type PlatformTables } from './tables'

/** Throws when the database does not answer. */
export async function probeDatabase(db: Db): Promise<void> {
  await sql`select 1`.execute(db)
}

/** Forgets idempotency keys from before a moment; answers how many. How long they are kept the register of retention says. */
export async function forgetKeys(db: Db, before: Date): Promise<number> {
  const gone = await ownTables<PlatformTables>(db).deleteFrom('platform_idempotency').where('created_at', '<', before).executeTakeFirst()
  return Number(gone.numDeletedRows)
}

/** Forgets counts of the shared limiter that ran out. */
export async function forgetCounts(db: Db): Promise<void> {
  await sql`delete from platform_rate where expires_at <= now()`.execute(db)
}
