export const identity0010 = `
create table identity_account (
  account_id uuid primary key,
  openid_index bytea unique,
  openid_sealed bytea,
  staff_handle text unique,
  display_name text,
  accepted_privacy text,
  accepted_privacy_at timestamptz,
  created_at timestamptz not null,
  erased_at timestamptz,
  off_boarded_at timestamptz
);

create table identity_role_grant (
  account_id uuid not null references identity_account,
  role text not null check (role in ('door_helper', 'community_worker', 'editor', 'event_manager', 'city_administrator', 'partner')),
  scope text not null,
  granted_at timestamptz not null,
  revoked_at timestamptz,
  primary key (account_id, role, scope)
);
create index identity_role_grant_role on identity_role_grant (role, account_id) where revoked_at is null;

create table identity_session (
  session_id uuid primary key,
  account_id uuid not null references identity_account,
  refresh_hash bytea not null unique,
  -- The secret before it still fits for a moment, for an answer that got lost and for two tabs at once.
  previous_refresh_hash bytea unique,
  rotated_at timestamptz,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index identity_session_account on identity_session (account_id);

create table identity_administrator_code (
  code_hash bytea primary key,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  used_by uuid references identity_account
);
create index identity_administrator_code_used_by on identity_administrator_code (used_by);

-- Whether an account lives, asked after its hold was taken: who waited for an erasing sees it done.
create function identity_lives(account uuid) returns boolean
language plpgsql as $$
begin
  return exists (select from identity_account where account_id = account and erased_at is null);
end $$;

-- Holds an account for the rest of the transaction beside others that only write for it; answers whether it lives.
create function identity_hold(account uuid) returns boolean
language plpgsql as $$
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('identity:' || account, 0));
  return identity_lives(account);
end $$;

-- Holds an account alone: what is under way for it has ended, and nothing begins before this transaction ends.
create function identity_hold_alone(account uuid) returns boolean
language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('identity:' || account, 0));
  return identity_lives(account);
end $$;
`
