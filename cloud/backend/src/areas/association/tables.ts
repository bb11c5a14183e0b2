import type { Engagement, OfficerPost } from '@xiongguan/contract/association/officer-terms'
import type { HandoverState, OrphanReason, TouchKind } from '@xiongguan/contract/association/contact-terms'
import type { LeavingWay, MemberKind, MemberState, MemberStep, Strength } from '@xiongguan/contract/association/member-terms'
import type { UnitKind } from '@xiongguan/contract/association/terms'
import type { Instant } from '../../platform/tables'

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
  association_member_kind: {
    kind: MemberKind
    second_review: boolean
    term_months: number | null
    grace_days: number | null
    dues_fen: number | null
    set_by: string | null
    set_at: Date | null
  }
  association_member: {
    member_id: string
    kind: MemberKind
    volunteer: boolean
    strengths: Strength[]
    account_id: string | null
    person_id: string | null
    household_id: string | null
    community_code: string
    state: MemberState
    name_sealed: Buffer | null
    name_index: Buffer | null
    phone_sealed: Buffer | null
    phone_index: Buffer | null
    organisation_sealed: Buffer | null
    statement_sealed: Buffer | null
    words_sealed: Buffer | null
    consent_version: string
    consent_at: Instant
    birthday: string | null
    greeted_year: number | null
    applied_at: Instant
    number_year: number | null
    number_place: number | null
    joined_on: string | null
    until_on: string | null
    left_on: string | null
    left_why: LeavingWay | null
  }
  association_member_step: {
    step_id: string
    member_id: string
    step: MemberStep
    by_account_id: string | null
    done_at: Instant
    words_sealed: Buffer | null
  }
  association_member_number: { year: number; last: number }
  association_member_dues: { member_id: string; year: number; amount_fen: number; paid_on: string; by_account_id: string }
  association_contact: { member_id: string; active: boolean; phone_open: boolean; since_at: Instant; ended_at: Date | null }
  association_contact_limit: { community_code: string; households: number; set_by: string; set_at: Instant }
  association_contact_household: {
    household_id: string
    community_code: string
    member_id: string | null
    contact_active: boolean | null
    since_at: Instant
    orphan_why: OrphanReason | null
    phone_sealed: Buffer | null
    asked_at: Date | null
    asked_sealed: Buffer | null
  }
  association_contact_past: { household_id: string; member_id: string; from_at: Instant; to_at: Instant }
  association_contact_handover: {
    handover_id: string
    household_id: string
    giver_id: string
    taker_id: string
    state: HandoverState
    giver_at: Date | null
    taker_at: Date | null
    proposed_by: string
    proposed_at: Instant
    ended_at: Date | null
    decided_by: string | null
    reason_sealed: Buffer | null
  }
  association_contact_touch: {
    touch_id: string
    household_id: string
    member_id: string
    kind: TouchKind
    touched_on: string
    note_sealed: Buffer | null
    noted_at: Instant
  }
}
