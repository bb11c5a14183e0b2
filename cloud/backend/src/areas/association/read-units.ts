import type { Unit } from '@xiongguan/contract/association/unit-staff'
import { asId } from '@xiongguan/contract/kit/id'
import type { Account } from '../../platform/access/caller'
import { civilDate } from '../../platform/civil-date'
import type { AssociationDeps } from './ports'
import { unitReach } from './unit-reach'
import { unitsOn } from './unit-store'

/** The tree as of a day, today where none is asked. Names of organisations are nobody's secret: every reader sees all of it. */
export async function readUnits(deps: AssociationDeps, account: Account, asOf?: string): Promise<Unit[]> {
  const { platform, membership } = deps
  const { db, clock } = platform
  const units = await unitsOn(db, asOf ?? civilDate(clock.now()))
  const codes = units.map((unit) => unit.place_code)
  const lineage = await membership.lineageOf(db, codes)
  const names = await membership.communityNames(platform.db, [...codes, ...[...lineage.values()].flat()])
  const placeOf = (code: string) => ({ code, name: names.get(code) ?? code })
  const reach = await unitReach(deps, db, account, codes)
  return units.map((unit) => ({
    unitId: asId<'Unit'>(unit.unit_id),
    kind: unit.kind,
    name: unit.name,
    parentId: unit.parent_id === null ? null : asId<'Unit'>(unit.parent_id),
    place: placeOf(unit.place_code),
    becameOf: (lineage.get(unit.place_code) ?? []).filter((code) => code !== unit.place_code).map(placeOf),
    validFrom: unit.valid_from_on,
    validTo: unit.valid_to_on,
    mayKeep: reach.mayKeep(unit.place_code),
  }))
}
