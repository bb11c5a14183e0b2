export const consentRequests0282 = `
-- What somebody asked about their data, and what they were answered. Words are sealed.
create table consent_request (
  request_id uuid primary key,
  account_id uuid not null,
  kind text not null,
  -- The look it is about, where it is about one.
  reference text,
  words_sealed bytea,
  opened_at timestamptz not null,
  due_on date not null,
  outcome text check (outcome in ('done', 'refused')),
  answered_at timestamptz,
  answered_by uuid,
  answer_sealed bytea,
  check ((outcome is null) = (answered_at is null)),
  check ((answered_at is null) = (answered_by is null)),
  check (outcome is distinct from 'refused' or answer_sealed is not null or words_sealed is null)
);
create index consent_request_account on consent_request (account_id, opened_at);
create index consent_request_open on consent_request (due_on, request_id) where answered_at is null;
create index consent_request_answered on consent_request (answered_at) where answered_at is not null;

-- A link to one's own data. The file is made when the link is opened and kept nowhere.
create table consent_export (
  export_id uuid primary key,
  account_id uuid not null,
  secret_hash bytea not null unique,
  requested_at timestamptz not null,
  expires_at timestamptz not null,
  opens int not null default 0
);
create index consent_export_account on consent_export (account_id, requested_at);
create index consent_export_requested on consent_export (requested_at);

-- How much of a class the clock ended on a day.
create table consent_retention_run (
  class text not null,
  ran_on date not null,
  ran_at timestamptz not null,
  forgotten int not null,
  primary key (class, ran_on)
);
`
