import type { Sex } from '@xiongguan/contract/membership/terms'
import { ownTables, type Db, type Work } from '../../platform/tables'
import { speakFor } from './register-store'
import type { MembershipTables } from './tables'

const own = (handle: Db) => ownTables<MembershipTables>(handle)

/** Children who are here and alive. */
const children = (handle: Db) =>
  own(handle)
    .selectFrom('membership_person as person')
    .where('person.kind', '=', 'child')
    .where('person.removed_at', 'is', null)
    .where('person.merged_into', 'is', null)
    .where('person.died_on', 'is', null)

export function childrenOfHousehold(handle: Db, householdId: string) {
  return children(handle)
    .select(['person.person_id', 'person.nickname_sealed', 'person.born_on', 'person.sex'])
    .where('person.household_id', '=', householdId)
    .orderBy('person.born_on')
    .orderBy('person.person_id')
    .execute()
}

const withHome = (handle: Db) =>
  children(handle)
    .innerJoin('membership_household as household', 'household.household_id', 'person.household_id')
    .select(['person.person_id', 'person.born_on', 'person.sex', 'household.household_id', 'household.community_code', 'household.owner_account_id'])
    .where('household.erased_at', 'is', null)

export const childrenAmong = (handle: Db, personIds: readonly string[]) =>
  withHome(handle)
    .where('person.person_id', 'in', [...personIds])
    .execute()

/** Children with a birth date in households somebody owns, in the order of households. */
export const ownedChildrenAfter = (handle: Db, after: string | null, limit: number) =>
  withHome(handle)
    .where('household.owner_account_id', 'is not', null)
    .where('person.born_on', 'is not', null)
    .where('person.sex', 'is not', null)
    .$if(after !== null, (query) => query.where('person.person_id', '>', after ?? ''))
    .orderBy('person.person_id')
    .limit(limit)
    .execute()

/** A child of this household under lock, with what its birth is known by. */
export function takeChild(work: Work, householdId: string, personId: string) {
  return children(work)
    .select(['person.person_id', 'person.born_on', 'person.sex', 'person.source', 'person.verified_at'])
    .where('person.household_id', '=', householdId)
    .where('person.person_id', '=', personId)
    .forUpdate()
    .executeTakeFirst()
}

export type Birth = { bornOn: string; sex: Sex }

export async function writeBirth(work: Work, personId: string, { bornOn, sex }: Birth, actorId: string): Promise<void> {
  await speakFor(work, actorId)
  await own(work).updateTable('membership_person').set({ born_on: bornOn, sex }).where('person_id', '=', personId).execute()
}

/** Forgets a birth a family wrote down; what staff registered or verified stays the register's. */
export async function forgetBirth(work: Work, personId: string): Promise<void> {
  await own(work)
    .updateTable('membership_person')
    .set({ born_on: null, sex: null })
    .where('person_id', '=', personId)
    .where('source', '=', 'self')
    .where('verified_at', 'is', null)
    .where('name_sealed', 'is', null)
    .execute()
}
