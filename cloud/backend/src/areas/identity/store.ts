import type { Role } from '@xiongguan/contract/identity/terms'
import { sql } from 'kysely'
import type { Grant } from '../../platform/access/caller'
import { ownTables, type Db, type Work } from '../../platform/tables'
import type { IdentityTables } from './tables'

const own = (handle: Db) => ownTables<IdentityTables>(handle)

type AccountRow = { account_id: string; accepted_privacy: string | null; grants: Grant[]; session_id: string | null }

const liveGrants = sql<Grant[]>`coalesce((
  select json_agg(json_build_object('role', g.role, 'scope', g.scope) order by g.role, g.scope)
  from identity_role_grant g where g.account_id = identity_account.account_id and g.revoked_at is null), '[]'::json)`

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

/** The account behind a live session; nothing when it ended, expired, or the account is gone. */
export function findBySession(db: Db, sessionId: string, now: Date): Promise<AccountRow | undefined> {
  return own(db)
    .selectFrom('identity_session')
    .innerJoin('identity_account', 'identity_account.account_id', 'identity_session.account_id')
    .select(['identity_account.account_id', 'identity_account.accepted_privacy', liveGrants.as('grants'), 'identity_session.session_id'])
    .where('identity_session.session_id', '=', sessionId)
    .where('identity_session.revoked_at', 'is', null)
    .where('identity_session.expires_at', '>', now)
    .where('identity_account.erased_at', 'is', null)
    .executeTakeFirst()
}

const everStaff = sql<boolean>`exists (select from identity_role_grant g where g.account_id = identity_account.account_id)`

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

export async function insertSession(work: Work, session: { sessionId: string; accountId: string; refreshHash: Buffer; expiresAt: Date }, now: Date) {
  await own(work)
    .insertInto('identity_session')
    .values({
      session_id: session.sessionId,
      account_id: session.accountId,
      refresh_hash: session.refreshHash,
      created_at: now,
      expires_at: session.expiresAt,
    })
    .execute()
}

type Rotation = { oldHash: Buffer; newHash: Buffer; now: Date; graceFrom: Date }

/**
 * Swaps the refresh secret of a live session; nothing when the old one does not fit. The secret just swapped out comes
 * to the same successor once more while its swap is not older than `graceFrom`.
 */
export function rotateRefresh(db: Db, { oldHash, newHash, now, graceFrom }: Rotation) {
  return own(db)
    .updateTable('identity_session')
    .set((eb) => ({
      refresh_hash: newHash,
      previous_refresh_hash: oldHash,
      rotated_at: eb.case().when('refresh_hash', '=', oldHash).then(now).else(eb.ref('rotated_at')).end(),
    }))
    .where((eb) => eb.or([eb('refresh_hash', '=', oldHash), eb.and([eb('previous_refresh_hash', '=', oldHash), eb('rotated_at', '>=', graceFrom)])]))
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .returning(['session_id', 'expires_at'])
    .executeTakeFirst()
}

/** Ends the session of a secret; the one before the last too, for a browser that never received the newest. */
export function revokeSession(work: Work, refreshHash: Buffer, now: Date) {
  return own(work)
    .updateTable('identity_session')
    .set({ revoked_at: now })
    .where((eb) => eb.or([eb('refresh_hash', '=', refreshHash), eb('previous_refresh_hash', '=', refreshHash)]))
    .where('revoked_at', 'is', null)
    .returning(['session_id', 'account_id'])
    .executeTakeFirst()
}

/** Ends every live session of an account; answers how many. */
export async function revokeSessions(work: Work, accountId: string, now: Date): Promise<number> {
  const ended = await own(work)
    .updateTable('identity_session')
    .set({ revoked_at: now })
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return Number(ended.numUpdatedRows)
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
  return own(work)
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

export async function revokeGrants(work: Work, accountId: string, now: Date) {
  await own(work)
    .updateTable('identity_role_grant')
    .set({ revoked_at: now })
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .execute()
  await own(work).updateTable('identity_account').set({ off_boarded_at: now }).where('account_id', '=', accountId).execute()
}

/** Gives a role; whoever comes back is off-boarded no more. */
export async function insertGrant(work: Work, accountId: string, role: Role, scope: string, now: Date) {
  await own(work).updateTable('identity_account').set({ off_boarded_at: null }).where('account_id', '=', accountId).execute()
  await own(work)
    .insertInto('identity_role_grant')
    .values({ account_id: accountId, role, scope, granted_at: now })
    .onConflict((conflict) => conflict.columns(['account_id', 'role', 'scope']).doUpdateSet({ granted_at: now, revoked_at: null }))
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
  const everGranted = sql<boolean>`exists (select 1 from identity_role_grant g where g.account_id = identity_account.account_id
    and (${role ?? null}::text is null or (g.role = ${role ?? null} and g.revoked_at is null)))`
  const activeSessions = sql<number>`(select count(*) from identity_session s
    where s.account_id = identity_account.account_id and s.revoked_at is null and s.expires_at > ${now})`
  return own(db)
    .selectFrom('identity_account')
    .select(['account_id', 'display_name', 'created_at', 'off_boarded_at', liveGrants.as('grants'), activeSessions.as('active_sessions')])
    .where(everGranted)
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
