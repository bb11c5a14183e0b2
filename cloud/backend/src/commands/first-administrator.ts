import { issueAdministratorCode } from '../areas/identity'
import { systemClock } from '../platform/clock'
import { createDatabase } from '../platform/db/pool'
import { readSettings } from '../platform/settings'
import { failClearly } from './fail-clearly'

/** `npm run first-administrator`: prints the one-time code with which the first administrator claims the role in the mini-program. */
async function run(): Promise<void> {
  const { DATABASE_URL } = readSettings(process.env)
  if (!DATABASE_URL) throw new Error('Set DATABASE_URL to the production database. A demonstration server has its own administrator.')
  const db = createDatabase<unknown>(DATABASE_URL)
  const code = await issueAdministratorCode(db, systemClock)
  await db.destroy()
  if (!code) throw new Error('There is an administrator already, who grants further roles; no code was made.')
  process.stdout.write(`${code}\nValid once, for 30 minutes: enter it in the mini-program under 我的 → 账号与注销.\n`)
}

run().catch(failClearly)
