import type { FieldView, RecordArea, RecordField } from '@xiongguan/contract/identity/field-rights'
import type { Role, SignInRefusal } from '@xiongguan/contract/identity/terms'
import type { Generated } from 'kysely'
import type { Instant } from '../../platform/tables'

type MaybeInstant = Date | null

export type IdentityTables = {
  identity_account: {
    account_id: string
    openid_index: Buffer | null
    openid_sealed: Buffer | null
    staff_handle: string | null
    display_name: string | null
    accepted_privacy: string | null
    accepted_privacy_at: MaybeInstant
    created_at: Instant
    erased_at: MaybeInstant
    off_boarded_at: MaybeInstant
    staff_bound_at: MaybeInstant
  }
  identity_role_grant: {
    account_id: string
    role: Role
    scope: string
    granted_at: Instant
    revoked_at: MaybeInstant
    granted_by: string | null
    confirmed_by: string | null
    revoked_by: string | null
  }
  identity_session: {
    session_id: string
    account_id: string
    refresh_hash: Buffer
    previous_refresh_hash: Buffer | null
    rotated_at: MaybeInstant
    created_at: Instant
    expires_at: Instant
    revoked_at: MaybeInstant
    device: string
    last_used_at: Instant
    idle_minutes: number | null
    family_hash: Buffer | null
  }
  identity_administrator_code: {
    code_hash: Buffer
    staff_name: string
    created_at: Instant
    expires_at: Instant
    used_at: MaybeInstant
    used_by: string | null
  }
  identity_sign_in: {
    sign_in_id: string
    code_hash: Buffer
    browser_hash: Buffer
    number: number
    choices: number[]
    device: string
    created_at: Instant
    expires_at: Instant
    scanned_by: string | null
    scanned_at: MaybeInstant
    outcome: 'confirmed' | Extract<SignInRefusal, 'wrongNumber' | 'declined' | 'replaced'> | null
    decided_by: string | null
    decided_at: MaybeInstant
    session_id: string | null
  }
  identity_invitation: {
    invitation_id: string
    code_hash: Buffer
    staff_name: string
    replaces: string | null
    invited_by: string
    created_at: Instant
    expires_at: Instant
    withdrawn_at: MaybeInstant
    accepted_by: string | null
    accepted_at: MaybeInstant
  }
  identity_proposal: {
    proposal_id: string
    kind: 'grant' | 'replace'
    account_id: string
    role: Role | null
    scope: string
    invitation_id: string | null
    proposed_by: string
    proposed_at: Instant
    expires_at: Instant
    decision: 'confirmed' | 'declined' | 'expired' | null
    decided_by: string | null
    decided_at: MaybeInstant
  }
  identity_role_history: {
    history_id: Generated<number>
    account_id: string
    role: Role
    scope: string
    change: 'granted' | 'revoked'
    changed_at: Instant
    changed_by: string | null
    confirmed_by: string | null
  }
  identity_field_right: {
    role: Role
    area: RecordArea
    field: RecordField
    view: Exclude<FieldView, 'none'>
    opens_minute: number | null
    closes_minute: number | null
    valid_from_on: string
    valid_to_on: string | null
    right_id: Generated<string>
    proposal_id: string | null
  }
  identity_right_proposal: {
    proposal_id: string
    role: Role
    area: RecordArea
    field: RecordField
    manner: 'set' | 'add'
    view: FieldView
    opens_minute: number | null
    closes_minute: number | null
    valid_from_on: string
    valid_to_on: string | null
    proposed_by: string
    proposed_at: Instant
    expires_at: Instant
    decision: 'confirmed' | 'declined' | null
    decided_by: string | null
    decided_at: MaybeInstant
  }
  identity_field_right_history: {
    history_id: Generated<number>
    right_id: string
    role: Role
    area: RecordArea
    field: RecordField
    view: FieldView
    opens_minute: number | null
    closes_minute: number | null
    valid_from_on: string
    valid_to_on: string | null
    change: 'given' | 'ended' | 'replaced'
    changed_at: Instant
    changed_by: string | null
    confirmed_by: string | null
  }
}
