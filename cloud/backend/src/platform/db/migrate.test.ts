import { Client } from 'pg'
import { migrate, MigrationRefusedError, type Migration } from './migrate'
import { createEmptyTestDatabase, type TestDatabase } from './testing'

const FIRST: Migration = {
  name: '0001_events_first',
  sql: 'create table events_first (id integer primary key); insert into events_first values (1);',
}
const SECOND: Migration = { name: '0002_events_second', sql: 'create table events_second (id integer primary key)' }

let database: TestDatabase<unknown>

beforeEach(async () => {
  database = await createEmptyTestDatabase()
})

afterEach(() => database.destroy())

async function tableNames(): Promise<string[]> {
  const client = new Client({ connectionString: database.url })
  await client.connect()
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relname like 'events%' and relkind = 'r' order by 1`,
  )
  await client.end()
  return rows.map(({ name }) => name)
}

test('applies what is missing, in order, and names it', async () => {
  expect(await migrate(database.url, [FIRST])).toEqual([FIRST.name])
  expect(await migrate(database.url, [FIRST, SECOND])).toEqual([SECOND.name])
  expect(await migrate(database.url, [FIRST, SECOND])).toEqual([])
  expect(await tableNames()).toEqual(['events_first', 'events_second'])
})

test('several at once apply each migration exactly once', async () => {
  const slow: Migration = { name: '0000_events_slow', sql: 'select pg_sleep(0.3); create table events_slow (id integer primary key)' }
  const runs = await Promise.all([1, 2, 3, 4].map(() => migrate(database.url, [slow, FIRST])))
  expect(runs.flat().sort()).toEqual([slow.name, FIRST.name])
})

test('a failed migration leaves nothing of itself and keeps those before it', async () => {
  const broken: Migration = { name: '0002_events_broken', sql: 'create table events_half (id integer primary key); select nonsense' }
  await expect(migrate(database.url, [FIRST, broken])).rejects.toThrow('"0002_events_broken" failed and changed nothing')
  expect(await tableNames()).toEqual(['events_first'])
  expect(await migrate(database.url, [FIRST, SECOND])).toEqual([SECOND.name])
})

test('refuses when an applied migration was edited', async () => {
  await migrate(database.url, [FIRST])
  const edited = { ...FIRST, sql: `${FIRST.sql} -- one more word` }
  const attempt = migrate(database.url, [edited, SECOND])
  await expect(attempt).rejects.toThrow(MigrationRefusedError)
  await expect(attempt).rejects.toThrow('its text has changed since')
  expect(await tableNames()).toEqual(['events_first'])
})

test('refuses a database of a newer program, a changed order and a name used twice', async () => {
  await migrate(database.url, [FIRST, SECOND])
  await expect(migrate(database.url, [FIRST])).rejects.toThrow('does not know')
  await expect(migrate(database.url, [SECOND, FIRST])).rejects.toThrow('keep their place')
  await expect(migrate(database.url, [FIRST, FIRST])).rejects.toThrow('stands twice')
})
