import { systemClock } from '../clock'
import { createTestDatabase, type TestDatabase } from '../db/testing'
import { loadDataKey, localKeyEncryption } from './keys'

describe('data keys', () => {
  let database: TestDatabase<unknown>
  beforeAll(async () => {
    database = await createTestDatabase()
  })
  afterAll(() => database.destroy())

  test('two processes starting at once end with one key, which a third loads again', async () => {
    const encryption = localKeyEncryption(Buffer.alloc(32, 7))
    const load = () => loadDataKey(database.db, encryption, 'contact', systemClock)
    const [first, second] = await Promise.all([load(), load()])
    const third = await load()
    expect(second).toEqual(first)
    expect(third).toEqual(first)
    expect(first.seal.equals(first.index)).toBe(false)
  })

  test('another master key does not open it', async () => {
    await expect(loadDataKey(database.db, localKeyEncryption(Buffer.alloc(32, 8)), 'contact', systemClock)).rejects.toThrow()
  })

  test('a master key of another length is refused', () => {
    expect(() => localKeyEncryption(Buffer.alloc(16))).toThrow('32 bytes')
  })
})
