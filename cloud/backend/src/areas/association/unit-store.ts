import type { UnitKind } from '@xiongguan/contract/association/terms'
import { sql, type Selectable } from 'kysely'
import { ownTables, type Db, type Work } from '../../platform/tables'
import type { AssociationTables } from './tables'

const own = (handle: Db) => ownTables<AssociationTables>(handle)

export type UnitRow = {
  unit_id: string
  kind: UnitKind
  name: string
  parent_id: string | null
  place_code: string
  valid_from_on: string
  valid_to_on: string | null
}

/** Every unit that stood on a day, under the name and in the place it had then. */
export async function unitsOn(handle: Db, day: string): Promise<UnitRow[]> {
  const { rows } = await sql<UnitRow>`
    select unit.unit_id, unit.kind, coalesce(past.name, unit.name) as name,
           case when past.unit_id is null then unit.parent_id else past.parent_id end as parent_id,
           coalesce(past.place_code, unit.place_code) as place_code, unit.valid_from_on, unit.valid_to_on
      from association_unit unit
      left join association_unit_past past on past.unit_id = unit.unit_id and past.from_on <= ${day}::date and past.to_on > ${day}::date
     where unit.valid_from_on <= ${day}::date and (unit.valid_to_on is null or unit.valid_to_on > ${day}::date)
     order by place_code, unit.kind, unit.unit_id`.execute(handle)
  return rows
}

export type NewUnit = { unitId: string; kind: UnitKind; name: string; parentId: string | null; placeCode: string; validFrom: string }

export async function insertUnit(work: Work, unit: NewUnit): Promise<void> {
  await own(work)
    .insertInto('association_unit')
    .values({
      unit_id: unit.unitId,
      kind: unit.kind,
      name: unit.name,
      parent_id: unit.parentId,
      place_code: unit.placeCode,
      since_on: unit.validFrom,
      valid_from_on: unit.validFrom,
      valid_to_on: null,
      successor_id: null,
    })
    .execute()
}

export type UnitRecord = Selectable<AssociationTables['association_unit']>

export function findUnit(handle: Db, unitId: string): Promise<UnitRecord | undefined> {
  return own(handle).selectFrom('association_unit').selectAll().where('unit_id', '=', unitId).executeTakeFirst()
}

export function lockUnit(work: Work, unitId: string): Promise<UnitRecord | undefined> {
  return own(work).selectFrom('association_unit').selectAll().where('unit_id', '=', unitId).forUpdate().executeTakeFirst()
}

export async function cityStands(work: Work): Promise<boolean> {
  const row = await own(work)
    .selectFrom('association_unit')
    .select('unit_id')
    .where('kind', '=', 'city')
    .where('valid_to_on', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** How many units that stand hang on this one. */
export async function countUnder(work: Work, unitId: string): Promise<number> {
  const counted = await own(work)
    .selectFrom('association_unit')
    .select((eb) => eb.fn.countAll<number>().as('units'))
    .where('parent_id', '=', unitId)
    .where('valid_to_on', 'is', null)
    .executeTakeFirstOrThrow()
  return counted.units
}

type Changed = Pick<UnitRecord, 'name' | 'parent_id' | 'place_code' | 'since_on'>

export async function changeUnitRow(work: Work, unitId: string, changed: Changed): Promise<void> {
  await own(work).updateTable('association_unit').set(changed).where('unit_id', '=', unitId).execute()
}

export async function endUnitRow(work: Work, unitId: string, endsOn: string, successorId: string | null): Promise<void> {
  await own(work).updateTable('association_unit').set({ valid_to_on: endsOn, successor_id: successorId }).where('unit_id', '=', unitId).execute()
}
