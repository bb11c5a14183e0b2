import type { AuditPurpose } from '@xiongguan/contract/audit/terms'
import type { ColumnType, Generated } from 'kysely'
import type { RezoningForm } from '@xiongguan/contract/membership/place-staff'
import type { DeclineReason, Keep, MergeOutcome, OfflineField, RegisterField } from '@xiongguan/contract/membership/register-rules'
import type {
  DuplicateFinder,
  DuplicateLevel,
  DuplicateReason,
  DuplicateState,
  ImportColumn,
  ImportState,
  RowDecision,
  RowProblem,
  RowReason,
  RowState,
} from '@xiongguan/contract/membership/import-terms'
import type { DocumentKind, PersonKind, RegisterSource, Relation, Sex } from '@xiongguan/contract/membership/terms'
import type {
  ActingScope,
  NearRelation,
  ParentWord,
  QuietScope,
  RelativeReason,
  RelativeState,
  RelativeWant,
  SendBackReason,
  SharerRelation,
  ShareRight,
  Wish,
} from '@xiongguan/contract/membership/family-rules'
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
    base_version: number
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
    scope: Generated<QuietScope>
    told: Generated<'self' | 'staff'>
    started_by: string
    started_at: Instant
    ended_by: string | null
    ended_at: MaybeInstant
  }
  membership_contact: { account_id: string; phone_sealed: Buffer; way: 'wechat' | 'code'; proven_at: Instant }
  membership_phone_code: {
    code_id: string
    account_id: string
    phone_sealed: Buffer
    phone_index: Buffer
    code_hash: Buffer
    sent_at: Instant
    expires_at: Instant
    tries: Generated<number>
    closed_at: MaybeInstant
  }
  membership_naming: {
    naming_id: string
    person_id: string
    household_id: string
    account_id: string
    state: 'waiting' | 'verified' | 'sentBack' | 'withdrawn'
    consent_version: string
    stated_at: Instant
    decided_at: MaybeInstant
    decided_by: string | null
    reason: SendBackReason | null
  }
  membership_belonging: { account_id: string; household_id: string; role: 'owner' | 'sharer'; since_at: Instant }
  membership_sharer: {
    sharer_id: string
    household_id: string
    account_id: string
    person_id: string | null
    relation: SharerRelation
    may: ShareRight[]
    joined_at: Instant
    ended_at: MaybeInstant
  }
  membership_sharing_invitation: {
    invitation_id: string
    household_id: string
    person_id: string | null
    relation: SharerRelation
    may: ShareRight[]
    code_hash: Buffer
    made_at: Instant
    expires_at: Instant
    used_by: string | null
    used_at: MaybeInstant
    withdrawn_at: MaybeInstant
  }
  membership_proxy: {
    proxy_id: string
    acting_account_id: string
    parent_word: ParentWord
    scopes: ActingScope[]
    code_hash: Buffer
    asked_at: Instant
    expires_at: Instant
    ends_on: string
    parent_account_id: string | null
    household_id: string | null
    confirmed_at: MaybeInstant
    confirmed_by: string | null
    way: 'phone' | 'paper' | null
    paper_kept: string | null
    ended_at: MaybeInstant
    ended_by: string | null
  }
  membership_departure: {
    departure_id: string
    account_id: string
    from_household_id: string
    to_household_id: string
    from_person_id: string | null
    to_person_id: string | null
    asked_children: boolean
    left_at: Instant
    settled_at: MaybeInstant
    settled_by: string | null
    settled_how: 'moved' | 'stays' | null
  }
  membership_wish: { account_id: string; allows: Wish; said_at: Instant }
  membership_relative_request: {
    request_id: string
    asked_by: string
    about_sealed: Buffer
    document_index: Buffer
    relation: NearRelation
    wants: RelativeWant[]
    asked_at: Instant
    due_on: string
    state: RelativeState
    person_id: string | null
    granted: RelativeWant[] | null
    reason: RelativeReason | null
    decided_at: MaybeInstant
    decided_by: string | null
    open_until_at: MaybeInstant
  }
  membership_import: {
    import_id: string
    uploaded_by: string
    uploaded_at: Instant
    file_name_sealed: Buffer | null
    state: ImportState
    row_count: number
    started_by: string | null
    started_at: MaybeInstant
    finished_at: MaybeInstant
    undo_by: string | null
    undo_asked_at: MaybeInstant
    undone_at: MaybeInstant
    forget_at: Instant
    forgotten_at: MaybeInstant
  }
  membership_import_row: {
    import_id: string
    row_number: number
    state: RowState
    problems: { column: ImportColumn; problem: RowProblem }[]
    hints: string[]
    person_id: string
    household_id: string
    joins: boolean
    community_code: string | null
    kind: PersonKind
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
    address_sealed: Buffer | null
    consent_version: string | null
    suggestion: DuplicateLevel | null
    suggested_person_id: string | null
    reasons: DuplicateReason[]
    decision: RowDecision | null
    reason: RowReason | null
    opened_household: boolean
    before: unknown
    after: unknown
    household_after: unknown
  }
  membership_duplicate: {
    ticket_id: string
    first_person_id: string
    second_person_id: string
    level: DuplicateLevel
    reasons: DuplicateReason[]
    found_by: DuplicateFinder
    found_at: Instant
    state: Generated<DuplicateState>
    decided_by: string | null
    decided_at: MaybeInstant
  }
  membership_merge: {
    merge_id: string
    ticket_id: string
    kept_person_id: string
    merged_person_id: string
    merged_by: string
    merged_at: Instant
    kept_before: unknown
    kept_after: unknown
    merged_before: unknown
    merged_after: unknown
    stays_before: unknown
    quiet_id: string | null
    followed: unknown
    undone_by: string | null
    undone_at: MaybeInstant
    forgotten_at: MaybeInstant
  }
  membership_duplicate_round: { round_on: string; up_to: string | null; found: number; finished_at: MaybeInstant }
}
