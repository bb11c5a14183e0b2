import { join } from 'node:path'
import { createTestApp, type TestApp } from '../../cloud/backend/src/testing/test-app'
import { readSettings } from '../../cloud/backend/src/platform/settings'
import { createWholeWeb, listen } from '../../cloud/backend/src/web-server'

export type WholeSite = { house: TestApp; origin: string; close(): Promise<void> }

/** The whole product on one address: built residents' pages, built console, the API, on a database of its own. */
export async function startWholeSite(): Promise<WholeSite> {
  const house = await createTestApp()
  // Browsers judge cookies by their own clock.
  house.clock.set(new Date())
  const settings = readSettings({ DEV_LOGIN: '1', PORT: '0', LOG_LEVEL: 'silent' })
  const pages = { resident: join(process.cwd(), 'dist/h5'), console: join(process.cwd(), 'dist/console') }
  const web = createWholeWeb({ app: house.app, db: house.db, log: house.log, settings, pages })
  const { server, origin } = await listen(web, settings)
  return {
    house,
    origin,
    async close() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
      await house.destroy()
    },
  }
}
