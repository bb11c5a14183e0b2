import { recordingLog, settableClock } from '../../testing/doubles'
import { createTestDatabase, type TestDatabase } from '../db/testing'
import { ownTables, type PlatformTables, type Work } from '../tables'
import { createAnnounce } from './announce'
import { backOffSeconds, deliverDue, type Listener } from './deliver'

describe('the outbox', () => {
  let database: TestDatabase<unknown>
  const clock = settableClock()
  const log = recordingLog()
  beforeAll(async () => {
    database = await createTestDatabase()
  })
  afterEach(async () => {
    await rows().deleteFrom('platform_outbox').execute()
  })
  afterAll(() => database.destroy())

  const rows = () => ownTables<PlatformTables>(database.db)
  const waiting = () => rows().selectFrom('platform_outbox').selectAll().execute()
  const announce = (kind: string) => database.db.transaction().execute((work) => createAnnounce(clock)(work as Work, { kind, payload: { id: '1' } }))
  const deliver = (listener: Listener) => deliverDue({ db: database.db, clock, log, listeners: { known: [listener] } })

  test('an announcement rolls back with what it tells of', async () => {
    await expect(
      database.db.transaction().execute(async (work) => {
        await createAnnounce(clock)(work as Work, { kind: 'known', payload: { id: '1' } })
        throw new Error('changed my mind')
      }),
    ).rejects.toThrow('changed my mind')
    expect(await waiting()).toHaveLength(0)
  })

  test('a delivered message is gone; the listener saw its ids', async () => {
    await announce('known')
    const seen: unknown[] = []
    await deliver(async (_work, payload) => {
      seen.push(payload)
    })
    expect(seen).toEqual([{ id: '1' }])
    expect(await waiting()).toHaveLength(0)
  })

  test('a failed delivery undoes what the listener wrote, waits longer each time, and dies visibly after eight tries', async () => {
    await announce('known')
    const fail: Listener = async (work) => {
      await createAnnounce(clock)(work, { kind: 'half-done', payload: {} })
      throw new TypeError('the other side is down: 张三 13800000000')
    }
    for (let attempt = 1; attempt <= 8; attempt += 1) {
      await deliver(fail)
      const [message, ...others] = await waiting()
      expect(others).toHaveLength(0)
      expect(message?.attempts).toBe(attempt)
      expect(message?.available_at.getTime()).toBe(clock.now().getTime() + backOffSeconds(attempt) * 1000)
      expect(message?.dead_at !== null).toBe(attempt === 8)
      clock.pass(backOffSeconds(attempt) / 60)
    }
    expect(await deliver(fail)).toBe(0)
    const [dead] = await waiting()
    expect(dead?.last_error).toBe('TypeError')
    expect(JSON.stringify(log.lines)).not.toContain('张三')
  })

  test('a message that nobody listens for is not lost', async () => {
    await announce('unknown')
    await deliver(async () => undefined)
    expect(await waiting()).toHaveLength(1)
  })

  test('two deliverers at once never handle the same message at the same time', async () => {
    for (let index = 0; index < 30; index += 1) await announce('known')
    let handled = 0
    const count: Listener = async () => {
      handled += 1
    }
    await Promise.all([deliver(count), deliver(count), deliver(count)])
    expect(handled).toBe(30)
  })
})
