import { sql } from 'kysely'
import { ownTables, type Db } from '../../platform/tables'
import type { MembershipTables } from './tables'

const own = (handle: Db) => ownTables<MembershipTables>(handle)

/** Where these households are, and the sealed name of the head of each, or of the adult added first. */
export function glimpseRows(handle: Db, householdIds: readonly string[]) {
  return own(handle)
    .selectFrom('membership_household as household')
    .innerJoin('membership_place as community', 'community.code', 'household.community_code')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('membership_person as person')
          .select(['person.person_id', 'person.name_sealed'])
          .whereRef('person.household_id', '=', 'household.household_id')
          .where('person.name_sealed', 'is not', null)
          // A child is never what a household is called by.
          .where('person.kind', '=', 'adult')
          .where('person.removed_at', 'is', null)
          .where('person.merged_into', 'is', null)
          .orderBy(sql`(person.relation = 'head')`, (order) => order.desc().nullsLast())
          .orderBy('person.person_id')
          .limit(1)
          .as('head'),
      (join) => join.onTrue(),
    )
    .select(['household.household_id', 'household.community_code', 'community.name as community_name', 'head.person_id', 'head.name_sealed'])
    .where('household.household_id', 'in', [...householdIds])
    .where('household.erased_at', 'is', null)
    .execute()
}

/** The households of people known by these indexes of their documents. */
export function householdsByIndex(handle: Db, indexes: readonly Buffer[]) {
  return own(handle)
    .selectFrom('membership_person')
    .select(['household_id', 'document_index'])
    .where('document_index', 'in', [...indexes])
    .where('removed_at', 'is', null)
    .where('merged_into', 'is', null)
    .execute()
}
