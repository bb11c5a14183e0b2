export const audit0020 = `
create table audit_seal (
  seal_number bigint primary key,
  row_count int not null,
  last_sequence bigint not null,
  previous_hash bytea not null,
  hash bytea not null,
  sealed_at timestamptz not null
);

create table audit_entry (
  sequence bigint generated always as identity primary key,
  happened_at timestamptz not null,
  actor_id uuid,
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  request_id text not null,
  seal_number bigint references audit_seal deferrable initially deferred,
  -- The writing transaction: tells which rows can no longer be preceded by one still open.
  written_by xid8 not null default pg_current_xact_id()
);
create index audit_entry_seal on audit_entry (seal_number, sequence);
create index audit_entry_unsealed on audit_entry (sequence) where seal_number is null;
create index audit_entry_action on audit_entry (action, sequence);

-- The SQL door for hot paths that write their audit row inside one function call.
create function audit_write(p_at timestamptz, p_actor uuid, p_action text, p_subject_kind text, p_subject_id text, p_request_id text) returns void
language sql as $$
  insert into audit_entry (happened_at, actor_id, action, subject_kind, subject_id, request_id)
  values (p_at, p_actor, p_action, p_subject_kind, p_subject_id, p_request_id)
$$;
`
