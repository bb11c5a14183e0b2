import { ownTables, type Db } from '../../platform/tables'
import type { MembershipTables } from './tables'

const own = (handle: Db) => ownTables<MembershipTables>(handle)

/** A household and the time somebody belonged to it; `to` is null while they do. */
type Belonging = { householdId: string; from: Date; to: Date | null }

/**
 * The households an account belonged to, and when. A person who is known by the account belonged where they lived, so whoever
 * left sees nothing of later; an owner who is written down as nobody belongs as long as the household is theirs.
 */
export async function belongingsOf(handle: Db, accountId: string): Promise<Belonging[]> {
  const stays = await own(handle)
    .selectFrom('membership_person as person')
    .innerJoin('membership_stay as stay', 'stay.person_id', 'person.person_id')
    .select(['stay.household_id', 'stay.from_at', 'stay.to_at'])
    .where('person.account_id', '=', accountId)
    .orderBy('stay.from_at')
    .execute()
  const lived = stays.map(({ household_id: householdId, from_at: from, to_at: to }) => ({ householdId, from, to }))
  const owned = await own(handle)
    .selectFrom('membership_household')
    .select(['household_id', 'created_at'])
    .where('owner_account_id', '=', accountId)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  if (!owned || lived.some(({ householdId, to }) => householdId === owned.household_id && to === null)) return lived
  return [...lived, { householdId: owned.household_id, from: owned.created_at, to: null }]
}
