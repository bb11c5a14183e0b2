import type { PersonKind } from '@xiongguan/contract/membership/terms'
import type { Instant } from '../../platform/tables'
import type { PlaceLevel, TextState } from './rules'

type MaybeInstant = Date | null

export type MembershipTables = {
  membership_place: {
    code: string
    name: string
    level: PlaceLevel
    parent_code: string | null
    valid_from_on: string
    valid_to_on: string | null
  }
  membership_household: {
    household_id: string
    owner_account_id: string | null
    community_code: string
    created_at: Instant
    erased_at: MaybeInstant
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
