import { sql } from 'kysely'
import { systemClock } from '../clock'
import { createTestDatabase, type TestDatabase } from '../db/testing'
import { loadDataKey, localKeyEncryption } from './keys'
import { createSealer } from './sealer'

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

  test('a second version seals from then on; what the first sealed still opens and is found by the same index', async () => {
    const encryption = localKeyEncryption(Buffer.alloc(32, 7))
    const load = () => loadDataKey(database.db, encryption, 'family', systemClock)
    const place = { table: 'membership_person', column: 'document_sealed', row: 'a' }
    const before = createSealer({ family: await load() })
    const early = before.seal('family', place, '620201190101010017')
    const wrapped = await encryption.wrap(Buffer.alloc(32, 9))
    await sql`insert into platform_data_key (key_class, key_version, wrapped, created_at) values ('family', 2, ${wrapped}, now())`.execute(
      database.db,
    )
    const after = createSealer({ family: await load() })
    const late = after.seal('family', place, '620201190101010017')
    expect([early[0], late[0]]).toEqual([1, 2])
    expect([after.open('family', place, early), after.open('family', place, late)]).toEqual(['620201190101010017', '620201190101010017'])
    expect(after.blindIndex('family', 'x', 'y').equals(before.blindIndex('family', 'x', 'y'))).toBe(true)
    expect(() => before.open('family', place, late)).toThrow('key version 2')
  })

  test('another master key does not open it', async () => {
    await expect(loadDataKey(database.db, localKeyEncryption(Buffer.alloc(32, 8)), 'contact', systemClock)).rejects.toThrow()
  })

  test('a master key of another length is refused', () => {
    expect(() => localKeyEncryption(Buffer.alloc(16))).toThrow('32 bytes')
  })
})
