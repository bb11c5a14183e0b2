import type { Db } from '../tables'

type Names = { displayNames(handle: Db, accountIds: readonly string[]): Promise<ReadonlyMap<string, string>> }

/** Who takes a file out, as its head names them. */
export async function exporterName(names: Names, handle: Db, accountId: string): Promise<string> {
  return (await names.displayNames(handle, [accountId])).get(accountId) ?? '工作人员'
}
