import { hasRole, type Account } from '../../platform/access/caller'
import type { Reach, ReachOf } from '../../platform/access/reach'
import type { Db } from '../../platform/tables'
import type { ImportKit } from './ports'

/** What an account may touch here: by these two roles alone, whatever else it may see of the register. */
export type DeskReach = Reach & {
  registrar: boolean
  /** Households that only their contacts open, which nobody but the registrar comes upon here. */
  hidden: ReadonlySet<string>
}

const deskRoles = ['registrar', 'community_worker']

/** The reach over the register by the roles that keep it. */
function keepersReach(reachOf: ReachOf, handle: Db, account: Account): Promise<Reach> {
  return reachOf(handle, { ...account, grants: account.grants.filter(({ role }) => deskRoles.includes(role)) }, 'register')
}

/** True where a record may be shown to this account. */
export const seen = (reach: DeskReach, householdId: string, communityCode: string) => reach.covers(communityCode) && !reach.hidden.has(householdId)

/**
 * Works out what an account may touch, and which of these households stay hidden from it. It asks the same whether there
 * are any or none, so that nobody learns from what is asked.
 */
export async function deskReach(kit: ImportKit, handle: Db, account: Account, householdIds: readonly string[] = []): Promise<DeskReach> {
  const reach = await keepersReach(kit.reachOf, handle, account)
  const registrar = hasRole(account, 'registrar')
  const found = await kit.protectedAmong(handle, householdIds)
  return { ...reach, registrar, hidden: registrar ? new Set() : found }
}
