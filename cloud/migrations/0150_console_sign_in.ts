import { grantFunctionRights } from './function-rights'

/** Devices and idle time of sessions, and the requests of a browser that a phone answers. */
const signIn = `
alter table identity_session
  add column device text not null default '',
  add column last_used_at timestamptz,
  -- How long it may lie unused; empty means as long as it lives.
  add column idle_minutes int check (idle_minutes > 0),
  -- Stays the same through every refresh: tells a secret that was swapped out long ago from one that never was.
  add column family_hash bytea unique;
update identity_session set last_used_at = coalesce(rotated_at, created_at);
alter table identity_session alter column last_used_at set not null;

create table identity_sign_in (
  sign_in_id uuid primary key,
  -- What the QR carries, and what the browser's cookie carries: only hashes are kept.
  code_hash bytea not null unique,
  browser_hash bytea not null,
  number smallint not null check (number between 10 and 99),
  choices smallint[] not null check (number = any (choices) and cardinality(choices) = 3),
  device text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  scanned_by uuid references identity_account,
  scanned_at timestamptz,
  outcome text check (outcome in ('confirmed', 'wrongNumber', 'declined', 'replaced')),
  decided_by uuid references identity_account,
  decided_at timestamptz,
  session_id uuid unique references identity_session deferrable initially deferred,
  check ((outcome is null) = (decided_at is null)),
  check (outcome is distinct from 'confirmed' or (decided_by is not null and decided_at < expires_at)),
  check (session_id is null or outcome = 'confirmed')
);
create index identity_sign_in_expires_at on identity_sign_in (expires_at);
create index identity_sign_in_scanned_by on identity_sign_in (scanned_by);
create index identity_sign_in_decided_by on identity_sign_in (decided_by);
`

