import { grantFunctionRights } from './function-rights'

/** A role for the function that sends. Like the others it belongs to the whole server, and another database may have made it. */
const role = `
do $role$
begin
  if not exists (select from pg_roles where rolname = 'xiongguan_messenger') then create role xiongguan_messenger nologin; end if;
  if not (select rolsuper from pg_roles where rolname = current_user) then grant xiongguan_messenger to current_user; end if;
exception
  when duplicate_object or unique_violation then null;
  when insufficient_privilege then raise notice 'role xiongguan_messenger must be made by hand';
end $role$;
`

const rights = grantFunctionRights({
  xiongguan_member: [
    'select, insert, update, delete on notices_subscription',
    'select, insert, delete on notices_subscription_log',
    'select on notices_delivery',
  ],
  xiongguan_timer: ['select, insert on notices_delivery', 'delete on notices_notice', 'select (account_id, erased_at) on identity_account'],
  xiongguan_messenger: [
    'select on platform_data_key, notices_notice, membership_household, membership_quiet',
    // For whom it sends, and nothing else of them.
    'select (account_id, openid_sealed, erased_at) on identity_account',
    'select, insert, update on notices_delivery',
    'select, insert on notices_attempt, notices_subscription_log',
    'select on notices_subscription',
    'update (used, refused, expired) on notices_subscription',
  ],
})

export const messengerRoles0121 = role + rights
