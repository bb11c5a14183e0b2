import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createDatabase } from '../../cloud/backend/src/platform/db/pool'
import { naiveRegister } from '../../cloud/backend/src/areas/events/testing/naive-register'
import type { Db } from '../../cloud/backend/src/platform/tables'

/** Sign-up as it is often written, behind HTTP like the real one: it must oversell, or the race below proves nothing. */
export async function serveNaive(databaseUrl: string, eventId: string) {
  const db: Db = createDatabase<unknown>(databaseUrl, { max: 10 })
  const server = createServer((request, response) => {
    const householdId = new URL(request.url ?? '/', 'http://naive.invalid').searchParams.get('household') ?? ''
    naiveRegister(db, { eventId, householdId, communityCode: '620201001001', seats: 2, at: new Date() }).then(
      (taken) => response.end(JSON.stringify({ kind: taken ? 'signedUp' : 'refused' })),
      () => response.writeHead(500).end(),
    )
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections()
      server.close()
      await db.destroy()
    },
  }
}
