import { sql } from 'kysely'
import { pageSize } from '../../platform/paging'
import { ownTables, type Db } from '../../platform/tables'
import { inReach, type Within } from './member-store'
import type { AssociationTables } from './tables'

const own = (handle: Db) => ownTables<AssociationTables>(handle)

export type PlanRow = { community_code: string; households: number; orphans: number; asking: number; outside: number }

/** How the households of each community within a reach stand. */
export async function planRows(handle: Db, within: Within): Promise<PlanRow[]> {
  const { rows } = await sql<PlanRow>`
    select household.community_code, count(*)::int as households,
           (count(*) filter (where household.member_id is null))::int as orphans,
           (count(*) filter (where household.asked_at is not null))::int as asking,
           (count(*) filter (where member.community_code <> household.community_code))::int as outside
      from association_contact_household household
      left join association_member member on member.member_id = household.member_id
     where ${inReach('household.community_code', within)}
     group by household.community_code`.execute(handle)
  return rows
}

export type LoadRow = { community_code: string; contacts: number; overloaded: number }

/** How many contacts each community has, and how many keep more households than the association set. */
export async function loadRows(handle: Db, within: Within): Promise<LoadRow[]> {
  const { rows } = await sql<LoadRow>`
    select member.community_code, count(*)::int as contacts, (count(*) filter (where kept.households > load.households))::int as overloaded
      from association_contact contact
      join association_member member on member.member_id = contact.member_id
      left join association_contact_limit load on load.community_code = member.community_code
      cross join lateral (select count(*)::int as households from association_contact_household
                           where member_id = contact.member_id and contact_active) kept
     where contact.active and ${inReach('member.community_code', within)}
     group by member.community_code`.execute(handle)
  return rows
}

export async function limitsOf(handle: Db): Promise<ReadonlyMap<string, number>> {
  const rows = await own(handle).selectFrom('association_contact_limit').select(['community_code', 'households']).execute()
  return new Map(rows.map((row) => [row.community_code, row.households]))
}

const kept = sql<number>`(select count(*)::int from association_contact_household where member_id = contact.member_id and contact_active)`

/** Which contacts: of a community, with a number, or with this name or of these communities. */
export type ContactFilter = {
  communityCode?: string | undefined
  number?: { year: number; place: number }
  either?: { nameIndex: Buffer; seeingNames: readonly string[]; communities: readonly string[] }
}

/** Contacts within a reach, with what each of them keeps. */
export function listContacts(handle: Db, within: Within, { communityCode, number, either }: ContactFilter, after: string | null) {
  let found = own(handle)
    .selectFrom('association_contact as contact')
    .innerJoin('association_member as member', 'member.member_id', 'contact.member_id')
    .leftJoin('association_contact_limit as load', 'load.community_code', 'member.community_code')
    .select(['contact.member_id', 'contact.phone_open', 'member.name_sealed', 'member.community_code', 'member.household_id'])
    .select(['member.number_year', 'member.number_place', 'load.households as most'])
    .select(kept.as('households'))
    .where('contact.active', '=', true)
    .where(inReach('member.community_code', within))
  if (communityCode) found = found.where('member.community_code', '=', communityCode)
  if (number) found = found.where('member.number_year', '=', number.year).where('member.number_place', '=', number.place)
  if (either) {
    const named = sql<boolean>`(member.name_index = ${either.nameIndex} and ${inReach('member.community_code', either.seeingNames)})`
    found = found.where(sql<boolean>`(${named} or member.community_code = any(${[...either.communities]}))`)
  }
  if (after) found = found.where('contact.member_id', '>', after)
  return found
    .orderBy('contact.member_id')
    .limit(pageSize + 1)
    .execute()
}

export type HouseholdFilter = {
  show: 'all' | 'orphans' | 'asking' | 'outside' | 'handovers'
  communityCode?: string | undefined
  contactId?: string | undefined
}

const shows: Record<HouseholdFilter['show'], ReturnType<typeof sql<boolean>>> = {
  all: sql<boolean>`true`,
  orphans: sql<boolean>`household.member_id is null`,
  asking: sql<boolean>`household.asked_at is not null`,
  outside: sql<boolean>`member.community_code <> household.community_code`,
  handovers: sql<boolean>`exists (select from association_contact_handover where household_id = household.household_id and state = 'open')`,
}

function matching(handle: Db, within: Within, { show, communityCode, contactId }: HouseholdFilter) {
  let found = own(handle)
    .selectFrom('association_contact_household as household')
    .leftJoin('association_member as member', 'member.member_id', 'household.member_id')
    .where(inReach('household.community_code', within))
    .where(shows[show])
  if (communityCode) found = found.where('household.community_code', '=', communityCode)
  if (contactId) found = found.where('household.member_id', '=', contactId)
  return found
}

const columns = [
  'household.household_id',
  'household.community_code',
  'household.member_id',
  'household.since_at',
  'household.orphan_why',
  'household.asked_at',
  'household.asked_sealed',
  'member.name_sealed as contact_sealed',
  'member.community_code as contact_community',
] as const

export function listHouseholds(handle: Db, within: Within, filter: HouseholdFilter, { after, limit }: { after: string | null; limit: number }) {
  const found = matching(handle, within, filter).select([...columns])
  return (after ? found.where('household.household_id', '>', after) : found).orderBy('household.household_id').limit(limit).execute()
}
export type HouseholdRow = Awaited<ReturnType<typeof listHouseholds>>[number]

export async function countHouseholds(handle: Db, within: Within, filter: HouseholdFilter): Promise<number> {
  const counted = await matching(handle, within, filter)
    .select((eb) => eb.fn.countAll<number>().as('found'))
    .executeTakeFirstOrThrow()
  return counted.found
}

/** How many of these households wait for a contact, within a reach. */
export async function countWaitingAmong(handle: Db, within: Within, householdIds: readonly string[]): Promise<number> {
  const counted = await matching(handle, within, { show: 'orphans' })
    .select((eb) => eb.fn.countAll<number>().as('found'))
    .where('household.household_id', 'in', [...householdIds])
    .executeTakeFirstOrThrow()
  return counted.found
}

export function findHouseholdRow(handle: Db, within: Within, householdId: string) {
  return matching(handle, within, { show: 'all' })
    .select([...columns])
    .where('household.household_id', '=', householdId)
    .executeTakeFirst()
}
