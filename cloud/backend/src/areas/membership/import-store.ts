import type { DuplicateLevel, RowDecision } from '@xiongguan/contract/membership/import-terms'
import { sql, type ExpressionBuilder, type Insertable } from 'kysely'
import { ownTables, type Db, type Work } from '../../platform/tables'
import { pageSize } from '../../platform/paging'
import type { Likeness } from './duplicate-rules'
import type { MembershipTables } from './tables'

const own = (handle: Db) => ownTables<MembershipTables>(handle)

export type StagedRow = Insertable<MembershipTables['membership_import_row']>
export type ImportRecord = NonNullable<Awaited<ReturnType<typeof findImport>>>

/** A row as JSON reads it into its table: bytes as hex. */
const asRecord = (row: object) =>
  Object.fromEntries(Object.entries(row).map(([key, value]) => [key, Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value]))
const asJson = (rows: readonly object[]) => JSON.stringify(rows.map(asRecord))

export async function insertImport(work: Work, record: Insertable<MembershipTables['membership_import']>, rows: readonly StagedRow[]): Promise<void> {
  await own(work).insertInto('membership_import').values(record).execute()
  await sql`insert into membership_import_row select * from jsonb_populate_recordset(null::membership_import_row, ${asJson(rows)}::jsonb)`.execute(
    work,
  )
}

export type Probe = { row: number; kind: string | null; document: Buffer | null; name: Buffer | null; born: string | null; phone: Buffer | null }
export type Match = Likeness & { row: number; person_id: string; household_id: string; community_code: string; relation: string | null }

/** Who in the register shares with these rows what tells people apart, whoever may see them: the caller sorts out. */
export async function matchRows(handle: Db, probes: readonly Probe[]): Promise<Match[]> {
  const { rows } = await sql<Match>`
    select probe.row, found.*, home.community_code
      from jsonb_to_recordset(${asJson(probes)}::jsonb) as probe (row int, kind text, document bytea, name bytea, born date, phone bytea)
      cross join lateral membership_matches(probe.kind, probe.document, probe.name, probe.born, probe.phone) found
      join membership_household home on home.household_id = found.household_id
     order by probe.row, found.person_id`.execute(handle)
  return rows
}

export function findImport(handle: Db, importId: string) {
  return own(handle).selectFrom('membership_import').selectAll().where('import_id', '=', importId).executeTakeFirst()
}

export function lockImport(work: Work, importId: string) {
  return own(work).selectFrom('membership_import').selectAll().where('import_id', '=', importId).forUpdate().executeTakeFirst()
}

/** Imports from the newest on; of one uploader, or of everybody. */
export function listImports(handle: Db, uploadedBy: string | null, before: string | null) {
  return own(handle)
    .selectFrom('membership_import')
    .selectAll()
    .$if(uploadedBy !== null, (query) => query.where('uploaded_by', '=', uploadedBy ?? ''))
    .$if(before !== null, (query) => query.where('import_id', '<', before ?? ''))
    .orderBy('import_id', 'desc')
    .limit(pageSize + 1)
    .execute()
}

type Counts = Record<
  'faulty' | 'waiting' | 'done' | 'skipped' | 'failed' | 'undone' | 'left' | 'settled' | 'likely' | 'possible' | 'undecided',
  number
>

export async function countRows(handle: Db, importIds: readonly string[]): Promise<ReadonlyMap<string, Counts>> {
  const { rows } = await sql<Counts & { import_id: string }>`
    select import_id, ${sql.join(
      (['faulty', 'waiting', 'done', 'skipped', 'failed', 'undone', 'left', 'settled'] as const).map(
        (state) => sql`(count(*) filter (where state = ${sql.lit(state)}))::int as ${sql.ref(state)}`,
      ),
    )},
      (count(*) filter (where state = 'waiting' and suggestion = 'likely'))::int as likely,
      (count(*) filter (where state = 'waiting' and suggestion = 'possible'))::int as possible,
      (count(*) filter (where state = 'waiting' and decision is null))::int as undecided
      from membership_import_row where import_id = any(${[...importIds]}) group by import_id`.execute(handle)
  return new Map(rows.map(({ import_id: importId, ...counts }) => [importId, counts]))
}

