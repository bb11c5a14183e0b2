import type { Db } from '../../platform/tables'
import type { CustodyDeps } from './ports'
import { pseudonymOf } from './seals'
import { contactsUnder } from './store'

/** Who looks after an account's own household; empty for a household without contacts. */
export async function familyContacts({ platform: { sealer }, membership, identity }: CustodyDeps, handle: Db, accountId: string) {
  const household = await membership.partyOf(handle, accountId)
  if (!household) return []
  const rows = await contactsUnder(handle, pseudonymOf(sealer, household.householdId))
  const names = await identity.displayNames(
    handle,
    rows.map((row) => row.account_id),
  )
  return rows.map((row) => ({ name: names.get(row.account_id) ?? '', since: row.since_at.toISOString() }))
}

/** The same for the export of one's own data. */
export async function custodyData(deps: CustodyDeps, handle: Db, accountId: string) {
  const rows = (await familyContacts(deps, handle, accountId)).map(({ name, since }) => ({ 姓名: name, 从何时: since }))
  return rows.length > 0 ? [{ title: '我家的专门联系人', purpose: 'registerDuty' as const, rows }] : []
}
