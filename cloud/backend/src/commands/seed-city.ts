import { systemClock } from '../platform/clock'
import { loadDataKeys, localKeyEncryption } from '../platform/crypto/keys'
import { createSealer } from '../platform/crypto/sealer'
import { loadSecrets } from '../platform/secrets'
import { readSettings } from '../platform/settings'
import { seedCity } from '../seeds/seed-city'
import { failClearly } from './fail-clearly'
import { prepareDatabase } from './run-server'
import { say, withDatabase } from './with-database'

const flag = '--into-database-url'

/** `npm run seed:city`: an invented city for trying things at full size. Never into somebody's database by mistake. */
async function run(): Promise<void> {
  const { DATABASE_URL } = readSettings(process.env)
  if (DATABASE_URL && !process.argv.includes(flag)) {
    throw new Error(`DATABASE_URL is set. Invented people go into it only when you say so: npm run seed:city -- ${flag}`)
  }
  await withDatabase(async (db, settings, url) => {
    await prepareDatabase(url, db, systemClock)
    const keys = await loadDataKeys(db, localKeyEncryption(loadSecrets(settings).master), systemClock)
    await seedCity({ db, clock: systemClock, sealer: createSealer(keys), say })
  })
}

run().catch(failClearly)
