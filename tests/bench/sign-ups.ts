import { sql } from 'kysely'
import { createDatabase } from '../../cloud/backend/src/platform/db/pool'
import { letUnknownAccountsLive } from '../../cloud/backend/src/testing/unknown-accounts'
import { askChange, openEvent, plantFamilies, type RunningServer } from '../support/server'
import { perSecond } from './load'
import { pgbench, registerMany, registerOne, rowLock } from './registering-sql'
import { rate, ratio, type Row } from './table'

const families = 2000
const manyEvents = 40
const atOnce = 200
const seconds = 4
const connections = 10

async function overHttp(server: RunningServer, eventIds: readonly string[], count = families): Promise<number> {
  const planted = await plantFamilies(
    server,
    Array.from({ length: count }, () => 2),
  )
  return perSecond(count, atOnce, async (place) => {
    const { token, personIds } = planted[place] ?? { token: '', personIds: [] }
    const { status, text } = await askChange(server.origin, `/api/events/${eventIds[place % eventIds.length]}/sign-ups`, {
      token,
      body: { personIds },
    })
    if (status !== 200 || !text.includes('signedUp')) throw new Error(`a sign-up was answered ${status} ${text}`)
  })
}

/** The remedy with a row lock, from Node on as many connections as the server has. */
async function withRowLock(databaseUrl: string, eventIds: readonly string[]): Promise<number> {
  const db = createDatabase<unknown>(databaseUrl, { max: connections })
  try {
    return await perSecond(families, connections, (place) =>
      db.connection().execute(async (connection) => {
        for (const statement of rowLock(`'${eventIds[place % eventIds.length]}'::uuid`)) await sql.raw(statement).execute(connection)
      }),
    )
  } finally {
    await db.destroy()
  }
}

/** A script that takes one of the events at random. */
function script(eventIds: readonly string[], statements: (eventId: string) => readonly string[]): string[] {
  const eventId = `(array[${eventIds.map((id) => `'${id}'`).join(',')}])[:place]::uuid`
  return [`\\set place random(1, ${eventIds.length})`, ...statements(eventId).map((statement) => `${statement};`)]
}

const absent = 'no pgbench on this machine'

async function compare(server: RunningServer, name: string, eventIds: readonly string[]): Promise<Row[]> {
  const http = await overHttp(server, eventIds)
  const locked = await withRowLock(server.databaseUrl, eventIds)
  const bare = await pgbench(
    server.databaseUrl,
    script(eventIds, (id) => [registerOne(id)]),
    seconds,
  )
  const bareLocked = await pgbench(server.databaseUrl, script(eventIds, rowLock), seconds)
  return [
    { measure: `${name}: over HTTP, ${atOnce} at once`, value: rate(http) },
    {
      measure: `${name}: pgbench, events_register, ${connections} connections`,
      value: bare === null ? absent : rate(bare),
      against: bare === null ? '' : `HTTP is ${ratio(http, bare)}`,
    },
    { measure: `${name}: row lock then insert, from Node`, value: rate(locked), against: `HTTP is ${ratio(http, locked)}` },
    {
      measure: `${name}: row lock then insert, pgbench`,
      value: bareLocked === null ? absent : rate(bareLocked),
      against: bareLocked === null ? '' : `HTTP is ${ratio(http, bareLocked)}`,
    },
  ]
}

/** Sign-ups a second, on one event and on many, against the same SQL without the server and against the usual remedy. */
export async function benchSignUps(server: RunningServer): Promise<Row[]> {
  const open = () => openEvent(server.origin, { capacity: 5000 })
  const many: string[] = []
  for (let count = 0; count < manyEvents; count += 1) many.push(await open())
  const hot = await open()
  const widening = createDatabase<unknown>(server.databaseUrl, { max: 1 })
  await sql`update events_counter set capacity = 100000000`.execute(widening)
  // The bare SQL signs up households made up on the spot.
  await letUnknownAccountsLive(widening)
  await widening.destroy()
  // The first calls of a process are slower than all that follow.
  await overHttp(server, [await open()], 500)
  const rows = [...(await compare(server, `spread on ${manyEvents} events`, many)), ...(await compare(server, 'hot, one event', [hot]))]
  const batches = await pgbench(
    server.databaseUrl,
    script([hot], (id) => [registerMany(id)]),
    seconds,
  )
  return [...rows, { measure: 'hot, one event: pgbench, events_register_many by 200', value: batches === null ? absent : rate(batches * 200) }]
}
