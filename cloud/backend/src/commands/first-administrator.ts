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
  if (!code) throw new Error('已有市级管理员，不能再用口令认领。请由现任管理员授权。')
  process.stdout.write(`口令 ${code}\n30 分钟内在小程序“我的 → 账号与注销 → 管理员口令”中输入一次，用过即废。\n`)
}

run().catch(failClearly)
