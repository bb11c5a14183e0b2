import type { UnitKind } from '@xiongguan/contract/association/terms'

export type AssociationTables = {
  association_unit: {
    unit_id: string
    kind: UnitKind
    name: string
    parent_id: string | null
    place_code: string
    since_on: string
    valid_from_on: string
    valid_to_on: string | null
    successor_id: string | null
  }
  association_unit_past: { unit_id: string; from_on: string; to_on: string; name: string; parent_id: string | null; place_code: string }
}
