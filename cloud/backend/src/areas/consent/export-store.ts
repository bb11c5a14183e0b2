import { ownTables, type Db, type Work } from '../../platform/tables'
import type { ConsentTables } from './tables'

const own = (handle: Db) => ownTables<ConsentTables>(handle)

type NewExport = { exportId: string; accountId: string; secretHash: Buffer; expiresAt: Date }

export async function insertExport(work: Work, { exportId, accountId, secretHash, expiresAt }: NewExport, now: Date): Promise<void> {
  await own(work)
    .insertInto('consent_export')
    .values({ export_id: exportId, account_id: accountId, secret_hash: secretHash, requested_at: now, expires_at: expiresAt })
    .execute()
}

export async function countExports(handle: Db, accountId: string, since: Date): Promise<number> {
  const { made } = await own(handle)
    .selectFrom('consent_export')
    .select(({ fn }) => fn.countAll<number>().as('made'))
    .where('account_id', '=', accountId)
    .where('requested_at', '>', since)
    .executeTakeFirstOrThrow()
  return Number(made)
}

/** Opens a link once more, as long as it holds; undefined when it is unknown, too old or was opened often enough. */
export function takeExport(work: Work, secretHash: Buffer, now: Date, mostOpens: number) {
  return own(work)
    .updateTable('consent_export')
    .set(({ eb }) => ({ opens: eb('opens', '+', 1) }))
    .where('secret_hash', '=', secretHash)
    .where('expires_at', '>', now)
    .where('opens', '<', mostOpens)
    .returning(['export_id', 'account_id'])
    .executeTakeFirst()
}

export async function forgetExportsOf(work: Work, accountId: string): Promise<void> {
  await own(work).deleteFrom('consent_export').where('account_id', '=', accountId).execute()
}
