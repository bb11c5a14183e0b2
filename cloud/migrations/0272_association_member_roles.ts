import { grantFunctionRights } from './function-rights'

/** Families ask for membership and see their contact at the family function; an erased account leaves through member, birthdays go with the timer. */
export const associationMemberRoles0272 = grantFunctionRights({
  xiongguan_family: [
    'select, insert, update on association_member, association_contact_handover',
    'select, insert on association_member_step, association_contact_touch',
    'select on association_member_kind, association_contact',
    'update (phone_open) on association_contact',
    'select, update on association_contact_household',
  ],
  xiongguan_member: [
    'select, update on association_member',
    'select (member_id) on association_member_step',
    'update (words_sealed) on association_member_step',
  ],
  xiongguan_timer: ['select (member_id, account_id, person_id, state, birthday, greeted_year), update (greeted_year) on association_member'],
})
