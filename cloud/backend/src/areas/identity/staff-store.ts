import type { Role } from '@xiongguan/contract/identity/terms'
import { sql } from 'kysely'
import type { Grant } from '../../platform/access/caller'
import { ownTables, type Db } from '../../platform/tables'
import { everStaff, liveGrants, sessionLives } from './live-store'
import type { IdentityTables } from './tables'

const own = (handle: Db) => ownTables<IdentityTables>(handle)

export type Standing = 'staff' | 'offBoarded' | 'noRole' | 'notStaff'

/** Whether the account works here now. */
export async function standingOf(handle: Db, accountId: string): Promise<Standing> {
  const row = await own(handle)
    .selectFrom('identity_account')
    .select(['off_boarded_at', everStaff.as('ever_staff'), liveGrants.as('grants')])
    .where('account_id', '=', accountId)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  if (!row) return 'notStaff'
  if (row.grants.length > 0) return 'staff'
  if (row.off_boarded_at) return 'offBoarded'
  return row.ever_staff ? 'noRole' : 'notStaff'
}

export type StaffRow = {
  account_id: string
  display_name: string | null
  grants: Grant[]
  created_at: Date
  off_boarded_at: Date | null
  active_sessions: number
}

type StaffFilter = { role: Role | undefined; after: string | null; limit: number; now: Date }

export function listStaff(db: Db, { role, after, limit, now }: StaffFilter): Promise<StaffRow[]> {
  const holdsRole = sql<boolean>`exists (select from identity_role_grant g
    where g.account_id = identity_account.account_id and g.role = ${role ?? null} and g.revoked_at is null)`
  const activeSessions = sql<number>`(select count(*) from identity_session s
    where s.account_id = identity_account.account_id and ${sessionLives(now)})`
  return own(db)
    .selectFrom('identity_account')
    .select(['account_id', 'display_name', 'created_at', 'off_boarded_at', liveGrants.as('grants'), activeSessions.as('active_sessions')])
    .where(role ? holdsRole : everStaff)
    .where('erased_at', 'is', null)
    .$if(after !== null, (query) => query.where('account_id', '>', after ?? ''))
    .orderBy('account_id')
    .limit(limit)
    .execute()
}
