import { join } from 'node:path'
import { openDatabase } from '../platform/db/locate'
import { createDatabase } from '../platform/db/pool'
import { readSettings, type Settings } from '../platform/settings'
import type { Db } from '../platform/tables'

export const say = (line: string) => process.stdout.write(`${line}\n`)

/** For commands beside the server: opens the database of the settings, and closes it after. An embedded one must not be in use; it says so. */
export async function withDatabase<Result>(work: (db: Db, settings: Settings, url: string) => Promise<Result>): Promise<Result> {
  const settings = readSettings(process.env)
  const database = await openDatabase({ databaseUrl: settings.DATABASE_URL, dataDir: join(settings.DATA_DIR, 'postgres'), log: say })
  const db = createDatabase<unknown>(database.url)
  try {
    return await work(db, settings, database.url)
  } finally {
    await db.destroy()
    await database.stop()
  }
}
