import { grantFunctionRights } from './function-rights'

const tables = `
-- The words of every version that was ever agreed to.
create table consent_text (
  purpose text not null,
  version text not null,
  words text not null,
  first_used_at timestamptz not null,
  primary key (purpose, version)
);

create table consent_given (
  consent_id uuid primary key,
  account_id uuid not null,
  purpose text not null,
  -- The child it is about; null where it is about the account itself.
  subject_id uuid,
  version text not null,
  given_at timestamptz not null,
  withdrawn_at timestamptz,
  erased_at timestamptz,
  foreign key (purpose, version) references consent_text,
  check (withdrawn_at is null or withdrawn_at >= given_at),
  check (erased_at is null or withdrawn_at is not null)
);
create unique index consent_given_standing on consent_given (account_id, purpose, subject_id) nulls not distinct where withdrawn_at is null;
create index consent_given_account on consent_given (account_id, given_at);
create index consent_given_subject on consent_given (subject_id) where withdrawn_at is null;
create index consent_given_text on consent_given (purpose, version);
create index consent_given_ended on consent_given (withdrawn_at) where withdrawn_at is not null;
`

const rights = grantFunctionRights({
  xiongguan_family: ['select, insert on consent_text', 'select, insert, update on consent_given'],
  // Erasing an account ends what stands.
  xiongguan_member: ['select, update on consent_given'],
  xiongguan_timer: ['select, delete on consent_given'],
})

export const consent0280 = tables + rights
