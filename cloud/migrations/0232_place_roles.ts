import { grantFunctionRights } from './function-rights'

/** The places over time for whoever reads where a family lives, and what the clock needs to carry a change out on its day. */
export const placeRoles0232 = grantFunctionRights({
  xiongguan_member: ['select on membership_place_lineage'],
  xiongguan_family: ['select on membership_place_lineage'],
  xiongguan_timer: [
    'select, insert, update on membership_place',
    'select, insert on membership_place_past, membership_place_lineage',
    'select, update on membership_rezoning',
    'select on membership_rezoning_place, membership_rezoning_assignment',
    'update (community_code, community_since_on) on membership_household',
    'update (community_codes, rules_version) on events_event',
    'update (rules_version) on events_counter',
    'select, delete on events_session',
    'update (community_codes, capacity, taken, label) on events_quota',
    'select, delete on events_quota',
    'select, insert, delete on events_sign_up_quota, events_wait_hold',
    'update (seats) on events_sign_up_quota',
    'update (seats) on events_wait_hold',
    'update (community_code) on events_sign_up',
    'select, update on events_wait_entry, events_call',
  ],
})
