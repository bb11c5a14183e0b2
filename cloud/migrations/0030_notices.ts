export const notices0030 = `
create table notices_notice (
  notice_id uuid primary key,
  account_id uuid not null,
  kind text not null,
  title text not null,
  body text not null,
  opens_kind text check (opens_kind in ('event', 'ticket', 'household')),
  opens_id text,
  -- Whom the message touches; empty means the whole household.
  person_ids uuid[] not null,
  dedupe_key text not null,
  created_at timestamptz not null,
  -- Set when the grief switch was on at the moment of sending: such a row is never shown, also not later.
  held_back_at timestamptz,
  read_at timestamptz,
  unique (account_id, dedupe_key),
  check ((opens_kind is null) = (opens_id is null))
);
create index notices_notice_inbox on notices_notice (account_id, created_at, notice_id) where held_back_at is null;

create table notices_held_text (
  held_text_id uuid primary key,
  account_id uuid not null,
  field text not null,
  -- Waits for a person as long as the text is there; a verdict or a withdrawal removes it.
  text_sealed bytea,
  subject_kind text not null,
  subject_id uuid not null,
  created_at timestamptz not null,
  verdict text check (verdict in ('pass', 'refuse')),
  reviewed_at timestamptz,
  reviewed_by uuid,
  check ((verdict is null) = (reviewed_at is null)),
  check (verdict is null or text_sealed is null)
);
create index notices_held_text_waiting on notices_held_text (held_text_id) where text_sealed is not null;
create index notices_held_text_account on notices_held_text (account_id);
`
