import { sql } from 'kysely'
import { noteDuplicates } from './duplicate-store'
import { inventedId } from '../../testing/invented-ids'
import { inventedPhone, near, openRosters, type Line, type Rosters } from './testing-rosters'

let world: Rosters
beforeAll(async () => {
  world = await openRosters()
})
afterAll(() => world.house.destroy())

const lines = (count: number): Line[] =>
  Array.from({ length: count }, () => {
    const serial = world.next()
    return { name: `合成${serial}`, document: inventedId(serial), phone: inventedPhone(serial), bornOn: '1985-03-02', community: near.name }
  })

const counts = async () =>
  (
    await sql<{ people: number; written: number }>`select (select count(*)::int from membership_person) as people,
      (select count(*)::int from audit_entry where action = 'person.imported') as written`.execute(world.db)
  ).rows[0]

test('a process killed in the middle loses one batch and no more; begun again it goes on, and nobody is there twice', async () => {
  const importId = await world.upload(world.worker, lines(620))
  await world.worker.client.importDesk.start({ importId })
  // The third batch meets a database that goes away under it, after the rows and before the commit.
  await sql`create function dies() returns trigger language plpgsql as $$ begin
    if (select count(*) from membership_person) >= 600 then perform pg_terminate_backend(pg_backend_pid()); end if; return new; end $$`.execute(
    world.db,
  )
  await sql`create trigger dies after insert on membership_person for each row execute function dies()`.execute(world.db)
  await expect(world.house.app.carryOutImports()).rejects.toThrow()
  const halfway = await counts()
  expect(halfway).toEqual({ people: 500, written: 500 })
  expect(await world.worker.client.importDesk.get({ importId })).toMatchObject({ state: 'running', counts: { done: 500, waiting: 120 } })

  await sql`drop trigger dies on membership_person`.execute(world.db)
  await world.house.app.carryOutImports()
  await world.house.app.carryOutImports()
  expect(await counts()).toEqual({ people: 620, written: 620 })
  expect(await world.worker.client.importDesk.get({ importId })).toMatchObject({ state: 'done', counts: { done: 620, waiting: 0 } })
})

test('two processes at one import carry out each row once', async () => {
  const before = (await counts())?.people ?? 0
  const importId = await world.upload(world.worker, lines(520))
  await world.worker.client.importDesk.start({ importId })
  await Promise.all([1, 2, 3].map(() => world.house.app.carryOutImports()))
  await world.house.app.carryOutImports()
  expect((await counts())?.people).toBe(before + 520)
  expect(await world.worker.client.importDesk.get({ importId })).toMatchObject({ state: 'done', counts: { done: 520 } })
})

/** The same person put down by two at once, each looking for the other before either is done. */
async function twoAtOnce(look: (personId: string) => Promise<number>) {
  const [line] = lines(1)
  const importIds = [await world.upload(world.worker, [line ?? {}]), await world.upload(world.registrar, [line ?? {}])]
  const { rows } = await sql<{ person_id: string }>`select person_id from membership_import_row where import_id = any(${importIds})`.execute(world.db)
  const found = await Promise.all(rows.map(({ person_id: personId }) => look(personId)))
  return { importIds, found: found.reduce((sum, each) => sum + each, 0) }
}

test('two imports of the same people at the same time end with a ticket; without waiting for each other neither sees the other', async () => {
  let arrived = 0
  const together = async () => {
    arrived += 1
    while (arrived < 2) await new Promise((resolve) => setTimeout(resolve, 5))
  }
  const naive = await twoAtOnce((personId) =>
    world.db.transaction().execute(async (work) => {
      await sql`select membership_import_add(r, ${world.house.clock.now()}) from membership_import_row r where person_id = ${personId}`.execute(work)
      await together()
      return noteDuplicates(work, [personId], 'import', world.house.clock.now())
    }),
  )
  expect(naive.found).toBe(0)

  const [line] = lines(1)
  const importIds = [await world.upload(world.worker, [line ?? {}]), await world.upload(world.registrar, [line ?? {}])]
  const [one, other] = importIds
  if (!one || !other) throw new Error('two rosters')
  await world.worker.client.importDesk.start({ importId: one })
  await world.registrar.client.importDesk.start({ importId: other })
  await Promise.all([1, 2].map(() => world.house.app.carryOutImports()))
  const { rows } = await sql`select from membership_duplicate d where exists (select from membership_import_row r
    where r.import_id = any(${importIds}) and r.person_id = d.first_person_id)`.execute(world.db)
  expect(rows).toHaveLength(1)
})
