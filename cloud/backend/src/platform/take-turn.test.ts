import { sql } from 'kysely'
import { meetingOf } from '../testing/meeting'
import { createTestDatabase, type TestDatabase } from './db/testing'
import { takeTurn } from './take-turn'

let database: TestDatabase<unknown>
beforeAll(async () => {
  database = await createTestDatabase<unknown>()
})
afterAll(() => database.destroy())

const hour = 3_600_000
const at = (minutes: number) => new Date(Date.UTC(2026, 10, 23, 2, minutes))
const manyAt = (take: (at: Date) => Promise<boolean>, now: Date) => Promise.all(Array.from({ length: 8 }, () => take(now)))

/** Reads, meets the others, writes. */
async function naiveTurn(now: Date, meet: () => Promise<void>): Promise<boolean> {
  const { rows } = await sql`select 1 from platform_turn where name = 'naive' and taken_at > ${new Date(now.getTime() - hour)}`.execute(database.db)
  await meet()
  if (rows.length > 0) return false
  await sql`insert into platform_turn (name, taken_at) values ('naive', ${now}) on conflict (name) do update set taken_at = ${now}`.execute(
    database.db,
  )
  return true
}

test('of many who ask at once one gets the turn, where reading first gives it to several', async () => {
  const allLooked = meetingOf(8)
  expect((await manyAt((now) => naiveTurn(now, allLooked), at(0))).filter(Boolean)).toHaveLength(8)
  const take = (now: Date) => takeTurn(database.db, 'tidy', hour, now)
  expect((await manyAt(take, at(0))).filter(Boolean)).toHaveLength(1)
  expect((await manyAt(take, at(59))).filter(Boolean)).toHaveLength(0)
  expect((await manyAt(take, at(60))).filter(Boolean)).toHaveLength(1)
  expect(await takeTurn(database.db, 'other', hour, at(60))).toBe(true)
})
