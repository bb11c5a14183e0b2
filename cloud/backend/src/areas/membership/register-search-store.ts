import type { Db } from '../../platform/tables'
import { ownTables } from '../../platform/tables'
import { communityLevels } from '@xiongguan/contract/membership/place-terms'
import type { MembershipTables } from './tables'

const own = (handle: Db) => ownTables<MembershipTables>(handle)

export type IndexColumn = 'name_index' | 'phone_index' | 'document_index'
type Wanted = { column: IndexColumn; index: Buffer; communities: readonly string[] }

/** People whose blind index is this one, in these communities: found by index, never by opening. */
const matching = (handle: Db, { column, index, communities }: Wanted) =>
  own(handle)
    .selectFrom('membership_person as person')
    .innerJoin('membership_household as household', 'household.household_id', 'person.household_id')
    .where(`person.${column}`, '=', index)
    .where('person.removed_at', 'is', null)
    .where('person.merged_into', 'is', null)
    .where('household.erased_at', 'is', null)
    .where('household.community_code', 'in', [...communities])

export function findMatching(handle: Db, wanted: Wanted, after: string | null, limit: number) {
  return matching(handle, wanted)
    .select(['person.person_id', 'person.household_id', 'household.community_code'])
    .$if(after !== null, (query) => query.where('person.person_id', '>', after))
    .orderBy('person.person_id')
    .limit(limit)
    .execute()
}

type Households = Wanted & { bornUntil: string }

/** Households that hold such people, each once. Whoever was born later is a child with a file of their own: nobody finds them by it. */
export function householdsMatching(handle: Db, { bornUntil, ...wanted }: Households, after: string | null, limit: number) {
  return matching(handle, wanted)
    .where((eb) => eb.or([eb('person.born_on', '<=', bornUntil), eb.and([eb('person.born_on', 'is', null), eb('person.kind', '=', 'adult')])]))
    .select(['household.household_id', 'household.community_code', 'household.address_sealed', 'household.source', 'household.created_at'])
    .distinctOn('household.household_id')
    .$if(after !== null, (query) => query.where('household.household_id', '>', after))
    .orderBy('household.household_id')
    .limit(limit)
    .execute()
}

/** Those of these people whose name is written down, in these communities. */
export function findNamed(handle: Db, personIds: readonly string[], communities: readonly string[]) {
  return own(handle)
    .selectFrom('membership_person as person')
    .innerJoin('membership_household as household', 'household.household_id', 'person.household_id')
    .select(['person.person_id', 'person.household_id', 'household.community_code'])
    .where('person.person_id', 'in', [...personIds])
    .where('person.name_index', 'is not', null)
    .where('person.removed_at', 'is', null)
    .where('person.merged_into', 'is', null)
    .where('household.erased_at', 'is', null)
    .where('household.community_code', 'in', [...communities])
    .orderBy('person.person_id')
    .execute()
}

export async function countMatching(handle: Db, wanted: Wanted): Promise<number> {
  const { people } = await matching(handle, wanted)
    .select((eb) => eb.fn.countAll<number>().as('people'))
    .executeTakeFirstOrThrow()
  return people
}

const inCommunity = (handle: Db, communityCode: string) =>
  own(handle).selectFrom('membership_household').where('community_code', '=', communityCode).where('erased_at', 'is', null)

export function householdsIn(handle: Db, communityCode: string, after: string | null, limit: number | null) {
  return inCommunity(handle, communityCode)
    .select(['household_id', 'community_code', 'address_sealed', 'source', 'created_at'])
    .$if(after !== null, (query) => query.where('household_id', '>', after))
    .orderBy('household_id')
    .$if(limit !== null, (query) => query.limit(limit ?? 0))
    .execute()
}

export async function countHouseholdsIn(handle: Db, communityCode: string): Promise<number> {
  const { households } = await inCommunity(handle, communityCode)
    .select((eb) => eb.fn.countAll<number>().as('households'))
    .executeTakeFirstOrThrow()
  return households
}

/** Codes of every community and village, ended ones too: they keep their records. */
export async function everyCommunity(handle: Db): Promise<string[]> {
  const rows = await own(handle)
    .selectFrom('membership_place')
    .select('code')
    .where('level', 'in', [...communityLevels])
    .execute()
  return rows.map(({ code }) => code)
}
