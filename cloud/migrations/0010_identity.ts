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
`
