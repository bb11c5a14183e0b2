import { sql } from 'kysely'
import type { Db } from '../platform/tables'

/** Gives an id of a test an account that lives, where the test needs nothing else of identity. */
export async function plantAccount(db: Db, accountId: string): Promise<void> {
  await sql`insert into identity_account (account_id, created_at) values (${accountId}, now()) on conflict do nothing`.execute(db)
}
