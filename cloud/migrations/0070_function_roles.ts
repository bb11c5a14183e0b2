import { grantEach } from './function-rights'

/** What each cloud function may do, and nothing more. A right on single columns names them. */
const rights = {
  xiongguan_content: ['select on content_article, content_fact', 'select, insert, update on platform_rate'],
  xiongguan_member: [
    'select, insert, update on platform_rate',
    'select, insert on platform_data_key',
    'select, insert on platform_idempotency',
    'update (result_id) on platform_idempotency',
    'insert on platform_outbox',
    // Audit rows are added and never seen, changed or removed from here.
    'insert on audit_entry',
    'select (account_id, openid_index, openid_sealed, accepted_privacy, display_name, erased_at) on identity_account',
    'insert (account_id, openid_index, openid_sealed, created_at) on identity_account',
    'update (openid_index, openid_sealed, accepted_privacy, accepted_privacy_at, display_name, staff_handle, erased_at, off_boarded_at) on identity_account',
    'select on identity_session',
    'update (refresh_hash, previous_refresh_hash, rotated_at, revoked_at) on identity_session',
    'select on identity_administrator_code',
    'update (used_at, used_by) on identity_administrator_code',
    'select, insert on identity_role_grant',
    'update (granted_at, revoked_at) on identity_role_grant',
    'select, delete on notices_notice',
    'update (read_at) on notices_notice',
    'select, insert, delete on notices_held_text',
    'update (text_sealed) on notices_held_text',
    'select on membership_place',
    'select, insert, update on membership_household, membership_person',
    'select, insert, update, delete on membership_quiet',
    'select on events_event, events_co_host, events_counter, events_door_helper',
    'update (taken) on events_counter',
    'select, insert, update on events_sign_up',
    'select, insert, delete on events_sign_up_person',
    'select, insert on events_sign_up_log, events_door_log',
  ],
  xiongguan_timer: [
    'select, delete on platform_idempotency',
    'select, delete on platform_rate',
    'select, insert, delete on platform_outbox',
    'update (attempts, last_error, last_tried_at, available_at, dead_at) on platform_outbox',
    'select, insert on audit_entry',
    'update (seal_number) on audit_entry',
    'select, insert on audit_seal',
    'select, insert on notices_notice',
    'select on membership_household, membership_quiet',
    'select, update on membership_person',
    'select on events_event, events_co_host, events_counter, events_sign_up, events_sign_up_person',
  ],
} as const

/** Roles belong to the whole server: another database may have made them, also at this very moment. */
const roles = `
do $roles$
declare
  wanted text;
begin
  foreach wanted in array array[${Object.keys(rights)
    .map((role) => `'${role}'`)
    .join(', ')}] loop
    begin
      if not exists (select from pg_roles where rolname = wanted) then execute format('create role %I nologin', wanted); end if;
      if not (select rolsuper from pg_roles where rolname = current_user) then execute format('grant %I to current_user', wanted); end if;
    exception
      when duplicate_object or unique_violation then null;
      when insufficient_privilege then raise notice 'role % must be made by hand: %', wanted, sqlerrm;
    end;
  end loop;
  ${grantEach(rights)}
end $roles$;
`

/**
 * Staff roles are granted from the console's side. The one grant a cloud function may write is the first administrator's:
 * with a live code spent in the same transaction, while there is no administrator.
 */
const firstAdministratorOnly = `
create function identity_refuse_unproven_grant() returns trigger
language plpgsql as $$
begin
  if new.role = 'city_administrator'
    and exists (select from identity_administrator_code where used_by = new.account_id and expires_at > new.granted_at and xmin = pg_current_xact_id()::xid)
    and not exists (select from identity_role_grant where role = 'city_administrator' and revoked_at is null) then
    return new;
  end if;
  raise insufficient_privilege using message = 'a cloud function grants no role but the first administrator''s';
end $$;
create trigger identity_role_grant_proven before insert or update on identity_role_grant
  for each row when (current_user = 'xiongguan_member') execute function identity_refuse_unproven_grant();
`

export const functionRoles0070 = roles + firstAdministratorOnly
