import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { countOn } from '../../cloud/backend/src/areas/membership/place-report-store'
import { countMembers, listMembers } from '../../cloud/backend/src/areas/association/member-store'
import { countMatching, findMatching, householdsIn, type IndexColumn } from '../../cloud/backend/src/areas/membership/register-search-store'
import { documentIndex, nameIndex, openDocument, openPhone, phoneIndex } from '../../cloud/backend/src/areas/membership/register-seals'
import { inventedPhone, rosterFile } from '../../cloud/backend/src/areas/membership/testing-rosters'
import { offeredCommunityCodes } from '../../cloud/backend/src/areas/membership'
import { systemClock } from '../../cloud/backend/src/platform/clock'
import { loadDataKeys, localKeyEncryption } from '../../cloud/backend/src/platform/crypto/keys'
import { createSealer, type Sealer } from '../../cloud/backend/src/platform/crypto/sealer'
import { createDatabase } from '../../cloud/backend/src/platform/db/pool'
import { loadSecrets } from '../../cloud/backend/src/platform/secrets'
import { readSettings } from '../../cloud/backend/src/platform/settings'
import type { Db } from '../../cloud/backend/src/platform/tables'
import { inventedDocument } from '../../cloud/backend/src/seeds/invented-city'
import { seedCity, wholeCity } from '../../cloud/backend/src/seeds/seed-city'
import { loadInventedMembers } from '../../cloud/backend/src/testing/many-members'
import { questionsOf, rowsRead } from '../../cloud/backend/src/testing/rows-read'
import { ask, devToken, type RunningServer } from '../support/server'
import { perSecond } from './load'
import { rate, type Row } from './table'

const searches = 200
const atOnce = 4
const community = '620201001001'
const opened = 50_000
const manyMembers = 20_000

type Bench = { db: Db; sealer: Sealer }

const times = (one: number, other: number) => `${(one / other).toFixed(1)} times as fast`

async function compared(what: string, ours: () => Promise<unknown>, against: string, naive: () => Promise<unknown>, tries = 1): Promise<Row[]> {
  const [fast, slow] = [await perSecond(searches, atOnce, ours), await perSecond(tries, 1, naive)]
  return [
    { measure: what, value: rate(fast) },
    { measure: `  ${against}`, value: slow < 1 ? `${(1 / slow).toFixed(1)} s each` : rate(slow), against: `ours is ${times(fast, slow)}` },
  ]
}

/** What these questions read, by PostgreSQL's own count; a table that is read through is an error. */
async function readBy({ db }: Bench, what: string, asked: () => Promise<unknown>): Promise<Row> {
  const read = await rowsRead(db, await questionsOf(asked))
  const through = read.filter(({ table, readThrough }) => table !== 'membership_place' && readThrough > 0)
  if (through.length > 0) throw new Error(`${what} reads ${through.map(({ table }) => table).join(', ')} through`)
  return { measure: '  rows read, none by reading a table through', value: String(read.reduce((sum, { byIndex }) => sum + byIndex, 0)) }
}

/** What one does without an index that needs no opening: open row after row until it fits. */
async function openAll({ db }: Bench, fits: (row: { person_id: string; document_sealed: Buffer; phone_sealed: Buffer | null }) => boolean) {
  const { rows } = await sql<{ person_id: string; document_sealed: Buffer; phone_sealed: Buffer | null }>`
    select person_id, document_sealed, phone_sealed from membership_person where document_sealed is not null order by person_id limit ${opened}`.execute(
    db,
  )
  return rows.find(fits)
}

/** An answer of the desk over HTTP, its audit row written; anything but 200 is an error. */
async function answered(server: RunningServer, token: string, question: { method: string; path: string; body?: object }) {
  const { status, text, body } = await ask(server.origin, { ...question, token })
  if (status !== 200) throw new Error(`${question.path} was answered ${status}: ${text}`)
  return body
}

const everywhere = async ({ db }: Bench) => offeredCommunityCodes({ db, clock: systemClock })

