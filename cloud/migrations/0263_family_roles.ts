import { grantFunctionRights } from './function-rights'

const belongings = ['select, insert, delete on membership_belonging', 'update (role, household_id) on membership_belonging']

/** What the functions need of sharing, acting, leaving and the rest: the member function looks up who belongs where, and erases. */
export const familyRoles0263 = grantFunctionRights({
  xiongguan_member: [
    ...belongings,
    'select, delete on membership_contact, membership_phone_code, membership_wish',
    'select on membership_sharer, membership_proxy, membership_naming, membership_relative_request',
    'update (ended_at) on membership_sharer',
    'update (ended_at, ended_by) on membership_proxy',
    'update (state, decided_at) on membership_naming',
    'update (state) on membership_relative_request',
    'select on membership_sharing_invitation',
    'update (withdrawn_at) on membership_sharing_invitation',
    'update (account_id) on events_wait_entry',
  ],
  xiongguan_timer: ['select on membership_belonging, membership_sharer, membership_contact', 'select, delete on membership_phone_code'],
  xiongguan_messenger: ['select on membership_belonging, membership_contact, membership_household, membership_quiet'],
  xiongguan_family: [
    ...belongings,
    'select, insert, update, delete on membership_contact, membership_phone_code, membership_wish',
    'select, insert, update on membership_naming, membership_sharer, membership_sharing_invitation, membership_proxy, membership_departure, membership_relative_request',
    // A message that was sent before is found by its key and sent once.
    'select (notice_id, account_id, dedupe_key) on notices_notice',
    'select, update (account_id) on events_sign_up, events_wait_entry, events_call',
  ],
})
