import { sql } from 'kysely'
import type { Grant } from '../../platform/access/caller'

export type AccountRow = { account_id: string; accepted_privacy: string | null; grants: Grant[]; session_id: string | null }

/** The roles an account holds now; for queries that name `identity_account`. */
export const liveGrants = sql<Grant[]>`coalesce((
  select json_agg(json_build_object('role', g.role, 'scope', g.scope) order by g.role, g.scope)
  from identity_role_grant g where g.account_id = identity_account.account_id and g.revoked_at is null), '[]'::json)`

/** Neither ended, nor past its days, nor left lying too long; for queries that call the session `s`. */
export const sessionLives = (now: Date) => sql<boolean>`(s.revoked_at is null and s.expires_at > ${now}
  and (s.idle_minutes is null or s.last_used_at + make_interval(mins => s.idle_minutes) > ${now}))`

const everGranted = sql<boolean>`exists (select from identity_role_grant g where g.account_id = identity_account.account_id)`
/** Whether this account ever worked here; for queries that name `identity_account`. */
export const everStaff = sql<boolean>`(identity_account.staff_bound_at is not null or ${everGranted})`
