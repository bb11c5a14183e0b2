import type { Role } from '@xiongguan/contract/identity/terms'
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
  }
  identity_role_grant: {
    account_id: string
    role: Role
    scope: string
    granted_at: Instant
    revoked_at: MaybeInstant
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
  }
  identity_administrator_code: {
    code_hash: Buffer
    created_at: Instant
    expires_at: Instant
    used_at: MaybeInstant
    used_by: string | null
  }
}