async function search(server: RunningServer, bench: Bench, token: string): Promise<Row[]> {
  const { sealer, db } = bench
  const [number, phone, name] = [inventedDocument(200_000, 'male'), '13800000004', '赵安波']
  const communities = await everywhere(bench)
  const find = (by: string, text: string) => () =>
    answered(server, token, { method: 'POST', path: '/api/desk/register/search', body: { by, text, documentKind: 'residentId', purpose: 'service' } })
  const stored = (column: IndexColumn, index: Buffer) => async () => {
    await findMatching(db, { column, index, communities }, null, 21)
    await countMatching(db, { column, index, communities })
  }
  const against = `opening ${opened.toLocaleString('en')} of ${wholeCity.people.toLocaleString('en')} rows`
  const never = () => openAll(bench, (row) => row.phone_sealed !== null && openPhone(sealer, row.person_id, row.phone_sealed) === 'nobody’s')
  return [
    ...(await compared('a person by ID, at the desk over HTTP', find('document', number), against, () =>
      openAll(bench, (row) => openDocument(sealer, row.person_id, row.document_sealed) === 'nobody’s'),
    )),
    await readBy(bench, 'a person by ID', stored('document_index', documentIndex(sealer, 'residentId', number))),
    ...(await compared('a person by phone, at the desk over HTTP', find('phone', phone), against, never)),
    await readBy(bench, 'a person by phone', stored('phone_index', phoneIndex(sealer, phone))),
    { measure: 'a person by name, at the desk over HTTP', value: rate(await perSecond(searches, atOnce, find('name', name))) },
    await readBy(bench, 'a person by name', stored('name_index', nameIndex(sealer, name))),
  ]
}

async function pages(server: RunningServer, bench: Bench, token: string): Promise<Row[]> {
  const { db } = bench
  const { rows } = await sql<{ household_id: string }>`select household_id from membership_household where community_code = ${community}
    and erased_at is null order by household_id offset 2000 limit 1`.execute(db)
  const last = rows[0]?.household_id ?? ''
  const households = () =>
    answered(server, token, { method: 'GET', path: `/api/desk/register/households?communityCode=${community}&purpose=service` })
  const members = () => answered(server, token, { method: 'GET', path: `/api/members?communityCode=${community}` })
  const listed = async () => {
    await listMembers(db, 'everywhere', { communityCode: community }, { after: null, limit: 21 })
    await countMembers(db, 'everywhere', { communityCode: community })
  }
  return [
    { measure: 'a page of a community, at the desk over HTTP', value: rate(await perSecond(searches, atOnce, households)) },
    await readBy(bench, 'a page of a community', () => householdsIn(db, community, null, 21)),
    ...(await compared(
      'its hundredth page by key, asked of the database',
      () => householdsIn(db, community, last, 21),
      'the same page by offset',
      () =>
        sql`select household_id from membership_household where community_code = ${community} and erased_at is null
          order by household_id offset 2000 limit 21`.execute(db),
      searches,
    )),
    {
      measure: `a page of members of a community, of ${manyMembers.toLocaleString('en')}, at the desk over HTTP`,
      value: rate(await perSecond(searches, atOnce, members)),
    },
    await readBy(bench, 'a page of members', listed),
  ]
}

async function report(bench: Bench): Promise<Row[]> {
  const { db } = bench
  const codes = await everywhere(bench)
  const lastYear = `${new Date().getFullYear() - 1}-12-31`
  const timed = async (of: readonly string[]) => {
    const begun = performance.now()
    const counted = await countOn(db, lastYear, of)
    return { ms: performance.now() - begun, people: counted.reduce((sum, { people }) => sum + people, 0) }
  }
  const one = await timed([community])
  const all = await timed(codes)
  const naive = performance.now()
  for (const code of codes.slice(0, 4)) {
    const { rows } = await sql<{ household_id: string }>`select household_id from membership_household_place where community_code = ${code}`.execute(
      db,
    )
    for (const { household_id: home } of rows.slice(0, 200)) {
      await sql`select count(*) from membership_stay where household_id = ${home} and from_at <= ${`${lastYear} 16:00Z`}`.execute(db)
    }
  }
  const each = ((performance.now() - naive) / 800) * wholeCity.households
  return [
    { measure: `one community as of last year, ${one.people.toLocaleString('en')} people then`, value: `${one.ms.toFixed(0)} ms` },
    await readBy(bench, 'one community as of last year', () => countOn(db, lastYear, [community])),
    { measure: `all ${codes.length} communities as of last year, ${all.people.toLocaleString('en')} people then`, value: `${all.ms.toFixed(0)} ms` },
    { measure: '  household by household, from 800 of them', value: `${(each / 1000).toFixed(1)} s`, against: `ours is ${times(each, all.ms)}` },
  ]
}

