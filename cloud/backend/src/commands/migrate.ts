import { systemClock } from '../platform/clock'
import { createDatabase } from '../platform/db/pool'
import { readSettings } from '../platform/settings'
import { failClearly } from './fail-clearly'
import { prepareDatabase } from './run-server'

/** `npm run migrate`: brings the database of DATABASE_URL up to date, with places and articles; never seeds people. */
async function run(): Promise<void> {
  const { DATABASE_URL } = readSettings(process.env)
  if (!DATABASE_URL) throw new Error('Set DATABASE_URL. The embedded database is brought up to date by npm start itself.')
  const db = createDatabase<unknown>(DATABASE_URL)
  await prepareDatabase(DATABASE_URL, db, systemClock)
  await db.destroy()
}

run().catch(failClearly)
