import { sql } from 'kysely'
import { Client } from 'pg'
import { documentIndex } from './register-seals'
import { openMembership, communityCode, otherCommunityCode, type MembershipWorld } from './testing'
import { inventedId } from '../../testing/invented-ids'
import { inventedPhone, rosterFile, type Line } from './testing-rosters'

let world: MembershipWorld
beforeAll(async () => {
  world = await openMembership()
})
afterAll(() => world.database.destroy())

const person = (serial: number, community = communityCode): Line => ({
  name: `合成${serial}`,
  document: inventedId(serial),
  phone: inventedPhone(serial),
  bornOn: '1985-03-02',
  community,
})

type Desk = ReturnType<MembershipWorld['as']>

/** Uploads one person, looks at the row, begins, carries out, and looks again: everything a worker is ever told of it. */
async function importOne({ importDesk }: Desk, line: Line) {
  const file = await rosterFile([line])
  const uploaded = await importDesk.upload({ fileName: '名册.xlsx', file })
  if (uploaded.kind !== 'read') throw new Error(uploaded.kind)
  const { importId } = uploaded
  const preview = await importDesk.rows({ importId, filter: 'all' })
  const started = await importDesk.start({ importId })
  await world.membership.carryOutImports()
  return [uploaded, preview, started, await importDesk.get({ importId }), await importDesk.rows({ importId, filter: 'all' })]
}

/** What somebody is told and what it asked of the database, without what differs from call to call. */
async function watched(work: () => Promise<unknown>) {
  const spy = jest.spyOn(Client.prototype, 'query')
  const told = await work()
  const statements = spy.mock.calls.map(([query]: readonly unknown[]) => (typeof query === 'string' ? query : (query as { text: string }).text))
  spy.mockRestore()
  const bytes = JSON.stringify(told ?? null)
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'instant')
  return { bytes, statements }
}

test('somebody out of reach or protected is told by nothing: the same bytes, the same statements; the registrar has a ticket', async () => {
  const worker = world.as(await world.newcomer(), { roles: ['community_worker'], scope: communityCode })
  const registrar = world.as(await world.newcomer(), { roles: ['registrar'] })
  for (const line of [person(1, otherCommunityCode), person(2), person(3)]) await importOne(registrar, line)
  const { rows } = await sql<{ household_id: string }>`select household_id from membership_person order by created_at, person_id`.execute(
    world.platform.db,
  )
  world.protectedHouseholds.add(rows[1]?.household_id ?? '')

  // The one elsewhere, the protected one, one whom nobody knows: as alike as their rows are.
  const alike = (line: Line): Line => ({ ...line, name: '同名的人', phone: '', bornOn: '1990-01-01' })
  const [elsewhere, hidden, unknown] = [
    await watched(() => importOne(worker, alike({ ...person(1), community: communityCode }))),
    await watched(() => importOne(worker, alike(person(2)))),
    await watched(() => importOne(worker, alike(person(800)))),
  ]
  const masked = ({ bytes }: { bytes: string }) => bytes.replace(/620201\*{8}\w{4}/g, 'number')
  expect(masked(elsewhere)).toBe(masked(unknown))
  expect(masked(hidden)).toBe(masked(unknown))
  expect(elsewhere.statements).toEqual(unknown.statements)
  expect(hidden.statements).toEqual(unknown.statements)

  // The naive way, a ticket only where there is somebody, tells by what it asks.
  const naive = (line: Line) =>
    watched(async () => {
      const found = sql`select from membership_person where document_index = ${documentIndex(world.platform.sealer, 'residentId', line.document ?? '')}`
      const { rows: known } = await found.execute(world.platform.db)
      if (known.length > 0) await sql`select 'a ticket'`.execute(world.platform.db)
    })
  expect((await naive(person(1))).statements).not.toEqual((await naive(person(801))).statements)

  expect((await worker.duplicateDesk.list({ state: 'open' })).items).toEqual([])
  const tickets = (await registrar.duplicateDesk.list({ state: 'open' })).items
  expect(tickets.map(({ level, reasons }) => [level, reasons])).toEqual([
    ['likely', ['document']],
    ['likely', ['document']],
  ])

  // Within reach and unprotected the same worker is told.
  const file = await rosterFile([alike(person(3))])
  const uploaded = await worker.importDesk.upload({ fileName: '名册.xlsx', file })
  if (uploaded.kind !== 'read') throw new Error(uploaded.kind)
  expect((await worker.importDesk.rows({ importId: uploaded.importId, filter: 'all' })).items).toMatchObject([{ suggestion: { level: 'likely' } }])
})
