import { sql } from 'kysely'
import { migrations } from '../../../../migrations/index'
import { findConventionBreaches } from './schema-conventions'
import { createEmptyTestDatabase, createTestDatabase, type TestDatabase } from './testing'

let scratch: TestDatabase<unknown>

beforeAll(async () => {
  scratch = await createEmptyTestDatabase()
})

afterAll(() => scratch.destroy())

async function breachesAfter(statements: string): Promise<string[]> {
  await sql.raw(`drop schema public cascade; create schema public; ${statements}`).execute(scratch.db)
  return findConventionBreaches(scratch.url)
}

test('every table made by the migrations keeps the conventions', async () => {
  const database = await createTestDatabase<{ platform_migration: { name: string } }>()
  const applied = await database.db.selectFrom('platform_migration').select('name').execute()
  const breaches = await findConventionBreaches(database.url)
  await database.destroy()
  expect(applied).toHaveLength(migrations.length)
  expect(breaches).toEqual([])
})

test('a table that keeps them all is not reported', async () => {
  const breaches = await breachesAfter(`
    create table events_event (id uuid primary key, opens_at timestamptz not null, held_on date);
    create table events_seat (event_id uuid references events_event, seat_number integer, primary key (event_id, seat_number));`)
  expect(breaches).toEqual([])
})

test.each([
  ['a name without area', 'create table seats (id uuid primary key)', ['seats: has no area prefix, or is not snake_case']],
  ['a name in capitals', 'create table "events_Seat" (id uuid primary key)', ['events_Seat: has no area prefix, or is not snake_case']],
  ['a column in camel case', 'create table events_x (id uuid primary key, "seatCount" integer)', ['events_x: column seatCount is not snake_case']],
  [
    'a timestamp without time zone',
    'create table events_x (id uuid primary key, opened_at timestamp)',
    ['events_x: column opened_at ends in _at and is no timestamptz', 'events_x: column opened_at is a timestamp without time zone'],
  ],
  [
    'an instant with another name',
    'create table events_x (id uuid primary key, opening timestamptz)',
    ['events_x: column opening is an instant and its name does not end in _at'],
  ],
  [
    'a text that poses as an instant',
    'create table events_x (id uuid primary key, opened_at text)',
    ['events_x: column opened_at ends in _at and is no timestamptz'],
  ],
  [
    'a date with another name',
    'create table events_x (id uuid primary key, birthday date)',
    ['events_x: column birthday is a civil date and its name does not end in _on'],
  ],
  [
    'a text that poses as a date',
    'create table events_x (id uuid primary key, born_on text)',
    ['events_x: column born_on ends in _on and is no date'],
  ],
  ['no primary key', 'create table events_x (id uuid)', ['events_x: has no primary key']],
  [
    'a foreign key without index',
    'create table events_x (id uuid primary key); create table events_y (id uuid primary key, x_id uuid references events_x)',
    ['events_y: foreign key events_y_x_id_fkey has no index led by its columns'],
  ],
  [
    'a foreign key only second in an index',
    'create table events_x (id uuid primary key); create table events_y (id uuid, x_id uuid references events_x, primary key (id, x_id))',
    ['events_y: foreign key events_y_x_id_fkey has no index led by its columns'],
  ],
  [
    'a foreign key in a partial index',
    'create table events_x (id uuid primary key); create table events_y (id uuid primary key, x_id uuid references events_x, open boolean); create index on events_y (x_id) where open',
    ['events_y: foreign key events_y_x_id_fkey has no index led by its columns'],
  ],
])('%s is reported', async (_what, statements, expected) => {
  expect(await breachesAfter(statements)).toEqual(expected)
})