/** Staff bound to a person by an invitation, roles that two people give, and what became of each role. */
const authority = `
-- Since when this account is a colleague's own: set by accepting an invitation.
alter table identity_account add column staff_bound_at timestamptz;

create table identity_invitation (
  invitation_id uuid primary key,
  code_hash bytea not null unique,
  staff_name text not null,
  -- The account whose place the accepting one is to take, after a lost WeChat account.
  replaces uuid references identity_account,
  invited_by uuid not null references identity_account,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  withdrawn_at timestamptz,
  accepted_by uuid references identity_account,
  accepted_at timestamptz,
  check ((accepted_by is null) = (accepted_at is null)),
  check (accepted_at < expires_at),
  check (withdrawn_at is null or accepted_at is null),
  check (accepted_by <> invited_by),
  check (accepted_by <> replaces)
);
create index identity_invitation_replaces on identity_invitation (replaces);
create index identity_invitation_invited_by on identity_invitation (invited_by);
create index identity_invitation_accepted_by on identity_invitation (accepted_by);
create index identity_invitation_created_at on identity_invitation (created_at, invitation_id);

create table identity_proposal (
  proposal_id uuid primary key,
  kind text not null check (kind in ('grant', 'replace')),
  account_id uuid not null references identity_account,
  role text check (role in ('door_helper', 'community_worker', 'editor', 'event_manager', 'city_administrator', 'partner')),
  scope text not null,
  invitation_id uuid unique references identity_invitation,
  proposed_by uuid not null references identity_account,
  proposed_at timestamptz not null,
  expires_at timestamptz not null,
  decision text check (decision in ('confirmed', 'declined', 'expired')),
  decided_by uuid references identity_account,
  decided_at timestamptz,
  check ((kind = 'grant') = (role is not null)),
  check ((kind = 'replace') = (invitation_id is not null)),
  check ((decision is null) = (decided_at is null)),
  check (coalesce(decision <> 'expired', false) = (decided_by is not null)),
  constraint identity_proposal_not_for_oneself check (proposed_by <> account_id),
  constraint identity_proposal_second_person check (decision is distinct from 'confirmed' or (
    decided_by <> account_id and decided_at < expires_at
    and (decided_by <> proposed_by or decided_at >= proposed_at + interval '24 hours')))
);
create unique index identity_proposal_open on identity_proposal (account_id, kind, coalesce(role, ''), scope) where decision is null;
create index identity_proposal_account on identity_proposal (account_id);
create index identity_proposal_proposed_by on identity_proposal (proposed_by);
create index identity_proposal_decided_by on identity_proposal (decided_by);

-- Only administrators propose and decide; whoever proposed decides alone only while nobody else could.
create function identity_refuse_single_hand() returns trigger
language plpgsql as $$
declare
  hand uuid := case when tg_op = 'INSERT' then new.proposed_by else new.decided_by end;
begin
  if hand is not null and not exists (
    select from identity_role_grant where account_id = hand and role = 'city_administrator' and revoked_at is null) then
    raise insufficient_privilege using message = 'only an administrator proposes or decides';
  end if;
  if new.decision = 'confirmed' and new.decided_by = new.proposed_by and exists (
    select from identity_role_grant where role = 'city_administrator' and revoked_at is null and account_id not in (new.proposed_by, new.account_id)) then
    raise insufficient_privilege using message = 'a second administrator has to confirm';
  end if;
  return new;
end $$;
create trigger identity_proposal_two_hands before insert or update on identity_proposal
  for each row execute function identity_refuse_single_hand();

alter table identity_role_grant
  add column granted_by uuid references identity_account,
  add column confirmed_by uuid references identity_account,
  add column revoked_by uuid references identity_account;
create index identity_role_grant_granted_by on identity_role_grant (granted_by);
create index identity_role_grant_confirmed_by on identity_role_grant (confirmed_by);
create index identity_role_grant_revoked_by on identity_role_grant (revoked_by);

-- A colleague's own account gets a role only with what another administrator confirmed in this very transaction.
create function identity_refuse_unconfirmed_grant() returns trigger
language plpgsql as $$
begin
  if new.revoked_at is not null or not exists (select from identity_account where account_id = new.account_id and staff_bound_at is not null) then
    return new;
  end if;
  if exists (
    select from identity_proposal p left join identity_invitation i using (invitation_id)
    where p.decision = 'confirmed' and p.xmin = pg_current_xact_id()::xid
      and (p.kind = 'grant' and p.account_id = new.account_id and p.role = new.role and p.scope = new.scope
        or p.kind = 'replace' and i.accepted_by = new.account_id)) then
    return new;
  end if;
  raise insufficient_privilege using message = 'a role needs a proposal that was confirmed';
end $$;
create trigger identity_role_grant_confirmed before insert or update on identity_role_grant
  for each row execute function identity_refuse_unconfirmed_grant();

create table identity_role_history (
  history_id bigint generated always as identity primary key,
  account_id uuid not null references identity_account,
  role text not null,
  scope text not null,
  change text not null check (change in ('granted', 'revoked')),
  changed_at timestamptz not null,
  changed_by uuid references identity_account,
  confirmed_by uuid references identity_account
);
create index identity_role_history_account on identity_role_history (account_id, history_id);
create index identity_role_history_changed_by on identity_role_history (changed_by);
create index identity_role_history_confirmed_by on identity_role_history (confirmed_by);
insert into identity_role_history (account_id, role, scope, change, changed_at)
  select account_id, role, scope, 'granted', granted_at from identity_role_grant order by granted_at, account_id;
insert into identity_role_history (account_id, role, scope, change, changed_at)
  select account_id, role, scope, 'revoked', revoked_at from identity_role_grant where revoked_at is not null order by revoked_at, account_id;

-- Written by the table itself, so that no hand can leave it out; whoever writes a grant needs no right on the history.
create function identity_keep_role_history() returns trigger
language plpgsql security definer set search_path from current as $$
begin
  if new.revoked_at is null and (tg_op = 'INSERT' or old.revoked_at is not null) then
    insert into identity_role_history (account_id, role, scope, change, changed_at, changed_by, confirmed_by)
    values (new.account_id, new.role, new.scope, 'granted', new.granted_at, new.granted_by, new.confirmed_by);
  elsif new.revoked_at is not null and tg_op = 'UPDATE' and old.revoked_at is null then
    insert into identity_role_history (account_id, role, scope, change, changed_at, changed_by)
    values (new.account_id, new.role, new.scope, 'revoked', new.revoked_at, new.revoked_by);
  end if;
  return null;
end $$;
create trigger identity_role_grant_kept after insert or update on identity_role_grant
  for each row execute function identity_keep_role_history();

-- A cloud function empties whose account it is and never moves it to another person; it names a colleague only as the
-- invitation does that was accepted in the same transaction.
create function identity_refuse_unproven_staff() returns trigger
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
  raise insufficient_privilege using message = 'a cloud function names no colleague without an invitation';
end $$;
create trigger identity_account_proven before update on identity_account
  for each row when (current_user = 'xiongguan_member') execute function identity_refuse_unproven_staff();
`

const rights = grantFunctionRights({
  xiongguan_member: [
    // Never the browser's half: who answers on the phone cannot take the session.
    'select (sign_in_id, code_hash, number, choices, device, created_at, expires_at, scanned_by, scanned_at, outcome, decided_by, decided_at) on identity_sign_in',
    'update (scanned_by, scanned_at, outcome, decided_by, decided_at) on identity_sign_in',
    'select on identity_invitation',
    'update (accepted_by, accepted_at) on identity_invitation',
    'select (off_boarded_at, staff_bound_at) on identity_account',
    'update (staff_bound_at) on identity_account',
    'update (granted_by, confirmed_by, revoked_by) on identity_role_grant',
  ],
})

export const consoleSignIn0150 = signIn + authority + rights
