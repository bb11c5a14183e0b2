import { sql } from 'kysely'
import type { DocumentKind, Relation, Sex } from '@xiongguan/contract/membership/terms'
import type { Db } from '../../platform/tables'

export type CityHousehold = { household_id: string; community_code: string; since_on: string; address_sealed: Buffer }
export type CityPerson = {
  person_id: string
  household_id: string
  since_on: string
  kind: 'adult' | 'child'
  born_on: string
  sex: Sex
  relation: Relation
  consent_version: string | null
  name_sealed: Buffer
  name_index: Buffer
  phone_sealed: Buffer | null
  phone_index: Buffer | null
  document_kind: DocumentKind
  document_sealed: Buffer
  document_index: Buffer
}

const column = <Row>(rows: readonly Row[], of: (row: Row) => unknown) => rows.map(of)

/** Writes a portion of households and their people in one transaction, column by column. */
export function insertCity(db: Db, households: readonly CityHousehold[], people: readonly CityPerson[]): Promise<void> {
  return db.transaction().execute(async (work) => {
    await sql`insert into membership_household (household_id, community_code, created_at, source, address_sealed, community_since_on)
      select id, code, since::timestamp at time zone 'Asia/Shanghai', 'import', address, since
        from unnest(${column(households, (row) => row.household_id)}::uuid[], ${column(households, (row) => row.community_code)}::text[],
          ${column(households, (row) => row.since_on)}::date[], ${column(households, (row) => row.address_sealed)}::bytea[])
          as home (id, code, since, address)`.execute(work)
    await sql`insert into membership_person (person_id, household_id, kind, text_state, created_at, belongs_since_at, source, born_on, sex, relation,
        consent_version, consent_at, name_sealed, name_index, phone_sealed, phone_index, document_kind, document_sealed, document_index)
      select id, home, kind, 'clear', came_at, came_at, 'import', born, sex, relation, consent, case when consent is not null then came_at end,
          name, name_index, phone, phone_index, document_kind, document, document_index
        from (select *, since::timestamp at time zone 'Asia/Shanghai' as came_at from unnest(${column(people, (row) => row.person_id)}::uuid[], ${column(people, (row) => row.household_id)}::uuid[],
          ${column(people, (row) => row.since_on)}::date[], ${column(people, (row) => row.kind)}::text[], ${column(people, (row) => row.born_on)}::date[], ${column(people, (row) => row.sex)}::text[],
          ${column(people, (row) => row.relation)}::text[], ${column(people, (row) => row.consent_version)}::text[],
          ${column(people, (row) => row.name_sealed)}::bytea[], ${column(people, (row) => row.name_index)}::bytea[],
          ${column(people, (row) => row.phone_sealed)}::bytea[], ${column(people, (row) => row.phone_index)}::bytea[],
          ${column(people, (row) => row.document_kind)}::text[], ${column(people, (row) => row.document_sealed)}::bytea[],
          ${column(people, (row) => row.document_index)}::bytea[])
          as given (id, home, since, kind, born, sex, relation, consent, name, name_index, phone, phone_index, document_kind, document, document_index))
          as person`.execute(work)
  })
}

/** Tells the planner what the register holds now. */
export async function analyseRegister(db: Db): Promise<void> {
  await sql`analyze membership_person, membership_household, membership_stay, membership_household_place`.execute(db)
}

export async function countRegister(db: Db): Promise<{ people: number; households: number }> {
  const { rows } = await sql<{ people: number; households: number }>`select (select count(*)::int from membership_person) as people,
    (select count(*)::int from membership_household) as households`.execute(db)
  return rows[0] ?? { people: 0, households: 0 }
}