const filters = {
  all: (eb: ExpressionBuilder<MembershipTables, 'membership_import_row'>) => eb.val(true),
  faulty: (eb: ExpressionBuilder<MembershipTables, 'membership_import_row'>) => eb('state', '=', 'faulty'),
  likely: (eb: ExpressionBuilder<MembershipTables, 'membership_import_row'>) => eb('suggestion', '=', 'likely'),
  possible: (eb: ExpressionBuilder<MembershipTables, 'membership_import_row'>) => eb('suggestion', '=', 'possible'),
  failed: (eb: ExpressionBuilder<MembershipTables, 'membership_import_row'>) => eb('state', '=', 'failed'),
  left: (eb: ExpressionBuilder<MembershipTables, 'membership_import_row'>) => eb('state', '=', 'left'),
}
type Filter = keyof typeof filters

/** Rows in the file's order from behind this one on, of these communities and those whose community was not read. */
export function listRows(
  handle: Db,
  importId: string,
  { filter, after, communities }: { filter: Filter; after: number; communities: readonly string[] | 'everywhere' },
) {
  return own(handle)
    .selectFrom('membership_import_row')
    .selectAll()
    .where('import_id', '=', importId)
    .where('row_number', '>', after)
    .where(filters[filter])
    .$if(communities !== 'everywhere', (query) =>
      query.where((eb) => eb.or([eb('community_code', 'is', null), eb('community_code', '=', eb.fn.any(eb.val([...communities])))])),
    )
    .orderBy('row_number')
    .limit(pageSize + 1)
    .execute()
}
export type RowRecord = Awaited<ReturnType<typeof listRows>>[number]

export function findRow(handle: Db, importId: string, row: number) {
  return own(handle)
    .selectFrom('membership_import_row')
    .selectAll()
    .where('import_id', '=', importId)
    .where('row_number', '=', row)
    .executeTakeFirst()
}

/** Decides rows that wait; answers how many. */
export async function decideRows(
  work: Work,
  importId: string,
  of: { row: number } | { level: DuplicateLevel },
  decision: RowDecision,
): Promise<number> {
  const decided = await own(work)
    .updateTable('membership_import_row')
    .set({ decision })
    .where('import_id', '=', importId)
    .where('state', '=', 'waiting')
    .$if('row' in of, (query) => query.where('row_number', '=', 'row' in of ? of.row : 0))
    .$if('level' in of, (query) => query.where('suggestion', '=', 'level' in of ? of.level : 'likely'))
    .executeTakeFirst()
  return Number(decided.numUpdatedRows)
}

/** Rows that go into somebody who is there, with where that is. */
export function rowsToFill(work: Work, importId: string) {
  return own(work)
    .selectFrom('membership_import_row as staged')
    .innerJoin('membership_person as person', 'person.person_id', 'staged.suggested_person_id')
    .innerJoin('membership_household as home', 'home.household_id', 'person.household_id')
    .select([
      'staged.row_number',
      'staged.person_id',
      'staged.suggested_person_id',
      'staged.name_sealed',
      'staged.phone_sealed',
      'staged.document_kind',
    ])
    .select(['staged.document_sealed', 'home.community_code', 'home.household_id as home_id', 'staged.household_id'])
    .where('staged.import_id', '=', importId)
    .where('staged.decision', '=', 'same')
    .where('staged.state', '=', 'waiting')
    .orderBy('staged.row_number')
    .execute()
}

/** What was staged for a new person becomes that of the one it is the same as; the rest of the household joins theirs. */
export async function aimRows(
  work: Work,
  importId: string,
  rows: readonly object[],
  homes: readonly { planned: string; home: string }[],
): Promise<void> {
  await sql`update membership_import_row staged set person_id = aimed.person_id, household_id = aimed.household_id, name_sealed = aimed.name_sealed,
      phone_sealed = aimed.phone_sealed, document_sealed = aimed.document_sealed
    from jsonb_populate_recordset(null::membership_import_row, ${asJson(rows)}::jsonb) aimed
    where staged.import_id = ${importId} and staged.row_number = aimed.row_number`.execute(work)
  await sql`update membership_import_row staged set household_id = target.home, joins = true, address_sealed = null
    from jsonb_to_recordset(${asJson(homes)}::jsonb) as target (planned uuid, home uuid)
    where staged.import_id = ${importId} and staged.household_id = target.planned and staged.decision = 'new'`.execute(work)
}

