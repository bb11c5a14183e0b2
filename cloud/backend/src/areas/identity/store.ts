import { sql } from 'kysely'
import { ownTables, type Db, type Work } from '../../platform/tables'
import { everStaff, liveGrants, type AccountRow } from './live-store'
import type { IdentityTables } from './tables'

const own = (handle: Db) => ownTables<IdentityTables>(handle)

export function findByOpenid(db: Db, openidIndex: Buffer): Promise<AccountRow | undefined> {
  return own(db)
    .selectFrom('identity_account')
    .select(['account_id', 'accepted_privacy', liveGrants.as('grants'), sql<null>`null`.as('session_id')])
    .where('openid_index', '=', openidIndex)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
}

export function findByStaffHandle(db: Db, handle: string) {
  return own(db)
    .selectFrom('identity_account')
    .select('account_id')
    .where('staff_handle', '=', handle)
    .where('erased_at', 'is', null)
    .where('off_boarded_at', 'is', null)
    .executeTakeFirst()
}

type NewAccount = { accountId: string; openidIndex: Buffer; openidSealed: Buffer }

/** Opens an account for an openid; two at once end with one account. */
export async function insertAccount(db: Db, account: NewAccount, now: Date): Promise<void> {
  await own(db)
    .insertInto('identity_account')
    .values({
      account_id: account.accountId,
      openid_index: account.openidIndex,
      openid_sealed: account.openidSealed,
      created_at: now,
    })
    .onConflict((conflict) => conflict.column('openid_index').doNothing())
    .execute()
}

export function findSealedOpenid(db: Db, accountId: string) {
  return own(db).selectFrom('identity_account').select('openid_sealed').where('account_id', '=', accountId).executeTakeFirst()
}

export async function acceptPrivacy(work: Work, accountId: string, version: string, now: Date) {
  await own(work)
    .updateTable('identity_account')
    .set({ accepted_privacy: version, accepted_privacy_at: now })
    .where('account_id', '=', accountId)
    .execute()
}

/**
 * Empties the account: it keeps its id so that audit rows and counts still add up, and nothing that names a resident.
 * Whoever ever held a role keeps the name they worked under, since the audit must go on saying who looked.
 */
export async function eraseAccount(work: Work, accountId: string, now: Date) {
  const nameAtWork = sql<string | null>`case when ${everStaff} then display_name end`
  await own(work)
    .updateTable('identity_account')
    .set({
      openid_index: null,
      openid_sealed: null,
      display_name: nameAtWork,
      staff_handle: null,
      accepted_privacy: null,
      accepted_privacy_at: null,
      erased_at: now,
    })
    .where('account_id', '=', accountId)
    .execute()
}

/**
 * Holds an account until the transaction ends: an off-boarding under way is over when this comes back, and a later one
 * waits and then ends what this transaction began. Ask how the account stands afterwards, in a statement of its own:
 * one that had to wait for the row still sees the roles as they were before.
 */
export async function holdAccount(work: Work, accountId: string): Promise<void> {
  await own(work).selectFrom('identity_account').select('account_id').where('account_id', '=', accountId).forNoKeyUpdate().execute()
}

/** Which of these living accounts have an openid. */
export async function listWithOpenid(handle: Db, accountIds: readonly string[]): Promise<string[]> {
  const rows = await own(handle)
    .selectFrom('identity_account')
    .select('account_id')
    .where('account_id', 'in', [...accountIds])
    .where('openid_index', 'is not', null)
    .where('erased_at', 'is', null)
    .execute()
  return rows.map((row) => row.account_id)
}

export async function insertStaff(work: Work, staff: { accountId: string; handle: string; displayName: string }, now: Date) {
  await own(work)
    .insertInto('identity_account')
    .values({ account_id: staff.accountId, staff_handle: staff.handle, display_name: staff.displayName, created_at: now })
    .execute()
}

/** Names by account, and whether the account ever held a role. */
export function displayNames(db: Db, accountIds: readonly string[]) {
  return own(db)
    .selectFrom('identity_account')
    .select(['account_id', 'display_name', everStaff.as('ever_staff')])
    .where('account_id', 'in', [...accountIds])
    .execute()
}
