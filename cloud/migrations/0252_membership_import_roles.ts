import { grantFunctionRights } from './function-rights'

/** The clock carries out, undoes and forgets rosters without a key; an account that is erased takes its part of them along. */
export const membershipImportRoles0252 = grantFunctionRights({
  xiongguan_timer: [
    'select, insert, update, delete on membership_person, membership_household, membership_stay, membership_household_place',
    'select, insert, update, delete on membership_import_row, membership_duplicate',
    'select, update on membership_import, membership_merge',
    'select, insert, update on membership_duplicate_round, membership_field_version',
    'select on membership_place',
    'insert on audit_entry',
  ],
  xiongguan_member: [
    'select (import_id, row_number, person_id, household_id) on membership_import_row',
    'update (name_sealed, name_index, phone_sealed, phone_index, document_kind, document_sealed, document_index, born_on, sex, address_sealed, before, after, household_after) on membership_import_row',
    'select (merge_id, kept_person_id, merged_person_id) on membership_merge',
    'update (kept_before, kept_after, merged_before, merged_after, stays_before, forgotten_at) on membership_merge',
  ],
  xiongguan_family: ['select, insert, update on membership_duplicate'],
})
