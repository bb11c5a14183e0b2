const tables = `
create table events_event (
  event_id uuid primary key,
  kind text not null check (kind in ('family_day', 'member_day')),
  title text not null,
  tagline text not null,
  description text not null,
  venue_name text not null,
  venue_address text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  sign_up_opens_at timestamptz not null,
  sign_up_closes_at timestamptz not null,
  cancel_until_at timestamptz not null,
  household_limit int not null check (household_limit between 1 and 12),
  party_rule text not null check (party_rule in ('anyone', 'adult', 'adultWithChild')),
  community_codes text[],
  created_by uuid not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  published_at timestamptz,
  version int not null,
  check (sign_up_opens_at < sign_up_closes_at and sign_up_closes_at <= starts_at and starts_at < ends_at and cancel_until_at <= starts_at)
);
create index events_event_ends on events_event (ends_at, event_id) where published_at is not null;
create index events_event_starts on events_event (starts_at, event_id);

create table events_co_host (
  event_id uuid not null references events_event,
  partner text not null check (partner in ('trade_union', 'youth_league', 'womens_federation', 'red_cross', 'hospital')),
  primary key (event_id, partner)
);
create index events_co_host_partner on events_co_host (partner, event_id);

-- One row per event is the only place where seats are counted; the check is the last word on overselling.
create table events_counter (
  event_id uuid primary key references events_event,
  capacity int not null,
  taken int not null,
  check (taken >= 0 and taken <= capacity)
) with (fillfactor = 20);

create table events_sign_up (
  event_id uuid not null references events_event,
  household_id uuid not null,
  sign_up_id uuid not null,
  account_id uuid,
  community_code text not null,
  adults int not null check (adults >= 0),
  children int not null check (children >= 0),
  state text not null check (state in ('active', 'cancelled', 'checkedIn')),
  code text not null check (length(code) = 8),
  ticket_serial int not null,
  signed_up_at timestamptz not null,
  cancelled_at timestamptz,
  checked_in_at timestamptz,
  checked_in_by uuid,
  primary key (event_id, household_id),
  unique (event_id, sign_up_id),
  unique (event_id, code),
  check (adults + children > 0),
  check ((state = 'checkedIn') = (checked_in_at is not null))
);
create index events_sign_up_id on events_sign_up (sign_up_id);
create index events_sign_up_account on events_sign_up (account_id, event_id);
create index events_sign_up_arrived on events_sign_up (event_id, checked_in_at, sign_up_id) where state = 'checkedIn';

create table events_sign_up_person (
  event_id uuid not null,
  household_id uuid not null,
  person_id uuid not null,
  primary key (event_id, household_id, person_id),
  foreign key (event_id, household_id) references events_sign_up
);
create index events_sign_up_person_person on events_sign_up_person (person_id, event_id);

-- What happened to a sign-up, in counter-entries; each new sign-up of a household has the next serial.
create table events_sign_up_log (
  event_id uuid not null,
  household_id uuid not null,
  ticket_serial int not null,
  entry text not null check (entry in ('signedUp', 'cancelled')),
  adults int not null,
  children int not null,
  -- The request that made this entry; a repeated one is answered from here.
  idempotency_key text,
  happened_at timestamptz not null,
  primary key (event_id, household_id, ticket_serial, entry),
  foreign key (event_id, household_id) references events_sign_up
);

create table events_door_log (
  event_id uuid not null,
  log_id uuid not null,
  sign_up_id uuid not null,
  entry text not null check (entry in ('in', 'undo')),
  door_by uuid not null,
  happened_at timestamptz not null,
  primary key (event_id, log_id),
  foreign key (event_id, sign_up_id) references events_sign_up (event_id, sign_up_id)
);
create index events_door_log_sign_up on events_door_log (event_id, sign_up_id);

create table events_door_helper (
  event_id uuid not null references events_event,
  account_id uuid not null,
  assigned_by uuid not null,
  assigned_at timestamptz not null,
  removed_at timestamptz,
  primary key (event_id, account_id)
);
create index events_door_helper_account on events_door_helper (account_id, event_id) where removed_at is null;
`

