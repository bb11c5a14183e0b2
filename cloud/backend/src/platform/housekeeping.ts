import { sql } from 'kysely'
import type { Clock } from './clock'
import { ownTables, type Db, type PlatformTables } from './tables'

/** Throws when the database does not answer. */
export async function probeDatabase(db: Db): Promise<void> {
  await sql`select 1`.execute(db)
}

/** Days an idempotency key is kept. */
const keyDays = 7

/** Forgets idempotency keys past their days, and counts of the shared limiter that ran out. */
export async function tidyUp(db: Db, clock: Clock): Promise<void> {
  const before = new Date(clock.now().getTime() - keyDays * 86_400_000)
  await ownTables<PlatformTables>(db).deleteFrom('platform_idempotency').where('created_at', '<', before).execute()
  await sql`delete from platform_rate where expires_at <= now()`.execute(db)
}
