export const platform0001 = `
create table platform_idempotency (
  account_id uuid not null,
  idempotency_key text not null,
  operation text not null,
  input_hash text not null,
  result_id text not null,
  created_at timestamptz not null,
  primary key (account_id, idempotency_key)
);
create index platform_idempotency_created_at on platform_idempotency (created_at);

create table platform_outbox (
  message_id uuid primary key,
  kind text not null,
  payload jsonb not null,
  attempts int not null default 0,
  last_error text,
  created_at timestamptz not null,
  available_at timestamptz not null,
  last_tried_at timestamptz,
  dead_at timestamptz
);
create index platform_outbox_due on platform_outbox (available_at, message_id) where dead_at is null;
create index platform_outbox_dead on platform_outbox (dead_at, message_id) where dead_at is not null;

-- The SQL door for hot paths that announce inside one function call.
create function outbox_announce(p_message uuid, p_kind text, p_payload jsonb, p_now timestamptz) returns void
language sql as $$
  insert into platform_outbox (message_id, kind, payload, created_at, available_at) values (p_message, p_kind, p_payload, p_now, p_now)
$$;

create table platform_data_key (
  key_class text not null,
  key_version int not null,
  wrapped bytea not null,
  created_at timestamptz not null,
  primary key (key_class, key_version)
);

-- Shared counts of the limiter: worthless after a crash, so not logged.
create unlogged table platform_rate (
  key text primary key,
  points int not null,
  expires_at timestamptz not null
);
create index platform_rate_expires_at on platform_rate (expires_at);
`
