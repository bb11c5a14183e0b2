import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { createTestDatabase, type TestDatabase } from './db/testing'
import { memoryLimiter, sharedLimiter, type Limiter } from './limits'

describe('limits', () => {
  let database: TestDatabase<unknown>
  beforeAll(async () => {
    database = await createTestDatabase()
  })
  afterAll(() => database.destroy())

  const kinds: [string, () => Limiter][] = [
    ['in memory', () => memoryLimiter()],
    ['shared', () => sharedLimiter(database.db)],
  ]

  describe.each(kinds)('%s', (_kind, make) => {
    const allowed = async (limiter: Limiter, tries: number, take: (limiter: Limiter) => Promise<void>) => {
      const answers = await Promise.allSettled(Array.from({ length: tries }, () => take(limiter)))
      return answers.filter((answer) => answer.status === 'fulfilled').length
    }

    test('a person may change 120 things a minute, each operation counted alone', async () => {
      const limiter = make()
      const person = randomUUID()
      expect(await allowed(limiter, 130, (to) => to.take('events.signUp', true, person, ''))).toBe(120)
      expect(await allowed(limiter, 1, (to) => to.take('events.cancelSignUp', true, person, ''))).toBe(1)
      expect(await allowed(limiter, 1, (to) => to.take('events.signUp', true, randomUUID(), ''))).toBe(1)
    })

    test('a code may be guessed eight times in a quarter of an hour', async () => {
      const person = randomUUID()
      expect(await allowed(make(), 20, (to) => to.take('identity.claimAdministrator', true, person, ''))).toBe(8)
    })

    test('a refusal says to wait', async () => {
      const limiter = make()
      const person = randomUUID()
      await allowed(limiter, 8, (to) => to.take('identity.claimAdministrator', true, person, ''))
      await expect(limiter.take('identity.claimAdministrator', true, person, '')).rejects.toMatchObject({
        status: 429,
        data: { reason: expect.stringContaining('过一会儿') as string },
      })
    })
  })

  test('shared counts start anew when their time is over', async () => {
    const limiter = sharedLimiter(database.db)
    const person = randomUUID()
    for (let guess = 0; guess < 8; guess += 1) await limiter.take('identity.claimAdministrator', true, person, '')
    await sql`update platform_rate set expires_at = now() - interval '1 second' where key like ${`%${person}`}`.execute(database.db)
    await expect(limiter.take('identity.claimAdministrator', true, person, '')).resolves.toBeUndefined()
  })
})
