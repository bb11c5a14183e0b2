import type { Engagement, OfficerPost } from '@xiongguan/contract/association/officer-terms'
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
  association_officer: {
    officer_id: string
    unit_id: string
    post: OfficerPost
    engagement: Engagement
    front_line: boolean
    person_id: string | null
    name_sealed: Buffer | null
    term_number: number
    from_on: string
    to_on: string
    ended_on: string | null
    added_by: string
    added_at: Date
  }
  association_establishment: { unit_id: string; from_on: string; posts: number; set_by: string; set_at: Date }
}
