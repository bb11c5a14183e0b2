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
    await sql`insert into identity_account (account_id, created_at) values (${accountId}, now())`.execute(database.db)
    await sql`create table platform_scratch (word text primary key)`.execute(database.db)
  })
  afterAll(() => database.destroy())

  const accountId = asId<'Account'>(randomUUID())
  const contextOf = (idempotencyKey: string, account = accountId): CallContext => ({
    requestId: randomUUID(),
    channel: 'web',
    address: '',
    idempotencyKey,
    operation: 'test.write',
    identify: async () => null,
    caller: { accountId: account, grants: [], acceptedPrivacy: null, sessionId: null },
  })
  const change = () => createMakeChange(database.db, clock, createAuditTrail(clock))
  const words = async () =>
    (await sql<{ word: string }>`select word from platform_scratch order by word`.execute(database.db)).rows.map((row) => row.word)
  const audited = async () => (await sql<{ n: number }>`select count(*) as n from audit_entry`.execute(database.db)).rows[0]?.n ?? 0

  /** Returns once another connection waits for a hold. */
  async function untilSomebodyWaits(): Promise<void> {
    for (let waiting = 0; waiting === 0;) {
      const { rows } = await sql<{
        n: number
      }>`select count(*)::int as n from pg_stat_activity where wait_event = 'advisory' and datname = current_database()`.execute(database.db)
      waiting = rows[0]?.n ?? 0
    }
  }

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

  test('what is checked before is asked for a new key only, and its answer is a refusal', async () => {
    const key = randomUUID()
    const asked: string[] = []
    const send = (verdict: string | null) =>
      change()(contextOf(key), {
        input: {},
        check: async () => {
          asked.push('asked')
          return verdict
        },
        run: write('checked'),
        replay,
      })
    expect(await send('not yet')).toBe('not yet')
    expect(await send(null)).toBe('wrote checked')
    expect(await send('never again')).toBe('wrote checked')
    expect(asked).toHaveLength(2)
  })

  test('an erased account writes nothing, also when its write waited for the erasing', async () => {
    const leaving = asId<'Account'>(randomUUID())
    await sql`insert into identity_account (account_id, created_at) values (${leaving}, now())`.execute(database.db)
    let begun = (): void => undefined
    const erasing = new Promise<void>((resolve) => {
      begun = resolve
    })
    const erase = change()(contextOf(randomUUID(), leaving), {
      input: {},
      alone: true,
      run: async (work) => {
        begun()
        await untilSomebodyWaits()
        await sql`update identity_account set erased_at = now() where account_id = ${leaving}`.execute(work)
        return write('erased')(work)
      },
      replay,
    })
    await erasing
    const late = change()(contextOf(randomUUID(), leaving), { input: {}, run: write('survivor'), replay })
    await expect(late).rejects.toMatchObject({ status: 401 })
    await erase
    expect(await words()).not.toContain('survivor')
  })

  test('an erasing that was answered is answered again', async () => {
    const [leaving, key] = [asId<'Account'>(randomUUID()), randomUUID()]
    await sql`insert into identity_account (account_id, created_at) values (${leaving}, now())`.execute(database.db)
    const erase = () =>
      change()(contextOf(key, leaving), {
        input: {},
        alone: true,
        run: async (work) => {
          await sql`update identity_account set erased_at = now() where account_id = ${leaving}`.execute(work)
          return write('gone')(work)
        },
        replay,
      })
    expect(await Promise.all([erase(), erase()])).toEqual(['wrote gone', 'wrote gone'])
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
