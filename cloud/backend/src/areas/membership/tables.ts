import type { AuditPurpose } from '@xiongguan/contract/audit/terms'
import type { ColumnType, Generated } from 'kysely'
import type { RezoningForm } from '@xiongguan/contract/membership/place-staff'
import type { DeclineReason, Keep, MergeOutcome, OfflineField, RegisterField } from '@xiongguan/contract/membership/register-rules'
import type { DocumentKind, PersonKind, RegisterSource, Relation, Sex } from '@xiongguan/contract/membership/terms'
import type { Instant } from '../../platform/tables'
import type { PlaceLevel, RezoningKind, RezoningState } from '@xiongguan/contract/membership/place-terms'
import type { TextState } from './rules'

type MaybeInstant = Date | null

export type MembershipTables = {
  membership_place: {
    code: string
    name: string
    level: PlaceLevel
    parent_code: string | null
    valid_from_on: string
    valid_to_on: string | null
    since_on: Generated<string>
    kept_by: Generated<'list' | 'staff'>
  }
  membership_place_past: { code: string; from_on: string; to_on: string; name: string; parent_code: string | null }
  membership_place_lineage: { from_code: string; to_code: string; changed_on: string; way: 'merge' | 'split' }
  membership_rezoning: {
    rezoning_id: string
    kind: RezoningKind
    plan: ColumnType<RezoningForm, string, string>
    effective_on: string
    state: RezoningState
    made_by: string
    made_at: Instant
    confirmed_by: string | null
    confirmed_at: MaybeInstant
    settled_by: string | null
    settled_at: MaybeInstant
    households: number | null
  }
  membership_rezoning_place: { rezoning_id: string; code: string }
  membership_rezoning_assignment: { rezoning_id: string; household_id: string; to_code: string }
  membership_household: {
    household_id: string
    owner_account_id: string | null
    community_code: string
    created_at: Instant
    erased_at: MaybeInstant
    source: Generated<RegisterSource>
    address_sealed: Buffer | null
    community_since_on: Generated<string>
  }
  membership_person: {
    person_id: string
    household_id: string
    nickname_sealed: Buffer | null
    kind: PersonKind
    text_state: TextState
    held_text_id: string | null
    consent_version: string | null
    consent_at: MaybeInstant
    consent_withdrawn_at: MaybeInstant
    created_at: Instant
    removed_at: MaybeInstant
    source: Generated<RegisterSource>
    name_sealed: Buffer | null
    name_index: Buffer | null
    phone_sealed: Buffer | null
    phone_index: Buffer | null
    document_kind: DocumentKind | null
    document_sealed: Buffer | null
    document_index: Buffer | null
    born_on: string | null
    sex: Sex | null
    relation: Relation | null
    died_on: string | null
    account_id: string | null
    verified_at: MaybeInstant
    verified_by: string | null
    verified_way: 'worker' | 'service' | null
    merged_into: string | null
    belongs_since_at: Generated<Date>
  }
  membership_household_place: { household_id: string; community_code: string; from_on: string; to_on: string | null }
  membership_stay: { person_id: string; household_id: string; from_at: Instant; to_at: MaybeInstant }
  membership_field_version: { subject_id: string; field: RegisterField; version: number; changed_at: Instant; changed_by: string | null }
  membership_field_edit: {
    account_id: string
    edit_id: string
    household_id: string
    person_id: string | null
    field: OfflineField
    based_on: number
    outcome: MergeOutcome
    value_sealed: Buffer | null
    received_at: Instant
    settled_at: MaybeInstant
    kept: Keep | null
  }
  membership_child_request: {
    request_id: string
    person_id: string
    asked_by: string
    purpose: AuditPurpose
    days: number
    asked_at: Instant
    decided_by: string | null
    decided_at: MaybeInstant
    decline_reason: DeclineReason | null
    ends_at: MaybeInstant
  }
  membership_quiet: {
    quiet_id: string
    household_id: string
    person_id: string | null
    started_by: string
    started_at: Instant
    ended_by: string | null
    ended_at: MaybeInstant
  }
}
