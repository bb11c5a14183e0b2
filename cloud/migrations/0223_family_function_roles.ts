import { grantFunctionRights } from './function-rights'

/** A role for the function of families, which alone opens documents. Roles belong to the whole server: another database may have made it. */
const role = `
do $role$
begin
  if not exists (select from pg_roles where rolname = 'xiongguan_family') then create role xiongguan_family nologin; end if;
  if not (select rolsuper from pg_roles where rolname = current_user) then grant xiongguan_family to current_user; end if;
exception
  when duplicate_object or unique_violation then null;
  when insufficient_privilege then raise notice 'role xiongguan_family must be made by hand';
end $role$;
`

/** Where people lived and with whom is written beside every change of it, by whoever may make the change. */
const histories = [
  'select, insert on membership_household_place, membership_stay',
  'update (to_on, community_code) on membership_household_place',
  'update (to_at) on membership_stay',
]

const rights = grantFunctionRights({
  xiongguan_member: histories,
  xiongguan_timer: histories,
  xiongguan_family: [
    'select, insert, update on platform_rate',
    'select, insert on platform_data_key',
    'select, insert on platform_idempotency',
    'update (result_id) on platform_idempotency',
    'insert on platform_outbox',
    'insert on audit_entry',
    'select (account_id, openid_index, openid_sealed, accepted_privacy, display_name, staff_handle, staff_bound_at, erased_at, off_boarded_at) on identity_account',
    'insert (account_id, openid_index, openid_sealed, created_at) on identity_account',
    'select on identity_session, identity_role_grant, identity_field_right',
    'insert on notices_notice',
    'select, insert, delete on notices_held_text',
    'select on membership_place',
    'select, insert, update on membership_household, membership_person',
    'select, insert, update, delete on membership_quiet',
    // A person who counts on an upcoming event is not removed.
    'select on events_event, events_sign_up, events_sign_up_person',
    ...histories,
  ],
})

export const familyFunctionRoles0223 = role + rights
