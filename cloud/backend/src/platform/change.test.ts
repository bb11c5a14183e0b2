import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { asId } from '@xiongguan/contract/kit/id'
import { createAuditTrail } from '../areas/audit'
import { settableClock } from '../testing/doubles'
import type { CallContext } from './access/caller'
import { createMakeChange, hashInput, refused, type Outcome } from './change'
import { createTestDatabase, type TestDatabase } from './db/testing'
import type { Work } from './tables'

describe('a change', () => {
  let database: TestDatabase<unknown>
  const clock = settableClock()
  beforeAll(async () => {
    database = await createTestDatabase()
    await sql`create table platform_scratch (word text primary key)`.execute(database.db)
  })
  afterAll(() => database.destroy())

  const accountId = asId<'Account'>(randomUUID())
  const contextOf = (idempotencyKey: string): CallContext => ({
    requestId: randomUUID(),
    channel: 'web',
    address: '',
    idempotencyKey,
    operation: 'test.write',
    identify: async () => null,
    caller: { accountId, grants: [], acceptedPrivacy: null, sessionId: null },
  })
  const change = () => createMakeChange(database.db, clock, createAuditTrail(clock))
  const words = async () =>
    (await sql<{ word: string }>`select word from platform_scratch order by word`.execute(database.db)).rows.map((row) => row.word)
  const audited = async () => (await sql<{ n: number }>`select count(*) as n from audit_entry`.execute(database.db)).rows[0]?.n ?? 0

  const write =
    (word: string) =>
    async (work: Work): Promise<Outcome<string>> => {
      await sql`insert into platform_scratch values (${word})`.execute(work)
      return { done: `wrote ${word}`, resultId: word, audit: [{ action: 'household.changed', subjectKind: 'test', subjectId: word }] }
    }
  const replay = async (resultId: string) => `wrote ${resultId}`

  test('happens once for a key, however often and however many at once it is sent', async () => {
    const key = randomUUID()
    const before = await audited()
    const send = () => change()(contextOf(key), { input: { word: 'once' }, run: write('once'), replay })
    const answers = await Promise.all([send(), send(), send(), send()])
    expect(answers).toEqual(Array(4).fill('wrote once'))
    expect(await words()).toContain('once')
    expect(await audited()).toBe(before + 1)
  })

  test('a key used for something else is refused', async () => {
    const key = randomUUID()
    await change()(contextOf(key), { input: { word: 'a' }, run: write('a'), replay })
    await expect(change()(contextOf(key), { input: { word: 'b' }, run: write('b'), replay })).rejects.toMatchObject({ status: 409 })
    expect(await words()).not.toContain('b')
  })

  test('a refusal leaves nothing behind, and the key may try again', async () => {
    const key = randomUUID()
    const before = await audited()
    const refusing = async (work: Work) => {
      await write('refused')(work)
      return refused('no')
    }
    expect(await change()(contextOf(key), { input: {}, run: refusing, replay })).toBe('no')
    expect(await words()).not.toContain('refused')
    expect(await audited()).toBe(before)
    expect(await change()(contextOf(key), { input: {}, run: write('later'), replay })).toBe('wrote later')
  })

  test('a fault leaves nothing behind', async () => {
    const failing = async (work: Work): Promise<Outcome<string>> => {
      await write('half')(work)
      throw new Error('broken')
    }
    await expect(change()(contextOf(randomUUID()), { input: {}, run: failing, replay })).rejects.toThrow('broken')
    expect(await words()).not.toContain('half')
  })
})

test('the same input in another key order hashes the same', () => {
  expect(hashInput({ a: 1, b: [{ c: 2, d: 3 }] })).toBe(hashInput({ b: [{ d: 3, c: 2 }], a: 1 }))
  expect(hashInput({ a: 1 })).not.toBe(hashInput({ a: 2 }))
})
