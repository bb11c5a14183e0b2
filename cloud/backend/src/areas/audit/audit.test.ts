import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { createTestDatabase, type TestDatabase } from '../../platform/db/testing'
import type { Work } from '../../platform/tables'
import { settableClock } from '../../testing/doubles'
import { createAuditTrail } from './index'
import { sealEntries } from './seal-entries'
import { verifyChain } from './verify-chain'

describe('the sealed chain', () => {
  let database: TestDatabase<unknown>
  const clock = settableClock()
  beforeEach(async () => {
    database = await createTestDatabase()
  })
  afterEach(() => database.destroy())

  const trail = createAuditTrail(clock)
  const note = () => ({ action: 'privacy.accepted', subjectKind: 'account', subjectId: randomUUID() }) as const
  const origin = { actorId: randomUUID(), requestId: randomUUID() }
  const write = (count = 1) => database.db.transaction().execute((work) => trail.write(work as Work, origin, Array.from({ length: count }, note)))
  const intact = async () => (await verifyChain(database.db)) !== null
  const waiting = async () => {
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from audit_entry where seal_number is null`.execute(database.db)
    return (rows[0]?.count ?? 0) > 0
  }
  /** Seals what was written. Rows wait for every transaction that is older, and suites beside this one share the server. */
  async function seal(tries = 60): Promise<number> {
    const sealed = await sealEntries(database.db, clock)
    if (sealed > 0 || tries === 0 || !(await waiting())) return sealed
    await pause(50)
    return seal(tries - 1)
  }

  test('holds over several batches', async () => {
    await write(3)
    expect(await seal()).toBe(3)
    await write(2)
    expect(await seal()).toBe(2)
    expect(await seal()).toBe(0)
    expect(await intact()).toBe(true)
  })

  test.each([
    ['a changed row', sql`update audit_entry set subject_id = 'someone else' where sequence = 2`],
    ['a removed row', sql`delete from audit_entry where sequence = 2`],
    [
      'a row slipped into a sealed batch',
      sql`insert into audit_entry (happened_at, action, subject_kind, subject_id, request_id, seal_number) values (now(), 'audit.read', 'x', 'x', 'x', 1)`,
    ],
    ['a seal that ends elsewhere', sql`update audit_seal set last_sequence = 99 where seal_number = 1`],
    ['a changed hash', sql`update audit_seal set hash = decode('00', 'hex') where seal_number = 1`],
  ])('sees %s', async (_what, tamper) => {
    await write(3)
    await seal()
    await write(1)
    await seal()
    expect(await intact()).toBe(true)
    await tamper.execute(database.db)
    expect(await intact()).toBe(false)
  })

  test.each([1, 2, 50, 51])('sees seal %i taken out with its rows, though later ones are whole', async (number) => {
    for (let sealed = 0; sealed < 53; sealed += 1) {
      await write(1)
      await seal()
    }
    expect(await intact()).toBe(true)
    await sql`delete from audit_entry where seal_number = ${number}`.execute(database.db)
    await sql`delete from audit_seal where seal_number = ${number}`.execute(database.db)
    expect(await intact()).toBe(false)
  })

  test('two sealers at once make one chain, from the very first seal', async () => {
    for (const rows of [3, 2]) {
      await write(rows)
      const sealed = await Promise.all([seal(), seal()])
      expect(sealed.sort()).toEqual([0, rows])
    }
    expect(await intact()).toBe(true)
  })

  test('a row of a slower transaction with a lower number is sealed later, not skipped', async () => {
    let finish = () => undefined as void
    const held = new Promise<void>((resolve) => {
      finish = resolve
    })
    let written = () => undefined as void
    const started = new Promise<void>((resolve) => {
      written = resolve
    })
    const slow = database.db.transaction().execute(async (work) => {
      await trail.write(work as Work, origin, [note()])
      written()
      await held
    })
    await started
    await write(1)
    expect(await seal()).toBe(0)
    finish()
    await slow
    expect(await seal()).toBe(2)
    expect(await intact()).toBe(true)
  })
})
