import { sql } from 'kysely'
import { createDatabase } from './pool'
import { createEmptyTestDatabase, type TestDatabase } from './testing'

type Tables = {
  events_seat: { id: number; held_on: string }
}

let database: TestDatabase<Tables>

beforeAll(async () => {
  database = await createEmptyTestDatabase<Tables>()
  await sql`create table events_seat (id integer primary key, held_on date not null)`.execute(database.db)
})

afterAll(() => database.destroy())

test('counts are numbers, civil dates are text, instants are Date', async () => {
  const { rows } = await sql<Record<string, unknown>>`
    select count(*) as amount, date '2026-05-29' as day, timestamptz '2026-05-29 08:00+08' as instant,
           array[date '2026-05-15', null] as days, array[1, 9007199254740991]::int8[] as amounts`.execute(database.db)
  expect(rows[0]).toEqual({
    amount: 1,
    day: '2026-05-29',
    instant: new Date('2026-05-29T00:00:00Z'),
    days: ['2026-05-15', null],
    amounts: [1, 9007199254740991],
  })
})

test('an int8 that a number cannot hold fails the query instead of being rounded', async () => {
  await expect(sql`select 9007199254740993::int8`.execute(database.db)).rejects.toThrow(RangeError)
  await expect(sql`select 1 as one`.execute(database.db)).resolves.toMatchObject({ rows: [{ one: 1 }] })
})

test('a condition on an empty list holds for nothing, and its opposite for all', async () => {
  await sql`insert into events_seat values (7, '2026-05-29')`.execute(database.db)
  const seats = database.db.selectFrom('events_seat').select('id')
  expect(await seats.where('id', 'in', []).execute()).toEqual([])
  expect(await seats.where('id', 'not in', []).execute()).toEqual([{ id: 7 }])
})

test('no statement stays prepared on the connection', async () => {
  await database.db.selectFrom('events_seat').selectAll().where('id', '=', 1).execute()
  const { rows } = await sql`select name from pg_prepared_statements`.execute(database.db)
  expect(rows).toEqual([])
})

test('a pool with a role may do only what the role may', async () => {
  const role = `role_${process.pid}_${Date.now()}`
  await sql.raw(`create role ${role}`).execute(database.db)
  const limited = createDatabase<Tables>(database.url, { max: 1, role })
  await expect(limited.selectFrom('events_seat').selectAll().execute()).rejects.toThrow('permission denied')
  await limited.destroy()
  await sql.raw(`drop role ${role}`).execute(database.db)
  expect(() => createDatabase(database.url, { role: 'x; -c fsync=off' })).toThrow('not a plain role name')
})
