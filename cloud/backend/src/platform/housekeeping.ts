import { sql } from 'kysely'
import type { Clock } from './clock'
import { ownTables, type Db, type PlatformTables } from './tables'

/** Throws when the database does not answer. */
export async function probeDatabase(db: Db): Promise<void> {
  await sql`select 1`.execute(db)
}

/** Days an idempotency key is kept. */
const keyDays = 7

/** Forgets idempotency keys past their days; answers how many. */
export async function forgetOldKeys(db: Db, clock: Clock): Promise<number> {
  const before = new Date(clock.now().getTime() - keyDays * 86_400_000)
  const forgotten = await ownTables<PlatformTables>(db).deleteFrom('platform_idempotency').where('created_at', '<', before).executeTakeFirst()
  return Number(forgotten.numDeletedRows)
}
