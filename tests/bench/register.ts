import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { countOn } from '../../cloud/backend/src/areas/membership/place-report-store'
import { documentIndex, openDocument, openPhone, phoneIndex } from '../../cloud/backend/src/areas/membership/register-seals'
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
import { ask, devToken, type RunningServer } from '../support/server'
import { perSecond } from './load'
import { rate, type Row } from './table'

const searches = 200
const atOnce = 4
const community = '620201001001'

type Bench = { db: Db; sealer: Sealer }

const times = (one: number, other: number) => `${(one / other).toFixed(1)} times as fast`

async function compared(what: string, ours: () => Promise<unknown>, against: string, naive: () => Promise<unknown>, tries = 1): Promise<Row[]> {
  const [fast, slow] = [await perSecond(searches, atOnce, ours), await perSecond(tries, 1, naive)]
  return [
    { measure: what, value: rate(fast) },
    { measure: `  ${against}`, value: slow < 1 ? `${(1 / slow).toFixed(1)} s each` : rate(slow), against: `ours is ${times(fast, slow)}` },
  ]
}

/** What one does without an index that needs no opening: open row after row until it fits. */
async function openAll({ db }: Bench, fits: (row: { person_id: string; document_sealed: Buffer; phone_sealed: Buffer | null }) => boolean) {
  const { rows } = await sql<{ person_id: string; document_sealed: Buffer; phone_sealed: Buffer | null }>`
    select person_id, document_sealed, phone_sealed from membership_person where document_sealed is not null order by person_id limit 50000`.execute(
    db,
  )
  return rows.find(fits)
}

async function search(bench: Bench): Promise<Row[]> {
  const { db, sealer } = bench
  const [number, phone] = [inventedDocument(200_000, 'male'), '13800000004']
  const find = (column: 'document_index' | 'phone_index', index: Buffer) =>
    sql`select person_id, household_id from membership_person where ${sql.ref(column)} = ${index} and removed_at is null`.execute(db)
  return [
    ...(await compared(
      'a person by ID',
      () => find('document_index', documentIndex(sealer, 'residentId', number)),
      'opening 50,000 of 310,000 rows',
      () => openAll(bench, (row) => openDocument(sealer, row.person_id, row.document_sealed) === number),
    )),
    ...(await compared(
      'a person by phone',
      () => find('phone_index', phoneIndex(sealer, phone)),
      'opening 50,000 of 310,000 rows',
      () => openAll(bench, (row) => row.phone_sealed !== null && openPhone(sealer, row.person_id, row.phone_sealed) === 'nobody’s'),
    )),
  ]
}

async function pages({ db }: Bench): Promise<Row[]> {
  const { rows } = await sql<{ household_id: string }>`select household_id from membership_household where community_code = ${community}
    and erased_at is null order by household_id offset 2000 limit 1`.execute(db)
  const last = rows[0]?.household_id ?? ''
  return compared(
    'the hundredth page of a community',
    () =>
      sql`select household_id from membership_household where community_code = ${community} and erased_at is null and household_id > ${last}
        order by household_id limit 21`.execute(db),
    'the same page by offset',
    () =>
      sql`select household_id from membership_household where community_code = ${community} and erased_at is null order by household_id offset 2000 limit 21`.execute(
        db,
      ),
    searches,
  )
}

async function report({ db }: Bench): Promise<Row[]> {
  const codes = await offeredCommunityCodes({ db, clock: systemClock })
  const lastYear = `${new Date().getFullYear() - 1}-12-31`
  const begun = performance.now()
  await countOn(db, lastYear, codes)
  const ours = performance.now() - begun
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
    { measure: `all ${codes.length} communities as of last year`, value: `${ours.toFixed(0)} ms` },
    { measure: '  household by household, from 800 of them', value: `${(each / 1000).toFixed(1)} s`, against: `ours is ${times(each, ours)}` },
  ]
}

type Answered = { importId?: string; state?: string; counts?: { done: number } }

async function importRoster(server: RunningServer, rows: number): Promise<number> {
  const token = await devToken(server.origin, { staff: 'registrar' })
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
    const begun = performance.now()
    await seedCity({ db, clock: systemClock, sealer, say: () => undefined })
    const seconds = (performance.now() - begun) / 1000
    const bench = { db, sealer }
    const rows = [{ measure: 'seed:city', value: `${seconds.toFixed(0)} s`, against: `${rate(wholeCity.people / seconds)} people` }]
    const imported = await importRoster(server, 5000)
    const naive = await rowByRow(bench, 500)
    return [
      ...rows,
      ...(await search(bench)),
      ...(await pages(bench)),
      ...(await report(bench)),
      { measure: 'a roster of 5,000, read, compared and written', value: rate(imported) },
      { measure: '  row by row, each committed alone, not even sealed', value: rate(naive), against: `ours is ${times(imported, naive)}` },
    ]
  } finally {
    await db.destroy()
  }
}