const sharedFunctions = `
-- What one household asks for. people_known is false when a chosen person is not of the household; the serial of the
-- ticket is filled in by events_record.
create type events_entry as (
  event_id uuid, account_id uuid, idempotency_key text, operation text, input_hash text, request_id text, asked_at timestamptz,
  privacy_accepted boolean, household_id uuid, community_code text, people_known boolean, adults int, children int, person_ids uuid[],
  sign_up_id uuid, code text, message_id uuid, serial int
);

-- The rules of a sign-up, in the order of the contract's gates: the first that is closed, null when all are open.
create function events_closed_gate(event events_event, entry events_entry, signed_up boolean, seats_left int) returns text
language sql immutable as $$
  select case
    when event.published_at is null then 'published'
    when not entry.privacy_accepted then 'privacy'
    when entry.household_id is null then 'household'
    when signed_up then 'notSignedUp'
    when entry.asked_at < event.sign_up_opens_at or entry.asked_at >= event.sign_up_closes_at then 'window'
    when event.community_codes is not null and not entry.community_code = any (event.community_codes) then 'community'
    when not entry.people_known then 'people'
    when entry.adults + entry.children > event.household_limit then 'householdLimit'
    when event.party_rule <> 'anyone' and entry.adults = 0 then 'party'
    when event.party_rule = 'adultWithChild' and entry.children = 0 then 'party'
    when entry.adults + entry.children > seats_left then 'capacity'
  end
$$;

create function events_refusal(event events_event, gate text, seats_left int) returns jsonb
language sql immutable as $$
  select jsonb_build_object('kind', 'refused', 'gate', gate, 'seats_left', coalesce(seats_left, 0), 'opens_at', event.sign_up_opens_at,
    'closes_at', event.sign_up_closes_at, 'household_limit', event.household_limit, 'party_rule', event.party_rule)
$$;

-- The answer given before under this key; null when the key is new.
create function events_replay(entry events_entry) returns jsonb
language plpgsql as $$
declare
  earlier platform_idempotency;
  party jsonb;
begin
  select * into earlier from platform_idempotency where account_id = entry.account_id and idempotency_key = entry.idempotency_key;
  if not found then return null; end if;
  if earlier.operation <> entry.operation or earlier.input_hash <> entry.input_hash then return jsonb_build_object('kind', 'keyReused'); end if;
  -- The log is written at the end of a batch: for a key used twice within one, the sign-up itself still says it.
  select jsonb_build_object('kind', 'signedUp', 'sign_up_id', s.sign_up_id, 'adults', coalesce(l.adults, s.adults), 'children', coalesce(l.children, s.children))
    into party
    from events_sign_up s
    left join events_sign_up_log l on l.event_id = s.event_id and l.household_id = s.household_id and l.entry = 'signedUp' and l.idempotency_key = entry.idempotency_key
   where s.sign_up_id = earlier.result_id::uuid;
  return party;
end $$;

create function events_signed_up(p_event_id uuid, p_household_id uuid) returns boolean
language sql stable as $$
  select exists (select from events_sign_up where event_id = p_event_id and household_id = p_household_id and state <> 'cancelled')
$$;

-- Takes the key and writes one allowed sign-up; answers the entry as it was kept. Null when the key was taken meanwhile.
create function events_record(entry events_entry) returns events_entry
language plpgsql as $$
declare
  kept_id uuid;
begin
  insert into platform_idempotency (account_id, idempotency_key, operation, input_hash, result_id, created_at)
    values (entry.account_id, entry.idempotency_key, entry.operation, entry.input_hash, entry.sign_up_id::text, entry.asked_at) on conflict do nothing;
  if not found then return null; end if;
  insert into events_sign_up as kept (event_id, household_id, sign_up_id, account_id, community_code, adults, children, state, code, ticket_serial, signed_up_at)
    values (entry.event_id, entry.household_id, entry.sign_up_id, entry.account_id, entry.community_code, entry.adults, entry.children, 'active', entry.code, 1, entry.asked_at)
    on conflict (event_id, household_id) do update set account_id = excluded.account_id, community_code = excluded.community_code,
      adults = excluded.adults, children = excluded.children, state = 'active', code = excluded.code, ticket_serial = kept.ticket_serial + 1,
      signed_up_at = excluded.signed_up_at, cancelled_at = null
      where kept.state = 'cancelled'
    returning ticket_serial, sign_up_id into entry.serial, kept_id;
  -- Another call of this household came first.
  if not found then raise exception using errcode = 'EV001', message = 'already signed up'; end if;
  if entry.serial > 1 then
    delete from events_sign_up_person where event_id = entry.event_id and household_id = entry.household_id;
    update platform_idempotency set result_id = kept_id::text where account_id = entry.account_id and idempotency_key = entry.idempotency_key;
    entry.sign_up_id := kept_id;
  end if;
  return entry;
end $$;

-- What belongs to recorded sign-ups: people, log, audit and announcements, each written for all of them at once.
create function events_record_rest(entries events_entry[]) returns void
language plpgsql as $$
begin
  insert into events_sign_up_person (event_id, household_id, person_id)
    select e.event_id, e.household_id, person from unnest(entries) e, unnest(e.person_ids) person;
  insert into events_sign_up_log (event_id, household_id, ticket_serial, entry, adults, children, idempotency_key, happened_at)
    select e.event_id, e.household_id, e.serial, 'signedUp', e.adults, e.children, e.idempotency_key, e.asked_at from unnest(entries) e;
  perform audit_write(e.asked_at, e.account_id, 'signUp.made', 'signUp', e.sign_up_id::text, e.request_id) from unnest(entries) e;
  perform outbox_announce(e.message_id, 'signUp.made', jsonb_build_object('eventId', e.event_id, 'signUpId', e.sign_up_id, 'accountId', e.account_id,
    'serial', e.serial::text), e.asked_at) from unnest(entries) e;
end $$;

-- The entry as it holds true now, its account being held: without a living account there is no household, and people may
-- have left it since it was read.
create function events_present(entry events_entry, lives boolean) returns events_entry
language plpgsql as $$
begin
  if not lives then entry.household_id := null; end if;
  entry.people_known := entry.people_known and membership_people_present(entry.household_id, entry.person_ids);
  return entry;
end $$;

create function events_acceptance(entry events_entry) returns jsonb
language sql immutable as $$
  select jsonb_build_object('kind', 'signedUp', 'sign_up_id', entry.sign_up_id, 'adults', entry.adults, 'children', entry.children)
$$;
`

