/**
 * Who sees which field is changed by two administrators, as roles are given (decision 0025): one proposes, another confirms,
 * the table takes a change only behind a confirmation in the same transaction, and keeps what became of every row.
 */
export const identityRightProposals0291 = `
alter table identity_field_right
  drop constraint identity_field_right_pkey,
  add column right_id uuid not null default gen_random_uuid(),
  add column proposal_id uuid;
alter table identity_field_right add primary key (right_id);
create index identity_field_right_role on identity_field_right (role, area);

create table identity_right_proposal (
  proposal_id uuid primary key,
  role text not null,
  area text not null,
  field text not null,
  -- 'set' takes the place of what held before; 'add' comes beside it and has an end.
  manner text not null check (manner in ('set', 'add')),
  view text not null check (view in ('none', 'masked', 'lastFour', 'full')),
  opens_minute int check (opens_minute between 0 and 1439),
  closes_minute int check (closes_minute between 1 and 1440),
  valid_from_on date not null,
  valid_to_on date,
  proposed_by uuid not null references identity_account,
  proposed_at timestamptz not null,
  expires_at timestamptz not null,
  decision text check (decision in ('confirmed', 'declined')),
  decided_by uuid references identity_account,
  decided_at timestamptz,
  check ((opens_minute is null) = (closes_minute is null)),
  check (opens_minute is null or opens_minute < closes_minute),
  check (valid_to_on is null or valid_to_on > valid_from_on),
  check (manner = 'set' or (valid_to_on is not null and view <> 'none')),
  check ((decision is null) = (decided_at is null) and (decision is null) = (decided_by is null)),
  check (decision is distinct from 'confirmed' or decided_at < expires_at)
);
create index identity_right_proposal_proposed_by on identity_right_proposal (proposed_by);
create index identity_right_proposal_decided_by on identity_right_proposal (decided_by);
create unique index identity_right_proposal_open on identity_right_proposal (role, area, field) where decision is null;
alter table identity_field_right add constraint identity_field_right_proposal foreign key (proposal_id) references identity_right_proposal;
create index identity_field_right_proposal_id on identity_field_right (proposal_id);

-- Administrators propose and decide. Whoever proposed confirms alone only where no second one exists, after a day in plain
-- sight, and never for a role of their own; whoever holds the role does not confirm, unless every administrator holds it.
create function identity_refuse_single_hand_on_rights() returns trigger
language plpgsql as $$
declare
  hand uuid := case when tg_op = 'INSERT' then new.proposed_by else new.decided_by end;
  own boolean := exists (select from identity_role_grant where account_id = hand and role = new.role and revoked_at is null);
begin
  if hand is not null and not exists (
    select from identity_role_grant where account_id = hand and role = 'city_administrator' and revoked_at is null) then
    raise insufficient_privilege using message = 'only an administrator proposes or decides';
  end if;
  if new.decision is distinct from 'confirmed' then return new; end if;
  if own and new.role <> 'city_administrator' then
    raise insufficient_privilege using message = 'nobody confirms what they would see themselves';
  end if;
  if new.decided_by = new.proposed_by and (own or new.decided_at < new.proposed_at + interval '24 hours' or exists (
    select from identity_role_grant a where a.role = 'city_administrator' and a.revoked_at is null and a.account_id <> new.proposed_by
      and (new.role = 'city_administrator' or not exists (
        select from identity_role_grant h where h.account_id = a.account_id and h.role = new.role and h.revoked_at is null)))) then
    raise insufficient_privilege using message = 'a second administrator has to confirm';
  end if;
  return new;
end $$;
create trigger identity_right_proposal_two_hands before insert or update on identity_right_proposal
  for each row execute function identity_refuse_single_hand_on_rights();

create function identity_refuse_unconfirmed_right() returns trigger
language plpgsql as $$
declare
  touched identity_field_right := case when tg_op = 'DELETE' then old else new end;
begin
  if tg_op = 'UPDATE' and (old.role, old.area, old.field, old.view, old.valid_from_on) is distinct from (new.role, new.area, new.field, new.view, new.valid_from_on) then
    raise insufficient_privilege using message = 'a right is ended, not rewritten';
  end if;
  if not exists (
    select from identity_right_proposal p where p.decision = 'confirmed' and p.xmin = pg_current_xact_id()::xid
      and p.role = touched.role and p.area = touched.area and p.field = touched.field
      and (tg_op <> 'INSERT' or (p.proposal_id = new.proposal_id and p.view = new.view and p.valid_from_on = new.valid_from_on
        and p.valid_to_on is not distinct from new.valid_to_on and p.opens_minute is not distinct from new.opens_minute
        and p.closes_minute is not distinct from new.closes_minute))) then
    raise insufficient_privilege using message = 'a right needs a proposal that was confirmed';
  end if;
  return touched;
end $$;
create trigger identity_field_right_confirmed before insert or update or delete on identity_field_right
  for each row execute function identity_refuse_unconfirmed_right();

create table identity_field_right_history (
  history_id bigint generated always as identity primary key,
  right_id uuid not null,
  role text not null,
  area text not null,
  field text not null,
  view text not null,
  opens_minute int,
  closes_minute int,
  valid_from_on date not null,
  valid_to_on date,
  change text not null check (change in ('given', 'ended', 'replaced')),
  changed_at timestamptz not null,
  changed_by uuid,
  confirmed_by uuid
);
create index identity_field_right_history_place on identity_field_right_history (role, area, field, history_id);

create function identity_keep_right_history() returns trigger
language plpgsql security definer set search_path from current as $$
declare
  touched identity_field_right := case when tg_op = 'DELETE' then old else new end;
begin
  insert into identity_field_right_history (right_id, role, area, field, view, opens_minute, closes_minute, valid_from_on, valid_to_on,
    change, changed_at, changed_by, confirmed_by)
  select touched.right_id, touched.role, touched.area, touched.field, touched.view, touched.opens_minute, touched.closes_minute,
    touched.valid_from_on, touched.valid_to_on,
    case tg_op when 'INSERT' then 'given' when 'UPDATE' then 'ended' else 'replaced' end, p.decided_at, p.proposed_by, p.decided_by
  from identity_right_proposal p where p.decision = 'confirmed' and p.xmin = pg_current_xact_id()::xid
    and p.role = touched.role and p.area = touched.area and p.field = touched.field;
  return null;
end $$;
create trigger identity_field_right_kept after insert or update or delete on identity_field_right
  for each row execute function identity_keep_right_history();
insert into identity_field_right_history (right_id, role, area, field, view, valid_from_on, change, changed_at)
  select right_id, role, area, field, view, valid_from_on, 'given', valid_from_on::timestamp at time zone 'Asia/Shanghai' from identity_field_right;
`
