import { sql } from 'kysely'
import type { Db } from '../../platform/tables'
import type { Piece } from './subscription-store'

/** How one would spend a subscription without thinking of two at once: look, then write. The table's own CHECK is taken off first. */
export async function naiveSpend(db: Db, { accountId, template }: Piece): Promise<boolean> {
  const { rows } = await sql<{ pieces: number }>`select granted - used - refused - expired as pieces from notices_subscription
    where account_id = ${accountId} and template = ${template}`.execute(db)
  if ((rows[0]?.pieces ?? 0) <= 0) return false
  await sql`update notices_subscription set used = used + 1 where account_id = ${accountId} and template = ${template}`.execute(db)
  return true
}

export async function letOverspend(db: Db): Promise<void> {
  await sql`alter table notices_subscription drop constraint notices_subscription_never_overspent`.execute(db)
}
