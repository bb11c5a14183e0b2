/** The first administrator works under a name: it comes with the code and is taken over as the code is spent. */
export const firstAdministrator0200 = `
alter table identity_administrator_code add column staff_name text not null default '';
alter table identity_administrator_code alter column staff_name drop default;

-- A cloud function empties whose account it is and never moves it to another person; it names a colleague only as the
-- invitation that was accepted, or the administrator's code that was spent, in the same transaction.
create or replace function identity_refuse_unproven_staff() returns trigger
language plpgsql as $$
begin
  if new.openid_index is not null and new.openid_index is distinct from old.openid_index then
    raise insufficient_privilege using message = 'a cloud function moves no account to another person';
  end if;
  if (new.staff_bound_at is not distinct from old.staff_bound_at or new.staff_bound_at is null)
    and (new.display_name is not distinct from old.display_name or new.display_name is null) then
    return new;
  end if;
  if exists (
    select from identity_invitation
    where accepted_by = new.account_id and replaces is null and staff_name = new.display_name
      and accepted_at = new.staff_bound_at and xmin = pg_current_xact_id()::xid) then
    return new;
  end if;
  if new.staff_bound_at is not distinct from old.staff_bound_at and exists (
    select from identity_administrator_code
    where used_by = new.account_id and staff_name = new.display_name and xmin = pg_current_xact_id()::xid) then
    return new;
  end if;
  raise insufficient_privilege using message = 'a cloud function names no colleague without an invitation';
end $$;
`
