/**
 * The phone an account proved, and the names people state. A phone belongs to the account: it is proven before anybody says
 * who they are. A code is kept as a keyed hash, with how often it was tried.
 */
export const membershipReaching0260 = `
create table membership_contact (
  account_id uuid primary key,
  phone_sealed bytea not null,
  way text not null check (way in ('wechat', 'code')),
  proven_at timestamptz not null
);

create table membership_phone_code (
  code_id uuid primary key,
  account_id uuid not null,
  phone_sealed bytea not null,
  phone_index bytea not null,
  code_hash bytea not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  tries int not null default 0 check (tries between 0 and 5),
  closed_at timestamptz
);
create unique index membership_phone_code_open on membership_phone_code (account_id) where closed_at is null;
create index membership_phone_code_account on membership_phone_code (account_id, sent_at);
create index membership_phone_code_phone on membership_phone_code (phone_index, sent_at);
create index membership_phone_code_sent on membership_phone_code (sent_at);

-- A name and a document as stated by the person, or by the guardian of a child, until somebody has seen the original.
create table membership_naming (
  naming_id uuid primary key,
  person_id uuid not null references membership_person,
  household_id uuid not null references membership_household,
  account_id uuid not null,
  state text not null check (state in ('waiting', 'verified', 'sentBack', 'withdrawn')),
  consent_version text not null,
  stated_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid,
  reason text check (reason in ('nameDiffers', 'numberDiffers', 'documentExpired', 'notSeen')),
  check ((state = 'waiting') = (decided_at is null)),
  check ((state = 'sentBack') = (reason is not null))
);
create unique index membership_naming_waiting on membership_naming (person_id) where state = 'waiting';
create index membership_naming_desk on membership_naming (stated_at, naming_id) where state = 'waiting';
create index membership_naming_person on membership_naming (person_id, stated_at);
create index membership_naming_household on membership_naming (household_id);
`
