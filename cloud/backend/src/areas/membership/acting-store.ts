import type { ActingScope, ParentWord } from '@xiongguan/contract/membership/family-rules'
import { ownTables, type Db, type Work } from '../../platform/tables'
import type { MembershipTables } from './tables'

const own = (handle: Db) => ownTables<MembershipTables>(handle)

type NewProxy = {
  proxyId: string
  actingAccountId: string
  parent: ParentWord
  scopes: ActingScope[]
  codeHash: Buffer
  expiresAt: Date
  endsOn: string
}

export async function insertProxy(work: Work, proxy: NewProxy, now: Date): Promise<void> {
  await own(work)
    .insertInto('membership_proxy')
    .values({
      proxy_id: proxy.proxyId,
      acting_account_id: proxy.actingAccountId,
      parent_word: proxy.parent,
      scopes: proxy.scopes,
      code_hash: proxy.codeHash,
      asked_at: now,
      expires_at: proxy.expiresAt,
      ends_on: proxy.endsOn,
    })
    .execute()
}

/** A request by the hash of its code that can still be confirmed. */
export function findAsked(handle: Db, codeHash: Buffer, now: Date) {
  return own(handle)
    .selectFrom('membership_proxy')
    .selectAll()
    .where('code_hash', '=', codeHash)
    .where('confirmed_at', 'is', null)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
}

type Confirmation = { parentAccountId: string; householdId: string; by: string; way: 'phone' | 'paper'; paperKept: string | null }

/** Confirms a request; false when it was confirmed or ended meanwhile. */
export async function confirmProxy(work: Work, proxyId: string, confirmation: Confirmation, now: Date): Promise<boolean> {
  const confirmed = await own(work)
    .updateTable('membership_proxy')
    .set({
      parent_account_id: confirmation.parentAccountId,
      household_id: confirmation.householdId,
      confirmed_at: now,
      confirmed_by: confirmation.by,
      way: confirmation.way,
      paper_kept: confirmation.paperKept,
    })
    .where('proxy_id', '=', proxyId)
    .where('confirmed_at', 'is', null)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return confirmed.numUpdatedRows === 1n
}

/** Ends a proxy of either side; nothing when it is nobody's of theirs or has ended. */
export function endProxy(work: Work, proxyId: string, accountId: string, now: Date) {
  return own(work)
    .updateTable('membership_proxy')
    .set({ ended_at: now, ended_by: accountId })
    .where('proxy_id', '=', proxyId)
    .where('ended_at', 'is', null)
    .where((eb) => eb.or([eb('acting_account_id', '=', accountId), eb('parent_account_id', '=', accountId)]))
    .returning(['acting_account_id', 'parent_account_id', 'household_id'])
    .executeTakeFirst()
}

/** Ends all that others do for an account. */
export function endProxiesFor(work: Work, parentAccountId: string, now: Date) {
  return own(work)
    .updateTable('membership_proxy')
    .set({ ended_at: now, ended_by: parentAccountId })
    .where('ended_at', 'is', null)
    .where('parent_account_id', '=', parentAccountId)
    .returning(['proxy_id', 'acting_account_id', 'household_id'])
    .execute()
}

/** Ends all an account acts in, on either side. */
export async function endProxiesOf(work: Work, accountId: string, now: Date): Promise<void> {
  await own(work)
    .updateTable('membership_proxy')
    .set({ ended_at: now, ended_by: accountId })
    .where('ended_at', 'is', null)
    .where((eb) => eb.or([eb('acting_account_id', '=', accountId), eb('parent_account_id', '=', accountId)]))
    .execute()
}

/** The proxy through which an account acts today; asked with every call, so that withdrawing works at once. */
export function findActive(handle: Db, proxyId: string, actingAccountId: string, today: string) {
  return own(handle)
    .selectFrom('membership_proxy as proxy')
    .innerJoin('membership_belonging as belonging', (join) =>
      join.onRef('belonging.account_id', '=', 'proxy.parent_account_id').onRef('belonging.household_id', '=', 'proxy.household_id'),
    )
    .select(['proxy.parent_account_id', 'proxy.household_id', 'proxy.scopes'])
    .where('proxy.proxy_id', '=', proxyId)
    .where('proxy.acting_account_id', '=', actingAccountId)
    .where('proxy.confirmed_at', 'is not', null)
    .where('proxy.ended_at', 'is', null)
    .where('proxy.ends_on', '>=', today)
    .executeTakeFirst()
}

/** What an account takes part in, the latest in front. */
export function listProxies(handle: Db, accountId: string) {
  return own(handle)
    .selectFrom('membership_proxy')
    .selectAll()
    .where((eb) => eb.or([eb('acting_account_id', '=', accountId), eb('parent_account_id', '=', accountId)]))
    .orderBy('asked_at', 'desc')
    .orderBy('proxy_id', 'desc')
    .limit(30)
    .execute()
}
export type ProxyRow = Awaited<ReturnType<typeof listProxies>>[number]

/** The phone of one of the register's adults, and where they live; for a consent given on paper. */
export function findParent(handle: Db, personId: string) {
  return own(handle)
    .selectFrom('membership_person as person')
    .innerJoin('membership_household as household', 'household.household_id', 'person.household_id')
    .leftJoin('membership_belonging as belonging', (join) =>
      join.onRef('belonging.account_id', '=', 'person.account_id').onRef('belonging.household_id', '=', 'person.household_id'),
    )
    .select(['person.person_id', 'person.household_id', 'household.community_code', 'belonging.account_id'])
    .where('person.person_id', '=', personId)
    .where('person.kind', '=', 'adult')
    .where('person.removed_at', 'is', null)
    .executeTakeFirst()
}
