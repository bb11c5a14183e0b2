import { sql } from 'kysely'
import type { Work } from './tables'

/**
 * Holds the account until the transaction ends, so that no write outlives its erasing; false when it is erased. Accounts are
 * held before any row is locked.
 */
export async function holdAccount(work: Work, accountId: string, how: 'alone' | 'beside others' = 'beside others'): Promise<boolean> {
  const hold = how === 'alone' ? sql`identity_hold_alone(${accountId}::uuid)` : sql`identity_hold(${accountId}::uuid)`
  const { rows } = await sql<{ lives: boolean }>`select ${hold} as lives`.execute(work)
  return rows[0]?.lives === true
}
