import type { EventKind, Partner, PartyRule, SignUpState } from '@xiongguan/contract/events/terms'
import type { Instant } from '../../platform/tables'

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
  }
  events_co_host: { event_id: string; partner: Partner }
  events_counter: { event_id: string; capacity: number; taken: number }
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
  }
  events_sign_up_person: { event_id: string; household_id: string; person_id: string }
  events_sign_up_log: {
    event_id: string
    household_id: string
    ticket_serial: number
    entry: 'signedUp' | 'cancelled'
    adults: number
    children: number
    idempotency_key: string | null
    happened_at: Instant
  }
  events_door_log: { event_id: string; log_id: string; sign_up_id: string; entry: 'in' | 'undo'; door_by: string; happened_at: Instant }
  events_door_helper: { event_id: string; account_id: string; assigned_by: string; assigned_at: Instant; removed_at: Date | null }
}
