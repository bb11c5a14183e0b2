import { ownTables, type Db } from '../../platform/tables'
import type { IdentityTables } from './tables'

const own = (handle: Db) => ownTables<IdentityTables>(handle)

export function findOwnAccount(handle: Db, accountId: string) {
  return own(handle)
    .selectFrom('identity_account')
    .select(['created_at', 'accepted_privacy', 'accepted_privacy_at', 'display_name'])
    .where('account_id', '=', accountId)
    .executeTakeFirst()
}

export function listOwnSessions(handle: Db, accountId: string) {
  return own(handle)
    .selectFrom('identity_session')
    .select(['device', 'created_at', 'last_used_at'])
    .where('account_id', '=', accountId)
    .orderBy('created_at', 'desc')
    .limit(200)
    .execute()
}

/** Forgets sessions that ended before a moment, and what let them begin; answers how many. */
export async function forgetSessions(handle: Db, before: Date): Promise<number> {
  await own(handle).deleteFrom('identity_sign_in').where('expires_at', '<', before).execute()
  const gone = await own(handle)
    .deleteFrom('identity_session')
    .where((eb) => eb.or([eb('revoked_at', '<', before), eb('expires_at', '<', before)]))
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}
