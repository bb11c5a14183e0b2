import type { Role } from '@xiongguan/contract/identity/terms'
import { sql } from 'kysely'
import { ownTables, type Db, type Work } from '../../platform/tables'
import type { IdentityTables } from './tables'

const own = (handle: Db) => ownTables<IdentityTables>(handle)

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

/** How many roles are held over these scopes now. */
export async function countOver(handle: Db, scopes: readonly string[]): Promise<number> {
  if (scopes.length === 0) return 0
  const counted = await own(handle)
    .selectFrom('identity_role_grant')
    .select((eb) => eb.fn.countAll<number>().as('held'))
    .where('scope', 'in', [...scopes])
    .where('revoked_at', 'is', null)
    .executeTakeFirstOrThrow()
  return counted.held
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

/** Everyone who holds one of these roles now, with its scope and their name. */
export function listRoleHolders(handle: Db, roles: readonly Role[]) {
  return own(handle)
    .selectFrom('identity_role_grant as held')
    .innerJoin('identity_account as account', 'account.account_id', 'held.account_id')
    .select(['held.account_id', 'held.role', 'held.scope', 'account.display_name'])
    .where('held.role', 'in', [...roles])
    .where('held.revoked_at', 'is', null)
    .where('account.erased_at', 'is', null)
    .orderBy('held.account_id')
    .orderBy('held.scope')
    .execute()
}

type NewAdministratorCode = { hash: Buffer; staffName: string; expiresAt: Date }

export async function insertAdministratorCode(work: Work, { hash, staffName, expiresAt }: NewAdministratorCode, now: Date) {
  await own(work)
    .insertInto('identity_administrator_code')
    .values({ code_hash: hash, staff_name: staffName, created_at: now, expires_at: expiresAt })
    .execute()
}

/** Uses a code up and names its account as whoever made the code wrote; false when it is unknown, used or too old. */
export async function spendAdministratorCode(work: Work, codeHash: Buffer, accountId: string, now: Date): Promise<boolean> {
  const spent = await own(work)
    .updateTable('identity_administrator_code')
    .set({ used_at: now, used_by: accountId })
    .where('code_hash', '=', codeHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('staff_name')
    .executeTakeFirst()
  if (!spent) return false
  await own(work).updateTable('identity_account').set({ display_name: spent.staff_name }).where('account_id', '=', accountId).execute()
  return true
}
