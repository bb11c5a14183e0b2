import { asId } from '@xiongguan/contract/kit/id'
import { sql } from 'kysely'
import { v7 } from 'uuid'
import { inventedCity } from '../../seeds/invented-city'
import { seedCity } from '../../seeds/seed-city'
import { loadInventedMembers } from '../../testing/many-members'
import { questionsOf, rowsRead, type RowsRead } from '../../testing/rows-read'
import { createTestApp, type TestApp } from '../../testing/test-app'
import { documentIndex, nameIndex, phoneIndex } from './register-seals'

const size = { people: 20_000, households: 7_800 }
const members = 6_000
const community = '620201001001'
const purpose = 'service'

let test_: TestApp
let registrar: Awaited<ReturnType<TestApp['staff']>>['client']
let worker: typeof registrar
const said: string[] = []
const ids = { householdId: asId<'Household'>(v7()), importId: asId<'Import'>(v7()) }

beforeAll(async () => {
  test_ = await createTestApp()
  const { db, clock, sealer } = test_
  await seedCity({ db, clock, sealer, say: (line) => said.push(line) }, size)
  await loadInventedMembers({ db, sealer }, members)
  await fillQueues()
  registrar = (await test_.staff('registrar')).client
  worker = (await test_.staff('community_worker', community)).client
}, 300_000)
afterAll(() => test_.destroy())

/** Rosters and tickets as many as years bring, so that reading one through would show. */
async function fillQueues() {
  const { db } = test_
  const other = v7()
  for (const importId of [ids.importId, other]) {
    await sql`insert into membership_import (import_id, uploaded_by, uploaded_at, state, row_count, forget_at)
      values (${importId}, ${v7()}, now(), 'preview', 0, now() + interval '1 day')`.execute(db)
  }
  await sql`insert into membership_import_row (import_id, row_number, state, person_id, household_id, kind)
    select case when n <= 300 then ${ids.importId}::uuid else ${other}::uuid end, n, 'waiting', gen_random_uuid(), gen_random_uuid(), 'adult'
      from generate_series(1, 8000) n`.execute(db)
  await sql`insert into membership_duplicate (ticket_id, first_person_id, second_person_id, level, reasons, found_by, found_at, state, decided_by, decided_at)
    select gen_random_uuid(), person_id, next_id, 'likely', '{}', 'night', now(), case when at <= 60 then 'open' else 'different' end,
           case when at > 60 then gen_random_uuid() end, case when at > 60 then now() end
      from (select person_id, lead(person_id) over (order by person_id) as next_id, row_number() over (order by person_id) as at from membership_person) pair
     where next_id is not null and at <= 8000`.execute(db)
  await sql`analyze membership_import_row, membership_duplicate`.execute(db)
  const { rows } = await sql<{ id: string }>`select household_id as id from membership_household where community_code = ${community} limit 1`.execute(
    db,
  )
  ids.householdId = asId<'Household'>(rows[0]?.id ?? '')
}

/** Tables that grow with the city. A row of them read without need is read 310,000 times in the end. */
const large: Readonly<Record<string, number>> = {
  membership_person: size.people,
  membership_household: size.households,
  membership_stay: size.people,
  membership_household_place: size.households,
  association_member: members,
  membership_import_row: 8_000,
  membership_duplicate: 8_000,
}

/**
 * Large tables read through, or of which more than a quarter was fetched. A page of a community may be read along the ids:
 * with 48 communities it then meets some thousand rows, however large the city is.
 */
const readTooMuch = (read: readonly RowsRead[]) =>
  read.filter(({ table, readThrough, byIndex }) => (readThrough > 0 ? table in large : byIndex > (large[table] ?? Infinity) / 4))

/** The head of the first household there is. */
const [head] = [...inventedCity({ ...size, communities: 48, today: '2026-11-23' })][0]?.people ?? []
const { name = '', phone = '', document: number = '' } = head ?? {}
/** Asked as the store asks it inside other questions. */
const directly = (question: ReturnType<typeof sql>) => () => question.execute(test_.db)

