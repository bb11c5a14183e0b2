import type { Role } from '@xiongguan/contract/identity/terms'
import { sql } from 'kysely'
import type { Grant } from '../../platform/access/caller'
import { ownTables, type Db, type Work } from '../../platform/tables'
import { liveGrants, sessionLives, type AccountRow } from './live-store'
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

const everGranted = sql<boolean>`exists (select from identity_role_grant g where g.account_id = identity_account.account_id)`
const everStaff = sql<boolean>`(identity_account.staff_bound_at is not null or ${everGranted})`

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
 * The administrators, one asker at a time until the transaction ends: two off-boardings cannot leave none, and two
 * claims cannot both find none, when there is no row yet that could be locked.
 */
export async function lockAdministrators(work: Work) {
  await sql`select pg_advisory_xact_lock(hashtextextended('identity_administrators', 0))`.execute(own(work))
  return listAdministrators(work)
}

/** Who is an administrator now, without holding anyone. */
export function listAdministrators(handle: Db) {
  return own(handle)
    .selectFrom('identity_role_grant')
    .select('account_id')
    .where('role', '=', 'city_administrator')
    .where('revoked_at', 'is', null)
    .orderBy('account_id')
    .execute()
}

export async function hasGrants(work: Work, accountId: string): Promise<boolean> {
  const grant = await own(work)
    .selectFrom('identity_role_grant')
    .select('role')
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return grant !== undefined
}

export function listHolders(handle: Db, accountIds: readonly string[], role: Role) {
  return own(handle)
    .selectFrom('identity_role_grant')
    .select('account_id')
    .where('role', '=', role)
    .where('account_id', 'in', [...accountIds])
    .where('revoked_at', 'is', null)
    .execute()
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

/** Takes one live role back; false when it is not held. */
export async function revokeGrant(work: Work, grant: { accountId: string; role: Role; scope: string }, by: string, now: Date): Promise<boolean> {
  const taken = await own(work)
    .updateTable('identity_role_grant')
    .set({ revoked_at: now, revoked_by: by })
    .where('account_id', '=', grant.accountId)
    .where('role', '=', grant.role)
    .where('scope', '=', grant.scope)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return taken.numUpdatedRows === 1n
}

/** Takes every role back and marks the account off-boarded. */
export async function revokeGrants(work: Work, accountId: string, by: string, now: Date) {
  await own(work)
    .updateTable('identity_role_grant')
    .set({ revoked_at: now, revoked_by: by })
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .execute()
  await own(work).updateTable('identity_account').set({ off_boarded_at: now }).where('account_id', '=', accountId).execute()
}

export type Standing = 'staff' | 'offBoarded' | 'noRole' | 'notStaff'

/**
 * Holds an account until the transaction ends: an off-boarding under way is over when this comes back, and a later one
 * waits and then ends what this transaction began. Ask how the account stands afterwards, in a statement of its own:
 * one that had to wait for the row still sees the roles as they were before.
 */
export async function holdAccount(work: Work, accountId: string): Promise<void> {
  await own(work).selectFrom('identity_account').select('account_id').where('account_id', '=', accountId).forNoKeyUpdate().execute()
}

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

/** Who gave a role: one proposed, another confirmed; both empty for the first administrator and for demonstration staff. */
export type Hands = { proposedBy: string | null; confirmedBy: string | null }

/** Gives a role; whoever comes back is off-boarded no more. */
export async function insertGrant(work: Work, accountId: string, role: Role, scope: string, now: Date, hands?: Hands) {
  const given = {
    granted_at: now,
    revoked_at: null,
    granted_by: hands?.proposedBy ?? null,
    confirmed_by: hands?.confirmedBy ?? null,
    revoked_by: null,
  }
  await own(work).updateTable('identity_account').set({ off_boarded_at: null }).where('account_id', '=', accountId).execute()
  await own(work)
    .insertInto('identity_role_grant')
    .values({ account_id: accountId, role, scope, ...given })
    .onConflict((conflict) => conflict.columns(['account_id', 'role', 'scope']).doUpdateSet(given))
    .execute()
}

export async function insertStaff(work: Work, staff: { accountId: string; handle: string; displayName: string }, now: Date) {
  await own(work)
    .insertInto('identity_account')
    .values({ account_id: staff.accountId, staff_handle: staff.handle, display_name: staff.displayName, created_at: now })
    .execute()
}

export async function insertAdministratorCode(work: Work, codeHash: Buffer, now: Date, expiresAt: Date) {
  await own(work).insertInto('identity_administrator_code').values({ code_hash: codeHash, created_at: now, expires_at: expiresAt }).execute()
}

/** Uses a code up; false when it is unknown, used or too old. */
export async function spendAdministratorCode(work: Work, codeHash: Buffer, accountId: string, now: Date): Promise<boolean> {
  const spent = await own(work)
    .updateTable('identity_administrator_code')
    .set({ used_at: now, used_by: accountId })
    .where('code_hash', '=', codeHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return spent.numUpdatedRows === 1n
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

/** Names by account, and whether the account ever held a role. */
export function displayNames(db: Db, accountIds: readonly string[]) {
  return own(db)
    .selectFrom('identity_account')
    .select(['account_id', 'display_name', everStaff.as('ever_staff')])
    .where('account_id', 'in', [...accountIds])
    .execute()
}
