import { join } from 'node:path'
import { issueAdministratorCode } from '../areas/identity'
import { systemClock } from '../platform/clock'
import { openDatabase } from '../platform/db/locate'
import { createDatabase } from '../platform/db/pool'
import { readSettings } from '../platform/settings'
import { failClearly } from './fail-clearly'

const say = (line: string) => process.stdout.write(`${line}\n`)

/**
 * `npm run first-administrator`: prints the one-time code with which the first administrator claims the role in the
 * mini-program. With the embedded database the server must be stopped meanwhile; it says so.
 */
async function run(): Promise<void> {
  const { DATABASE_URL, DATA_DIR } = readSettings(process.env)
  const database = await openDatabase({ databaseUrl: DATABASE_URL, dataDir: join(DATA_DIR, 'postgres'), log: say })
  const db = createDatabase<unknown>(database.url)
  const code = await issueAdministratorCode(db, systemClock)
  await db.destroy()
  await database.stop()
  if (!code) throw new Error('There is an administrator already; no code was made.')
  say(`${code}\nValid once, for 30 minutes: enter it in the mini-program under 我的 → 账号与注销.`)
}

run().catch(failClearly)
