import { accountOf, type CallContext } from '../../platform/access/caller'
import type { CustodyDeps } from './ports'
import { pseudonymOf } from './seals'
import { contactsUnder } from './store'

/** Who looks after the caller's own household; empty for a household without contacts. */
export async function familyContacts({ platform, membership, identity }: CustodyDeps, context: CallContext) {
  const { db, sealer } = platform
  const household = await membership.partyOf(db, accountOf(context).accountId)
  if (!household) return []
  const rows = await contactsUnder(db, pseudonymOf(sealer, household.householdId))
  const names = await identity.displayNames(
    platform.db,
    rows.map((row) => row.account_id),
  )
  return rows.map((row) => ({ name: names.get(row.account_id) ?? '', since: row.since_at.toISOString() }))
}