/** What is asked at the desk every day, by its own operation, and the indexes it stands on. */
const hotPaths: [string, () => Promise<unknown>, readonly string[]][] = [
  [
    'a person by document',
    () => registrar.registerDesk.find({ by: 'document', documentKind: 'residentId', text: number, purpose }),
    ['membership_person_document'],
  ],
  ['a person by phone', () => registrar.registerDesk.find({ by: 'phone', text: phone ?? '', purpose }), ['membership_person_phone']],
  ['a person by name', () => registrar.registerDesk.find({ by: 'name', text: name, purpose }), ['membership_person_name_birth']],
  ['a page of a community', () => registrar.registerDesk.households({ communityCode: community, purpose }), ['membership_household_split']],
  ['the people of a household', () => registrar.registerDesk.file({ householdId: ids.householdId, purpose }), ['membership_person_household']],
  ['a community as of last year', () => worker.placeDesk.report({ asOf: '2025-12-31' }), ['membership_household_place_community']],
  ['members of a community', () => worker.memberDesk.list({}), ['association_member_listed', 'association_member_open']],
  ['applications that wait', () => worker.memberDesk.waiting({}), ['association_member_open', 'association_member_listed']],
  [
    'who is like somebody',
    () =>
      directly(
        sql`select * from membership_matches('residentId', ${documentIndex(test_.sealer, 'residentId', number)}, ${nameIndex(test_.sealer, name)}, '1985-03-02', ${phoneIndex(test_.sealer, phone ?? '')})`,
      )(),
    ['membership_person_document'],
  ],
  ['the queue of duplicates', () => registrar.duplicateDesk.list({ state: 'open' }), ['membership_duplicate_queue']],
  [
    'the rows of a roster',
    () => directly(sql`select * from membership_import_row where import_id = ${ids.importId} and row_number > 20 order by row_number limit 21`)(),
    ['membership_import_row_pkey', 'membership_import_row_state', 'membership_import_row_household'],
  ],
]

describe('on a city of 20,000', () => {
  test('the city is as large as was asked, over all communities, with IDs that are valid, alone, and nobody’s; again it does nothing', async () => {
    const { db } = test_
    const { rows } = await sql<Record<string, number>>`select count(*)::int as people, count(distinct p.household_id)::int as households,
      count(distinct p.document_index)::int as documents, count(distinct h.community_code)::int as communities,
      count(*) filter (where p.kind = 'child')::int as children, max(p.born_on)::text <= current_date::text as born from membership_person p join membership_household h using (household_id)`.execute(
      db,
    )
    expect(rows[0]).toMatchObject({ ...size, documents: size.people, communities: 48, born: true })
    expect(rows[0]?.children).toBeGreaterThan(size.people / 20)
    const births = [...inventedCity({ people: 500, households: 200, communities: 3, today: '2026-11-28' })].flatMap(({ people }) =>
      people.map(({ document }) => Number(document.slice(6, 10))),
    )
    expect([Math.min(...births) >= 1901, Math.max(...births) <= 1908]).toEqual([true, true])
    await seedCity({ db, clock: test_.clock, sealer: test_.sealer, say: (line) => said.push(line) }, size)
    expect(said.at(-1)).toContain('Nothing to do')
  })

  test('it came over years: fewer lived here a year ago, and more than half', async () => {
    const people = async (asOf: string) => (await registrar.placeDesk.report({ asOf })).total.people
    const [then, now] = [await people('2025-11-23'), await people('2026-11-23')]
    expect(then).toBeLessThan(now)
    expect(then).toBeGreaterThan(now / 2)
  })

  test.each(hotPaths)('%s is found by index: no large table is read through, nor a quarter of one', async (_what, ask) => {
    const questions = await questionsOf(ask)
    const read = await rowsRead(test_.db, questions)
    expect(readTooMuch(read)).toEqual([])
    expect(read.filter(({ table }) => table in large)).not.toEqual([])
  })

  test.each(hotPaths)('%s would be noticed without its index', async (_what, ask, indexes) => {
    const questions = await questionsOf(ask)
    expect(readTooMuch(await rowsRead(test_.db, questions, indexes))).not.toEqual([])
  })

  test('the naive way, opening every row, is noticed', async () => {
    const read = await rowsRead(test_.db, [{ text: 'select person_id, document_sealed from membership_person where removed_at is null', values: [] }])
    expect(readTooMuch(read)).toMatchObject([{ table: 'membership_person', readThrough: size.people }])
  })
})
