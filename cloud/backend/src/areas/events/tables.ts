import type {
  Allocation,
  DoorCaseKind,
  DoorCaseVerdict,
  CallReason,
  CallResult,
  EventKind,
  Partner,
  PartyRule,
  Passing,
  PassReason,
  QuestionKind,
  ReminderKind,
  SeriesRule,
  SessionChoice,
  SignUpState,
  WaitState,
  Waiver,
} from '@xiongguan/contract/events/terms'
import type { Held } from '@xiongguan/contract/events/settling-rules'
import type { Generated } from 'kysely'
import type { Instant } from '../../platform/tables'
import type { QuotaKind } from './quotas'

/** How a device's line came: in order and genuine, out of the chain, or with a wrong signature. */
export type ChainState = 'whole' | 'outOfChain' | 'forged'

export type EventsTables = {
  events_event: {
    event_id: string
    kind: EventKind
    title: string
    tagline: string
    description: string
    venue_name: string
    venue_address: string
    starts_at: Instant
    ends_at: Instant
    sign_up_opens_at: Instant
    sign_up_closes_at: Instant
    cancel_until_at: Instant
    household_limit: number
    party_rule: PartyRule
    community_codes: string[] | null
    created_by: string
    created_at: Instant
    updated_at: Instant
    published_at: Date | null
    version: number
    listed: Generated<boolean>
    session_choice: Generated<SessionChoice>
    approve_by_at: Date | null
    has_quotas: Generated<boolean>
    has_invitations: Generated<boolean>
    requires_answers: Generated<boolean>
    rules_version: Generated<number>
    venue_id: string | null
    series_id: string | null
    cancelled_at: Date | null
    archived_at: Date | null
    shredded_at: Date | null
    shred_after_days: Generated<number>
    has_waitlist: Generated<boolean>
  }
  events_co_host: { event_id: string; partner: Partner }
  events_counter: {
    event_id: string
    capacity: number
    taken: number
    rules_version: Generated<number>
    closed_at: Date | null
    waiting: Generated<number>
    by_list: Generated<boolean>
  }
  events_sign_up: {
    event_id: string
    household_id: string
    sign_up_id: string
    account_id: string | null
    community_code: string
    adults: number
    children: number
    state: SignUpState
    code: string
    ticket_serial: number
    signed_up_at: Instant
    cancelled_at: Date | null
    checked_in_at: Date | null
    checked_in_by: string | null
    counter_seats: Generated<number>
    session_ids: Generated<string[]>
    waived: Generated<string[]>
    decided_at: Date | null
    decided_by: string | null
    decision_reason: string | null
  }
  events_sign_up_person: { event_id: string; household_id: string; person_id: string }
  events_sign_up_log: {
    event_id: string
    household_id: string
    ticket_serial: number
    entry: 'signedUp' | 'approved' | 'refused' | 'lapsed' | 'cancelled'
    adults: number
    children: number
    idempotency_key: string | null
    happened_at: Instant
  }
  events_door_log: {
    event_id: string
    log_id: string
    sign_up_id: string
    entry: 'in' | 'undo'
    door_by: string
    happened_at: Instant
    device_id: string | null
    ticket_serial: number | null
    undoes: string | null
    held: Held | null
    way: Generated<'door' | 'self' | 'paper'>
  }
  events_device: {
    event_id: string
    device_id: string
    name: string
    account_id: string
    public_key: string
    code_key: Buffer
    enrolled_by: string
    enrolled_at: Instant
    last_seen_at: Instant
    skew_milliseconds: number
    unsent: number
    last_sequence: number
    last_hash: string
    last_line_at: Date | null
    revoked_at: Date | null
    revoked_by: string | null
  }
  events_device_code: {
    event_id: string
    code_hash: Buffer
    made_by: string
    made_at: Instant
    expires_at: Instant
    used_at: Date | null
    device_id: string | null
  }
  events_device_entry: {
    event_id: string
    entry_id: string
    device_id: string
    sequence: number
    content: string
    signature: string
    chain: ChainState
    received_at: Instant
  }
  events_door_case: {
    event_id: string
    entry_id: string
    kind: DoorCaseKind
    entry: 'in' | 'undo'
    sign_up_id: string | null
    device_id: string | null
    happened_at: Instant
    opened_at: Instant
    verdict: DoorCaseVerdict | null
    settled_at: Date | null
    settled_by: string | null
  }
  events_door_helper: { event_id: string; account_id: string; assigned_by: string; assigned_at: Instant; removed_at: Date | null }
  events_session: { event_id: string; session_id: string; title: string; starts_at: Instant; ends_at: Instant }
  events_quota: {
    event_id: string
    quota_id: string
    kind: QuotaKind
    label: string
    session_id: string | null
    community_codes: string[] | null
    capacity: number
    taken: Generated<number>
  }
  events_sign_up_quota: { event_id: string; household_id: string; quota_id: string; seats: number }
  events_invitation: {
    event_id: string
    invitation_id: string
    code_hash: Buffer
    note: string
    waives: Waiver[]
    quota_id: string | null
    created_by: string
    created_at: Instant
    expires_at: Instant
    revoked_at: Date | null
    household_id: string | null
    used_at: Date | null
  }
  events_question: {
    event_id: string
    question_id: string
    place: number
    prompt: string
    kind: QuestionKind
    options: string[]
    required: boolean
    asked_at_door: boolean
    per_person: boolean
    removed_at: Date | null
  }
  events_answer: {
    event_id: string
    answer_id: string
    household_id: string
    question_id: string
    person_id: string | null
    answer_sealed: Buffer
    answered_at: Instant
  }
  events_waitlist: {
    event_id: string
    enabled: boolean
    passing: Passing
    allocation: Allocation
    offer_hours: number
    late_from_hours: number
    late_offer_minutes: number
    offers_at_once: number
    cut_off_at: Instant
    draw_at: Date | null
    last_sequence: Generated<number>
    seed_hash: string | null
    seed: string | null
    drawn_at: Date | null
    drawn_by: string | null
  }
  events_lottery_seed: { event_id: string; seed: string; committed_at: Instant }
  events_wait_entry: {
    event_id: string
    entry_id: string
    household_id: string
    account_id: string | null
    community_code: string
    adults: number
    children: number
    person_ids: string[]
    session_ids: string[]
    answers: unknown
    state: WaitState
    sequence: number
    place: number
    lot: number | null
    joined_at: Instant
    counter_seats: Generated<number>
    offered_at: Date | null
    offer_until_at: Date | null
    settled_at: Date | null
    sign_up_id: string | null
    ticket_serial: number | null
    passed_times: Generated<number>
    passed_reason: PassReason | null
    passed_at: Date | null
    code_hash: Buffer | null
    code_sealed: Buffer | null
  }
  events_wait_hold: { event_id: string; entry_id: string; quota_id: string; seats: number }
  events_venue: {
    venue_id: string
    name: string
    address: string
    facilities: string
    capacity: number | null
    directions: string
    open_hours: string
    latitude: number | null
    longitude: number | null
    created_by: string
    created_at: Instant
    updated_at: Instant
    closed_at: Date | null
  }
  events_series: { series_id: string; rule: SeriesRule; created_by: string; created_at: Instant }
  events_cancellation: {
    event_id: string
    reason: string
    cancelled_by: string
    cancelled_at: Instant
    sign_up_opens_at: Instant
    sign_up_closes_at: Instant
  }
  events_call: {
    event_id: string
    sign_up_id: string
    household_id: string
    account_id: string | null
    community_code: string
    code: string
    adults: number
    children: number
    told_at: Instant
    call_after_at: Instant
    read_at: Date | null
    listed_at: Date | null
    reason: CallReason | null
    result: CallResult | null
    result_by: string | null
    result_at: Date | null
    attempts: Generated<number>
  }
  events_reminder: {
    event_id: string
    reminder_id: string
    kind: ReminderKind
    days_before: number | null
    clock_time: string | null
    hours_before: number | null
    message: string
    due_at: Instant
    useful_until_at: Instant
  }
  events_reminder_sent: { event_id: string; reminder_id: string; sign_up_id: string; ticket_serial: number; sent_at: Instant }
  events_change: {
    event_id: string
    change_id: string
    starts_at: Instant
    ends_at: Instant
    venue_name: string
    venue_address: string
    opened_at: Instant
    edited_at: Instant
    told_at: Date | null
    told_by: string | null
    message: string | null
    held_at: Date | null
  }
  events_summary: {
    event_id: string
    story: string
    walk_in_adults: number
    walk_in_children: number
    shown_at: Date | null
    written_by: string
    written_at: Instant
  }
  events_picture: {
    event_id: string
    picture_id: string
    recognisable: boolean
    consent_from_sealed: Buffer | null
    consented_on: string | null
    consent_noted_by: string | null
    consent_noted_at: Date | null
    withdrawn_at: Date | null
    withdrawn_by: string | null
    added_by: string
    added_at: Instant
    removed_at: Date | null
  }
  events_kept_count: { event_id: string; community_code: string; state: SignUpState; households: number; adults: number; children: number }
  events_partner_share: {
    event_id: string
    partner: string
    seats: Generated<number>
    expected: Generated<number>
    came: number | null
    changed_by: string
    changed_at: Instant
  }
}
