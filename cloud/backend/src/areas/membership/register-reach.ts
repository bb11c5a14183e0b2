import type { Action } from '@xiongguan/contract/identity/terms'
import type { RecordField } from '@xiongguan/contract/identity/field-rights'
import type { Account } from '../../platform/access/caller'
import { holders } from '../../platform/access/holders'
import type { Reach } from '../../platform/access/reach'
import { notFound } from '../../platform/failures'
import type { Db } from '../../platform/tables'
import type { MembershipDeps } from './ports'
import { everyCommunity } from './register-search-store'
import { findMember, findRegisterHousehold, type MemberRow, type RegisterHouseholdRow } from './register-store'

/** The account with those of its roles alone that hold an action: a right of one role never widens the place of another. */
function acting(account: Account, action: Action): Account {
  const who = holders[action]
  return { ...account, grants: account.grants.filter(({ role }) => who !== 'signedIn' && who.includes(role)) }
}

export type RegisterAction = Extract<Action, 'seeRegister' | 'keepRegister' | 'approveChildFiles'>

/** What an account reaches of the register through the roles that may do this. */
export function registerReach({ identity }: MembershipDeps, handle: Db, account: Account, action: RegisterAction): Promise<Reach> {
  return identity.reachOf(handle, acting(account, action), 'register')
}

export type Reached = { household: RegisterHouseholdRow; reach: Reach }

/** A household within reach; one outside answers exactly like one that is not there. */
export async function reachHousehold(
  deps: MembershipDeps,
  handle: Db,
  account: Account,
  householdId: string,
  action: RegisterAction,
): Promise<Reached> {
  const reach = await registerReach(deps, handle, account, action)
  const household = await findRegisterHousehold(handle, householdId)
  if (!household || !reach.covers(household.community_code)) throw notFound()
  return { household, reach }
}

/** A person within reach, with their household. */
export async function reachPerson(
  deps: MembershipDeps,
  handle: Db,
  account: Account,
  personId: string,
  action: RegisterAction,
): Promise<Reached & { person: MemberRow }> {
  const person = await findMember(handle, personId)
  const reached = await reachHousehold(deps, handle, account, person?.household_id ?? personId, action)
  if (!person) throw notFound()
  return { ...reached, person }
}

/** The communities in which a field may be seen at all; what may not be seen cannot be searched by. */
export async function communitiesSeeing(handle: Db, reach: Reach, field: RecordField): Promise<string[]> {
  const codes = reach.communities === 'everywhere' ? await everyCommunity(handle) : reach.communities
  return codes.filter((code) => reach.view(code, field) !== 'none')
}

export async function communitiesCovered(handle: Db, reach: Reach): Promise<readonly string[]> {
  return reach.communities === 'everywhere' ? everyCommunity(handle) : reach.communities
}