const registering = `
-- One household in one transaction: everything is written first and the counter row last, so that it is locked shortest.
create function events_register(p_entry jsonb) returns jsonb
language plpgsql as $$
declare
  entry events_entry := jsonb_populate_record(null::events_entry, p_entry);
  event events_event;
  seats int;
  gate text;
  recorded events_entry;
begin
  entry := events_present(entry, identity_hold(entry.account_id));
  select * into event from events_event where event_id = entry.event_id;
  select capacity - taken into seats from events_counter where event_id = entry.event_id;
  gate := events_closed_gate(event, entry, events_signed_up(entry.event_id, entry.household_id), seats);
  if gate is not null then return coalesce(events_replay(entry), events_refusal(event, gate, seats)); end if;
  begin
    recorded := events_record(entry);
    if recorded.event_id is null then return events_replay(entry); end if;
    perform events_record_rest(array[recorded]);
    update events_counter set taken = taken + entry.adults + entry.children
     where event_id = entry.event_id and taken + entry.adults + entry.children <= capacity;
    if not found then raise exception using errcode = 'EV002', message = 'no seats left'; end if;
    return events_acceptance(recorded);
  exception
    when sqlstate 'EV001' then gate := 'notSignedUp';
    when sqlstate 'EV002' then gate := 'capacity';
  end;
  select capacity - taken into seats from events_counter where event_id = entry.event_id;
  return coalesce(events_replay(entry), events_refusal(event, gate, seats));
end $$;

-- Up to 200 households of one event, in order, in one transaction: the counter is locked once, each household is all or
-- none, and a smaller family may pass where a bigger one no longer fits. Answers as events_register would one by one.
create function events_register_many(p_event_id uuid, p_entries jsonb) returns jsonb
language plpgsql as $$
declare
  entry events_entry;
  event events_event;
  seats int;
  newly_taken int := 0;
  living uuid[];
  gate text;
  answer jsonb;
  kept events_entry;
  recorded events_entry[] := '{}';
  answers jsonb[] := '{}';
begin
  if jsonb_array_length(p_entries) > 200 then raise exception 'at most 200 households at once'; end if;
  -- Accounts first and in one order: nobody who waits for one of them holds anything of this batch.
  living := array(select account_id from (
    select distinct account_id from jsonb_populate_recordset(null::events_entry, p_entries) order by account_id) accounts where identity_hold(account_id));
  -- Sign-ups before the counter, as everywhere, so that a cancellation under way is waited for and not locked out.
  perform from events_sign_up where event_id = p_event_id
     and household_id in (select household_id from jsonb_populate_recordset(null::events_entry, p_entries)) order by household_id for no key update;
  select capacity - taken into seats from events_counter where event_id = p_event_id for update;
  select * into event from events_event where event_id = p_event_id;
  for entry in select * from jsonb_populate_recordset(null::events_entry, p_entries) loop
    if entry.event_id is distinct from p_event_id then raise exception 'a batch is of one event'; end if;
    entry := events_present(entry, entry.account_id = any (living));
    gate := events_closed_gate(event, entry, events_signed_up(p_event_id, entry.household_id), seats);
    if gate is null then
      kept := events_record(entry);
      if kept.event_id is null then
        answer := events_replay(entry);
      else
        answer := events_acceptance(kept);
        recorded := recorded || kept;
        seats := seats - entry.adults - entry.children;
        newly_taken := newly_taken + entry.adults + entry.children;
      end if;
    else
      answer := coalesce(events_replay(entry), events_refusal(event, gate, seats));
    end if;
    answers := answers || answer;
  end loop;
  if newly_taken > 0 then
    perform events_record_rest(recorded);
    update events_counter set taken = taken + newly_taken where event_id = p_event_id;
  end if;
  return to_jsonb(answers);
end $$;
`

export const events0060 = tables + sharedFunctions + registering
