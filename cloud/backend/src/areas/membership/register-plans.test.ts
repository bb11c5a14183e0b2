import { sql, type RawBuilder } from 'kysely'
import { createSealer } from '../../platform/crypto/sealer'
import { createTestDatabase, type TestDatabase } from '../../platform/db/testing'
import { systemClock } from '../../platform/clock'
import { inventedCity, inventedDocument } from '../../seeds/invented-city'
import { seedCity } from '../../seeds/seed-city'
import { nameIndex, phoneIndex, documentIndex } from './register-seals'
import { loadPlaces } from './load-places'

const key = (fill: number) => ({ version: 1, seal: Buffer.alloc(32, fill), index: Buffer.alloc(32, fill + 1) })
const sealer = createSealer({ contact: key(4), family: key(6) })
const size = { people: 20_000, households: 7_800 }

let database: TestDatabase<unknown>
const said: string[] = []
beforeAll(async () => {
  database = await createTestDatabase()
  const { db } = database
  await loadPlaces({ db, clock: systemClock })
  await seedCity({ db, clock: systemClock, sealer, say: (line) => said.push(line) }, size)
}, 300_000)
afterAll(() => database.destroy())

type Plan = { 'Node Type': string; 'Relation Name'?: string; Plans?: Plan[] }
const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)]

/** Tables a question reads from one end to the other. */
async function scanned(question: RawBuilder<unknown>): Promise<string[]> {
  const { rows } = await sql<{ 'QUERY PLAN': { Plan: Plan }[] }>`explain (format json) ${question}`.execute(database.db)
  const plan = rows[0]?.['QUERY PLAN'][0]?.Plan
  return plan ? nodesOf(plan).flatMap((node) => (node['Node Type'].endsWith('Seq Scan') ? [node['Relation Name'] ?? ''] : [])) : ['no plan']
}

const number = inventedDocument(17, 'female')

describe('on a city of 20,000', () => {
  test('the city is as large as was asked, over all communities, with IDs that are valid, alone, and nobody’s; again it does nothing', async () => {
    const { rows } = await sql<Record<string, number>>`select count(*)::int as people, count(distinct p.household_id)::int as households,
      count(distinct p.document_index)::int as documents, count(distinct h.community_code)::int as communities,
      count(*) filter (where p.kind = 'child')::int as children, max(p.born_on)::text <= current_date::text as born from membership_person p join membership_household h using (household_id)`.execute(
      database.db,
    )
    expect(rows[0]).toMatchObject({ ...size, documents: size.people, communities: 48, born: true })
    expect(rows[0]?.children).toBeGreaterThan(size.people / 20)
    const births = [...inventedCity({ people: 500, households: 200, communities: 3, today: '2026-11-28' })].flatMap(({ people }) =>
      people.map(({ document }) => Number(document.slice(6, 10))),
    )
    expect([Math.min(...births) >= 1901, Math.max(...births) <= 1908]).toEqual([true, true])
    await seedCity({ db: database.db, clock: systemClock, sealer, say: (line) => said.push(line) }, size)
    expect(said.at(-1)).toContain('Nothing to do')
  })

  test.each<[string, RawBuilder<unknown>]>([
    [
      'by document',
      sql`select person_id from membership_person where document_index = ${documentIndex(sealer, 'residentId', number)} and document_kind = 'residentId' and removed_at is null`,
    ],
    ['by phone', sql`select person_id from membership_person where phone_index = ${phoneIndex(sealer, '13800000001')} and removed_at is null`],
    ['by name', sql`select person_id from membership_person where name_index = ${nameIndex(sealer, '赵安波')} and removed_at is null`],
    [
      'a page of a community',
      sql`select household_id from membership_household where community_code = '620201001001' and erased_at is null and household_id > '01900000-0000-7000-8000-000000000000' order by household_id limit 21`,
    ],
    [
      'the people of a household',
      sql`select * from membership_person where household_id = '01900000-0000-7000-8000-000000000000' and removed_at is null`,
    ],
    [
      'who is like somebody',
      sql`select * from membership_matches('residentId', ${documentIndex(sealer, 'residentId', number)}, ${nameIndex(sealer, '赵安波')}, '1985-03-02', ${phoneIndex(sealer, '13800000001')})`,
    ],
    [
      'the queue of duplicates',
      sql`select * from membership_duplicate where state = 'open' and (level, ticket_id) > ('likely', '01900000-0000-7000-8000-000000000000') order by level, ticket_id limit 21`,
    ],
    [
      'the rows of a roster',
      sql`select * from membership_import_row where import_id = '01900000-0000-7000-8000-000000000000' and row_number > 20 order by row_number limit 21`,
    ],
    [
      'where a community’s households were a year ago',
      sql`select household_id from membership_household_place where community_code = '620201001001' and from_on <= '2025-11-28' and (to_on is null or to_on > '2025-11-28')`,
    ],
  ])('%s is found without reading the register through', async (_what, question) => {
    const tables = (await scanned(question)).filter((table) => table !== 'membership_duplicate' && table !== 'membership_import_row')
    expect(tables).toEqual([])
  })

  test('the naive way, opening every row, reads it through: the plan says so', async () => {
    expect(await scanned(sql`select person_id, document_sealed from membership_person where removed_at is null`)).toEqual(['membership_person'])
  })
})
