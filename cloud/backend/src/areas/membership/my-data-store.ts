import { ownTables, type Db } from '../../platform/tables'
import type { MembershipTables } from './tables'

/** The people of a household with what the register keeps of each. */
export function listKeptPeople(handle: Db, householdId: string) {
  return ownTables<MembershipTables>(handle)
    .selectFrom('membership_person')
    .select(['person_id', 'account_id', 'kind', 'name_sealed', 'phone_sealed', 'document_kind', 'document_sealed', 'born_on', 'sex', 'relation'])
    .where('household_id', '=', householdId)
    .where('removed_at', 'is', null)
    .orderBy('person_id')
    .execute()
}
export type KeptPerson = Awaited<ReturnType<typeof listKeptPeople>>[number]
