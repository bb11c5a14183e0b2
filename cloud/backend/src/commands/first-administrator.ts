import { issueAdministratorCode } from '../areas/identity'
import { systemClock } from '../platform/clock'
import { failClearly } from './fail-clearly'
import { say, withDatabase } from './with-database'

/**
 * `npm run first-administrator -- 王敏`: prints the one-time code with which the first administrator claims the role in the
 * mini-program, and keeps the name the console shows. With the embedded database the server must be stopped meanwhile.
 */
async function run(): Promise<void> {
  const name = process.argv.slice(2).join(' ').trim()
  if (!name || name.length > 20) throw new Error('Say who it is, in at most 20 characters: npm run first-administrator -- 王敏')
  const code = await withDatabase((db) => issueAdministratorCode(db, systemClock, name))
  if (!code) throw new Error('There is an administrator already; no code was made.')
  say(`${code}\nValid once, for 30 minutes: enter it in the mini-program under 我的 → 账号与注销.`)
}

run().catch(failClearly)