/** Rows whose person or household was out of reach or gone when it began. */
export async function failRows(work: Work, importId: string, rows: readonly number[], reason: 'personGone' | 'householdGone'): Promise<void> {
  await own(work)
    .updateTable('membership_import_row')
    .set({ state: 'failed', reason })
    .where('import_id', '=', importId)
    .where('row_number', '=', sql<number>`any(${[...rows]})`)
    .execute()
}

/** Rows that join a household which was there before, with where it is. */
export function joiningRows(work: Work, importId: string) {
  return own(work)
    .selectFrom('membership_import_row as staged')
    .innerJoin('membership_household as home', 'home.household_id', 'staged.household_id')
    .select(['staged.row_number', 'home.community_code', 'home.household_id'])
    .where('staged.import_id', '=', importId)
    .where('staged.joins', '=', true)
    .where('staged.state', '=', 'waiting')
    .execute()
}

export async function setImport(work: Work, importId: string, values: Partial<ImportRecord>): Promise<void> {
  await own(work).updateTable('membership_import').set(values).where('import_id', '=', importId).execute()
}

/** The next import with something to carry out or undo that nobody is at; held until the transaction ends. */
export function holdNextImport(work: Work) {
  return own(work)
    .selectFrom('membership_import')
    .selectAll()
    .where('state', 'in', ['running', 'undoing'])
    .orderBy('import_id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
}

export type Carried = { row_number: number; person_id: string; household_id: string; decision: RowDecision; reason: string | null }

export async function carryOutNext(work: Work, importId: string, limit: number, now: Date): Promise<Carried[]> {
  const { rows } = await sql<Carried>`select * from membership_import_next(${importId}, ${limit}, ${now})`.execute(work)
  return rows
}

export async function undoNext(work: Work, importId: string, limit: number): Promise<Carried[]> {
  const { rows } = await sql<Carried>`select * from membership_import_undo_next(${importId}, ${limit})`.execute(work)
  return rows
}

/** A row that could not be undone was looked after by a person; false when it is none. */
export async function settleRow(work: Work, importId: string, row: number): Promise<boolean> {
  const settled = await own(work)
    .updateTable('membership_import_row')
    .set({ state: 'settled' })
    .where('import_id', '=', importId)
    .where('row_number', '=', row)
    .where('state', 'in', ['left', 'failed'])
    .executeTakeFirst()
  return settled.numUpdatedRows > 0n
}

const forgotten = {
  name_sealed: null,
  name_index: null,
  phone_sealed: null,
  phone_index: null,
  document_kind: null,
  document_sealed: null,
  document_index: null,
  born_on: null,
  sex: null,
  address_sealed: null,
  before: null,
  after: null,
  household_after: null,
}

/** Forgets what an import holds of people; its counts stay. */
export async function forgetImport(work: Work, importId: string, now: Date): Promise<void> {
  await own(work).updateTable('membership_import_row').set(forgotten).where('import_id', '=', importId).execute()
  await own(work).updateTable('membership_import').set({ file_name_sealed: null, forgotten_at: now }).where('import_id', '=', importId).execute()
}

export async function holdForgettable(work: Work, now: Date): Promise<string | null> {
  const found = await own(work)
    .selectFrom('membership_import')
    .select('import_id')
    .where('forget_at', '<=', now)
    .where('forgotten_at', 'is', null)
    .where('state', 'not in', ['running', 'undoing'])
    .orderBy('forget_at')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  return found?.import_id ?? null
}

/** Forgets what imports and merges hold of a household's people. */
export async function forgetHousehold(work: Work, householdId: string, now: Date): Promise<void> {
  const people = own(work).selectFrom('membership_person').select('person_id').where('household_id', '=', householdId)
  await own(work)
    .updateTable('membership_import_row')
    .set(forgotten)
    .where((eb) => eb.or([eb('household_id', '=', householdId), eb('person_id', 'in', people)]))
    .execute()
  await own(work)
    .updateTable('membership_merge')
    .set({ kept_before: null, kept_after: null, merged_before: null, merged_after: null, stays_before: null, forgotten_at: now })
    .where((eb) => eb.or([eb('kept_person_id', 'in', people), eb('merged_person_id', 'in', people)]))
    .execute()
}
