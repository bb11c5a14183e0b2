import { readFileSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { createTestApp, type TestApp } from '../../testing/test-app'

let app: TestApp
let administrator: Awaited<ReturnType<TestApp['staff']>>['client']
const signIn = async () => {
  administrator = (await app.staff('city_administrator')).client
}
beforeEach(async () => {
  app = await createTestApp()
  await signIn()
})
afterEach(() => app.destroy())

const rowsWaiting = async () => {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from audit_entry where seal_number is null`.execute(app.db)
  return rows[0]?.count ?? 0
}
/** Something happens, and is sealed. Rows wait for older transactions, also of suites beside this one. */
async function happens(): Promise<void> {
  await administrator.audit.list({})
  const giveUp = Date.now() + 60_000
  while ((await rowsWaiting()) > 0) {
    if (Date.now() > giveUp) throw new Error('the rows are not sealed')
    if ((await app.app.sealAudit()) === 0) await pause(20)
  }
}
const nextDay = async () => {
  app.clock.pass(24 * 60)
  await signIn()
}
const chain = () => administrator.audit.chain()

/** Three days of records, each closed in the evening. */
async function threeDays(): Promise<void> {
  for (let day = 0; day < 3; day += 1) {
    await happens()
    await app.app.closeAuditDay()
    await happens()
    await nextDay()
  }
}
const tamperOld = () => sql`update audit_entry set subject_id = 'someone else' where sequence = 1`.execute(app.db)
const lastSeal = async () => {
  const { rows } = await sql<{ number: number }>`select max(seal_number)::int as number from audit_seal`.execute(app.db)
  return rows[0]?.number ?? 0
}

test('a day is closed once: verified, written into the chain, and its head told outside', async () => {
  await happens()
  expect(await chain()).toMatchObject({ state: 'intact', checkedAt: null, toldAt: null })
  await app.app.closeAuditDay()
  await app.app.closeAuditDay()
  expect(await app.digests.all()).toEqual([
    {
      date: '2026-11-23',
      at: app.clock.now().toISOString(),
      seal: expect.any(Number),
      entries: expect.any(Number),
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    },
  ])
  await happens()
  expect(await chain()).toMatchObject({ state: 'intact', checkedAt: app.clock.now().toISOString(), toldAt: app.clock.now().toISOString() })
  const { items } = await administrator.audit.list({ action: 'audit.checked' })
  expect(items).toMatchObject([{ actor: '系统', subjectKind: 'seal', sealed: true }])
  await nextDay()
  await app.app.closeAuditDay()
  expect((await app.digests.all()).map(({ date }) => date)).toEqual(['2026-11-23', '2026-11-24'])
})

test('opening begins at the last verification: what changed before it is seen by the next whole one, and stays said', async () => {
  await threeDays()
  await tamperOld()
  expect(await chain()).toMatchObject({ state: 'intact' })
  expect(await administrator.audit.verify()).toMatchObject({ state: 'changed' })
  expect(await chain()).toMatchObject({ state: 'changed' })
  await app.app.closeAuditDay()
  expect(app.log.lines).toContainEqual({ level: 'error', fields: { state: 'changed' }, message: 'audit chain does not hold' })
  expect(await app.digests.all()).toHaveLength(3)
})

test('a change since the last verification is seen as the page opens', async () => {
  await threeDays()
  await sql`update audit_entry set subject_id = 'someone else' where seal_number = ${await lastSeal()}`.execute(app.db)
  expect(await chain()).toMatchObject({ state: 'changed' })
})

test('a tail cut off leaves a chain that is whole in itself; what was told outside reveals it', async () => {
  await threeDays()
  const told = (await app.digests.last())?.seal ?? 0
  await sql`delete from audit_entry where seal_number >= ${told} or seal_number is null`.execute(app.db)
  await sql`delete from audit_seal where seal_number >= ${told}`.execute(app.db)
  const digests = readFileSync(app.digestFile)
  writeFileSync(app.digestFile, '')
  expect(await administrator.audit.verify()).toMatchObject({ state: 'intact' })
  writeFileSync(app.digestFile, digests)
  expect(await chain()).toMatchObject({ state: 'diverged' })
  // New records under the old numbers do not heal it.
  for (let more = 0; more < 6; more += 1) await happens()
  expect(await lastSeal()).toBeGreaterThan(told)
  expect(await administrator.audit.verify()).toMatchObject({ state: 'diverged' })
  expect(await chain()).toMatchObject({ state: 'diverged' })
})

test('a verification that found all well ends an alarm', async () => {
  await threeDays()
  const { rows } = await sql<{ subject_id: string }>`select subject_id from audit_entry where sequence = 1`.execute(app.db)
  await tamperOld()
  await administrator.audit.verify()
  await sql`update audit_entry set subject_id = ${rows[0]?.subject_id} where sequence = 1`.execute(app.db)
  expect(await administrator.audit.verify()).toMatchObject({ state: 'intact' })
  await happens()
  expect(await chain()).toMatchObject({ state: 'intact' })
})
