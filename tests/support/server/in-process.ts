import { once } from 'node:events'
import { readSettings } from '../../../cloud/backend/src/platform/settings'
import { createTestApp } from '../../../cloud/backend/src/testing/test-app'
import { createWholeWeb, listen } from '../../../cloud/backend/src/web-server'

export type ServedApp = Awaited<ReturnType<typeof serveTestApp>>

/** The app of the backend's own tests behind the real HTTP face on loopback; its clock stands still until it is moved. */
export async function serveTestApp(environment: Readonly<Record<string, string>> = {}, rateScale?: number) {
  const test = await createTestApp(rateScale === undefined ? {} : { rateScale })
  const settingsOf = (more: Readonly<Record<string, string>>) => readSettings({ PORT: '0', DEV_LOGIN: '1', ...environment, ...more })
  /** The HTTP face as it would be under other settings, without listening. */
  const faceUnder = (more: Readonly<Record<string, string>>) =>
    createWholeWeb({ app: test.app, db: test.db, log: test.log, settings: settingsOf(more), pages: null })
  const web = faceUnder({})
  const { server, origin } = await listen(web, settingsOf({}))
  return {
    ...test,
    web,
    origin,
    faceUnder,
    async close() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
      await test.destroy()
    },
  }
}
