import type { Db } from '../../platform/tables'
import { unnamedStaff } from './rules'
import { displayNames } from './store'

/** Names colleagues by account; whoever has no name says so. */
export async function staffNames(handle: Db, accountIds: readonly (string | null)[]): Promise<(accountId: string) => string> {
  const asked = [...new Set(accountIds.filter((id) => id !== null))]
  const rows = asked.length > 0 ? await displayNames(handle, asked) : []
  const names = new Map(rows.map((row) => [row.account_id, row.display_name]))
  return (accountId) => names.get(accountId) ?? unnamedStaff
}
