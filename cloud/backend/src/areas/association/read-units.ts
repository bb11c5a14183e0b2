import type { Unit } from '@xiongguan/contract/association/unit-staff'
import { asId } from '@xiongguan/contract/kit/id'
import { civilDate } from '../../platform/civil-date'
import type { AssociationDeps } from './ports'
import { unitsOn } from './unit-store'

/** The tree as of a day, today where none is asked. Names of organisations are nobody's secret: every reader sees all of it. */
export async function readUnits({ platform: { db, clock }, membership }: AssociationDeps, asOf?: string): Promise<Unit[]> {
  const units = await unitsOn(db, asOf ?? civilDate(clock.now()))
  const names = await membership.communityNames(units.map((unit) => unit.place_code))
  return units.map((unit) => ({
    unitId: asId<'Unit'>(unit.unit_id),
    kind: unit.kind,
    name: unit.name,
    parentId: unit.parent_id === null ? null : asId<'Unit'>(unit.parent_id),
    place: { code: unit.place_code, name: names.get(unit.place_code) ?? unit.place_code },
    validFrom: unit.valid_from_on,
    validTo: unit.valid_to_on,
  }))
}