type Answered = { importId?: string; state?: string; counts?: { done: number } }

async function importRoster(server: RunningServer, token: string, rows: number): Promise<number> {
  const change = async (path: string, input: object) =>
    (await ask(server.origin, { method: 'POST', path, body: input, token, headers: { 'Idempotency-Key': randomUUID() } })).body as Answered
  const people = Array.from({ length: rows }, (_, at) => ({
    name: `合成${at}`,
    document: inventedDocument(900_000 + at, 'male'),
    phone: inventedPhone(70_000_000 + at),
    bornOn: '1985-03-02',
    community: '福民社区',
    householdNumber: String(Math.floor(at / 3)),
  }))
  const file = await rosterFile(people)
  const begun = performance.now()
  const { importId } = await change('/api/desk/imports', { fileName: 'bench.xlsx', file })
  await change(`/api/desk/imports/${importId}/start`, {})
  for (;;) {
    const view = (await ask(server.origin, { method: 'GET', path: `/api/desk/imports/${importId}`, token })).body as Answered
    if (view.state === 'done') return (rows / (performance.now() - begun)) * 1000
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** A roster as one writes it first: a household and a person a row, each committed alone. */
async function rowByRow({ db, sealer }: Bench, rows: number): Promise<number> {
  const begun = performance.now()
  for (let at = 0; at < rows; at++) {
    const [home, person] = [randomUUID(), randomUUID()]
    const known =
      await sql`select from membership_person where document_index = ${documentIndex(sealer, 'residentId', inventedDocument(950_000 + at, 'female'))}`.execute(
        db,
      )
    if (known.rows.length > 0) continue
    await sql`insert into membership_household (household_id, community_code, created_at, source) values (${home}, ${community}, now(), 'import')`.execute(
      db,
    )
    await sql`insert into membership_person (person_id, household_id, kind, text_state, created_at, source) values (${person}, ${home}, 'adult', 'clear', now(), 'import')`.execute(
      db,
    )
  }
  return (rows / (performance.now() - begun)) * 1000
}

/** The register at the size of the city: searches, pages, a roster of 5,000, a report of last year; each beside the naive way. */
export async function benchRegister(server: RunningServer): Promise<Row[]> {
  const db = createDatabase<unknown>(server.databaseUrl, { max: atOnce })
  try {
    const { master } = loadSecrets(readSettings({ DATA_DIR: server.dataDir }))
    const sealer = createSealer(await loadDataKeys(db, localKeyEncryption(master), systemClock))
    const bench = { db, sealer }
    const begun = performance.now()
    await seedCity({ db, clock: systemClock, sealer, say: () => undefined })
    const seconds = (performance.now() - begun) / 1000
    await loadInventedMembers(bench, manyMembers)
    const token = await devToken(server.origin, { staff: 'registrar' })
    const found = [...(await search(server, bench, token)), ...(await pages(server, bench, token)), ...(await report(bench))]
    const [imported, naive] = [await importRoster(server, token, 5000), await rowByRow(bench, 500)]
    return [
      { measure: 'seed:city', value: `${seconds.toFixed(0)} s`, against: `${rate(wholeCity.people / seconds)} people` },
      ...found,
      { measure: 'a roster of 5,000, read, compared and written', value: rate(imported), against: `${(5000 / imported).toFixed(1)} s for all` },
      { measure: '  row by row, each committed alone, not even sealed', value: rate(naive), against: `ours is ${times(imported, naive)}` },
    ]
  } finally {
    await db.destroy()
  }
}
