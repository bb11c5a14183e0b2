import { sql } from 'kysely'
import type { Db } from '../../platform/tables'
import { takeNumber } from './member-store'
import { meetingOf } from '../../testing/meeting'
import { here, openAssociation, formOf, membershipOf, type AssociationWorld } from './testing/world'

let world: AssociationWorld
beforeAll(async () => {
  world = await openAssociation()
})
afterAll(() => world.destroy())

const pause = () => new Promise((done) => setTimeout(done, 5))

/** What one would write first: the highest number there is, and one more. */
async function naiveNumber(db: Db, othersLooked: () => Promise<void>): Promise<number> {
  return db.transaction().execute(async (work) => {
    const { rows } = await sql<{ last: number }>`select coalesce(max(place), 0)::int as last from naive_number`.execute(work)
    await othersLooked()
    const place = (rows[0]?.last ?? 0) + 1
    await sql`insert into naive_number (place) values (${place})`.execute(work)
    return place
  })
}

/** What one would write next: a sequence, which keeps what a rolled-back admission took. */
async function sequenceNumber(db: Db, fails: boolean): Promise<number | null> {
  return db
    .transaction()
    .execute(async (work) => {
      const { rows } = await sql<{ place: number }>`select nextval('naive_sequence')::int as place`.execute(work)
      if (fails) throw new Error('the admission failed')
      return rows[0]?.place ?? null
    })
    .catch(() => null)
}

test('the highest number and one more gives numbers twice; a sequence leaves gaps: the race is real', async () => {
  await sql`create table naive_number (id uuid primary key default gen_random_uuid(), place int not null)`.execute(world.db)
  await sql`create sequence naive_sequence`.execute(world.db)
  const allLooked = meetingOf(3)
  expect(await Promise.all([1, 2, 3].map(() => naiveNumber(world.db, allLooked)))).toEqual([1, 1, 1])
  const given = (await Promise.all(Array.from({ length: 20 }, (_, at) => sequenceNumber(world.db, at % 4 === 0)))).filter((place) => place !== null)
  expect(Math.max(...given)).toBeGreaterThan(given.length)
})

test('numbers of a year are given once and without a gap, whatever fails beside', async () => {
  const year = 2031
  const take = (fails: boolean) =>
    world.db
      .transaction()
      .execute(async (work) => {
        const place = await takeNumber(work, year)
        await pause()
        if (fails) throw new Error('the admission failed')
        return place
      })
      .catch(() => null)
  const given = (await Promise.all(Array.from({ length: 40 }, (_, at) => take(at % 4 === 0)))).filter((place) => place !== null)
  expect(given.sort((one, other) => one - other)).toEqual(Array.from({ length: 30 }, (_, at) => at + 1))
})

test('admissions at once get numbers without a gap, and two for one application give one', async () => {
  const applicants = await Promise.all(
    Array.from({ length: 6 }, async () => {
      const { client, personId } = await world.family(here)
      return membershipOf(await client.members.apply(formOf(personId))).memberId
    }),
  )
  const twice = [...applicants, ...applicants]
  const results = await Promise.all(twice.map((memberId) => world.worker.memberDesk.review({ memberId, verdict: { verdict: 'approve' } })))
  expect(results.filter((result) => result.kind === 'decided')).toHaveLength(6)
  const { rows } = await sql<{ number_place: number }>`
    select number_place from association_member where number_year = 2026 order by number_place`.execute(world.db)
  expect(rows.map((row) => row.number_place)).toEqual(rows.map((_, at) => at + 1))
})
