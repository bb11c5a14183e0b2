import { v7 } from 'uuid'
import { sql } from 'kysely'
import { createDatabase } from '../../platform/db/pool'
import { batchingRegistrar } from './batching-registrar'
import { isDatabaseAnswer } from './registrar'
import { composeEvents, type Composed } from './testing/compose'
import { countSeats } from './testing/count-seats'
import { entryFor } from './testing/entries'

let app: Composed
beforeAll(async () => {
  app = await composeEvents()
})
afterAll(() => app.destroy())

test('households that arrive together share transactions, and events do not wait for each other', async () => {
  const events = await Promise.all([app.event({}, { capacity: 1000 }), app.event({}, { capacity: 1000 })])
  const registrar = batchingRegistrar(app.db, app.platform.log)
  await Promise.all(events.flatMap((eventId) => Array.from({ length: 450 }, () => registrar.register(entryFor(app, eventId, 1)))))
  for (const eventId of events) {
    const { rows } = await sql<{
      transactions: number
    }>`select count(distinct xmin::text)::int as transactions from events_sign_up where event_id = ${eventId}`.execute(app.db)
    // 450 of one turn: 200, 200 and 50.
    expect(rows).toEqual([{ transactions: 3 }])
  }
})

test('what comes while a batch is under way is taken by the next one', async () => {
  const eventId = await app.event()
  const registrar = batchingRegistrar(app.db, app.platform.log)
  const first = registrar.register(entryFor(app, eventId, 2))
  await new Promise((resolve) => setImmediate(() => setImmediate(resolve)))
  const second = registrar.register(entryFor(app, eventId, 3))
  expect((await Promise.all([first, second])).map(({ kind }) => kind)).toEqual(['signedUp', 'signedUp'])
  expect((await registrar.register(entryFor(app, eventId, 1))).kind).toBe('signedUp')
  expect(await countSeats(app.db, eventId)).toMatchObject({ taken: 6, households: 3 })
})

test('answers only what is committed: with the connection gone it fails, and the same key finds the truth', async () => {
  const eventId = await app.event()
  const db = createDatabase<unknown>(app.url, { max: 2 })
  const registrar = batchingRegistrar(db, app.platform.log)
  const locked = app.db.transaction().execute(async (work) => {
    await sql`select from events_counter where event_id = ${eventId} for update`.execute(work)
    const entry = entryFor(app, eventId, 2)
    const asking = registrar.register(entry)
    asking.catch(() => undefined)
    for (let waiting = 0; waiting === 0;) {
      const { rows } = await sql<{
        pid: number
      }>`select pid from pg_stat_activity where query like '%events_register_many%' and wait_event_type = 'Lock' and datname = current_database()`.execute(
        app.db,
      )
      waiting = rows.length
      for (const { pid } of rows) await sql`select pg_terminate_backend(${pid})`.execute(app.db)
    }
    await expect(asking).rejects.toThrow()
    return entry
  })
  const entry = await locked
  expect(await countSeats(app.db, eventId)).toMatchObject({ taken: 0, households: 0 })
  expect(await registrar.register(entry)).toMatchObject({ kind: 'signedUp' })
  expect(await registrar.register(entry)).toMatchObject({ kind: 'signedUp' })
  expect(await countSeats(app.db, eventId)).toMatchObject({ taken: 2, households: 1 })
  await db.destroy()
})

test('a household without an answer fails alone', async () => {
  const eventId = await app.event()
  const registrar = batchingRegistrar(app.db, app.platform.log)
  const [good, lost] = [entryFor(app, eventId, 1), entryFor(app, eventId, 1)]
  // A key kept for a sign-up that is nowhere.
  await sql`insert into platform_idempotency (account_id, idempotency_key, operation, input_hash, result_id, created_at)
    values (${lost.accountId}, ${lost.idempotencyKey}, ${lost.operation}, ${lost.inputHash}, ${v7()}, now())`.execute(app.db)
  const [taken, failed] = await Promise.allSettled([registrar.register(good), registrar.register(lost)])
  expect(taken).toMatchObject({ status: 'fulfilled', value: { kind: 'signedUp' } })
  expect(failed).toMatchObject({ status: 'rejected' })
})

test('what goes wrong beside the database fails those who wait and leaves the queue open', async () => {
  const eventId = await app.event()
  const warn = () => {
    throw new Error('no log')
  }
  const registrar = batchingRegistrar(app.db, { info: warn, warn, error: warn })
  const bad = () => registrar.register(entryFor(app, eventId, 1, { household: { householdId: 'not-an-id', communityCode: '' } }))
  const answers = await Promise.allSettled(Array.from({ length: 201 }, bad))
  expect(answers.filter(({ status }) => status === 'rejected')).toHaveLength(201)
  expect(await registrar.register(entryFor(app, eventId, 1))).toMatchObject({ kind: 'signedUp' })
})

test.each([
  ['23505', true],
  ['40P01', true],
  ['57P01', false],
  ['08006', false],
  ['ECONNRESET', false],
  [undefined, false],
])('code %p is an answer of the database: %p', (code, answer) => {
  expect(isDatabaseAnswer(Object.assign(new Error(v7()), { code }))).toBe(answer)
})
