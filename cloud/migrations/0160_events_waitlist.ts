const tables = `
alter table events_event add column has_waitlist boolean not null default false;

-- While families wait, or a lottery is still to be drawn, seats go by the list alone: whoever signs up directly finds none.
-- Both stand on the counter row, which every sign-up asks last, so that nobody slips past between a freed seat and its offer.
alter table events_counter
  add column waiting int not null default 0 check (waiting >= 0),
  add column by_list boolean not null default false;

-- One row per event: every change of its list holds this row first, so the order of sequences is the order of commits.
create table events_waitlist (
  event_id uuid primary key references events_event,
  enabled boolean not null,
  passing text not null check (passing in ('strict', 'smaller')),
  allocation text not null check (allocation in ('turn', 'lottery')),
  offer_hours int not null check (offer_hours between 1 and 168),
  late_from_hours int not null check (late_from_hours between 0 and 72),
  late_offer_minutes int not null check (late_offer_minutes between 10 and 1440),
  offers_at_once int not null check (offers_at_once between 1 and 200),
  cut_off_at timestamptz not null,
  draw_at timestamptz,
  last_sequence int not null default 0,
  seed_hash text,
  -- Published with the draw.
  seed text,
  drawn_at timestamptz,
  drawn_by uuid,
  check ((allocation = 'lottery') = (draw_at is not null)),
  check (allocation = 'turn' or seed_hash is not null),
  check ((drawn_at is null) = (seed is null))
);
create index events_waitlist_cut_off on events_waitlist (cut_off_at) where enabled;

-- The seed before its time. No function's role reads it; the draw takes it from here and publishes it.
create table events_lottery_seed (
  event_id uuid primary key references events_waitlist,
  seed text not null,
  committed_at timestamptz not null
);

-- A family on the list, with what its sign-up will hold. Answers are sealed each for its later row.
create table events_wait_entry (
  event_id uuid not null references events_waitlist,
  entry_id uuid not null,
  household_id uuid not null,
  account_id uuid,
  community_code text not null,
  adults int not null check (adults >= 0),
  children int not null check (children >= 0),
  person_ids uuid[] not null,
  session_ids uuid[] not null,
  answers jsonb,
  state text not null check (state in ('waiting', 'offered', 'accepted', 'declined', 'lapsed', 'left', 'closed')),
  sequence int not null,
  -- The order of offers: the sequence, or what the lottery made of it.
  place int not null,
  -- The lot drawn; null for a family that was in no draw.
  lot int,
  joined_at timestamptz not null,
  -- Seats of the event's total that an offer holds; what it holds of other quotas stands in events_wait_hold.
  counter_seats int not null default 0 check (counter_seats >= 0),
  offered_at timestamptz,
  offer_until_at timestamptz,
  settled_at timestamptz,
  sign_up_id uuid,
  ticket_serial int,
  passed_times int not null default 0,
  passed_reason text,
  passed_at timestamptz,
  code_hash bytea,
  code_sealed bytea,
  primary key (event_id, entry_id),
  unique (event_id, sequence),
  check (adults + children > 0),
  check ((state = 'offered') or counter_seats = 0),
  check ((offered_at is null) = (offer_until_at is null)),
  check ((state in ('waiting', 'offered')) = (settled_at is null))
);
create unique index events_wait_entry_live on events_wait_entry (event_id, household_id) where state in ('waiting', 'offered');
create index events_wait_entry_household on events_wait_entry (household_id, event_id);
create index events_wait_entry_order on events_wait_entry (event_id, place) where state in ('waiting', 'offered');
create index events_wait_entry_id on events_wait_entry (entry_id);
create index events_wait_entry_code on events_wait_entry (code_hash);
create index events_wait_entry_account on events_wait_entry (account_id);
create index events_wait_entry_due on events_wait_entry (offer_until_at) where state = 'offered';

create table events_wait_hold (
  event_id uuid not null,
  entry_id uuid not null,
  quota_id uuid not null,
  seats int not null check (seats > 0),
  primary key (event_id, entry_id, quota_id),
  foreign key (event_id, entry_id) references events_wait_entry,
  foreign key (event_id, quota_id) references events_quota
);
create index events_wait_hold_quota on events_wait_hold (event_id, quota_id);
`

const signingUp = `
-- What a sign-up may take now.
create function events_seats_left(counter events_counter) returns int
language sql immutable as $$
  select case when counter.waiting > 0 or counter.by_list then 0 else counter.capacity - counter.taken end
$$;

create or replace function events_refusal(event events_event, gate text, seats_left int, lacking events_shortage) returns jsonb
language sql immutable as $$
  select jsonb_build_object('kind', 'refused', 'gate', gate, 'seats_left', coalesce(seats_left, 0), 'opens_at', event.sign_up_opens_at,
    'closes_at', event.sign_up_closes_at, 'household_limit', event.household_limit, 'party_rule', event.party_rule,
    'quota_label', lacking.label, 'quota_left', lacking.seats_left, 'waitlist', event.has_waitlist)
$$;

-- Writes one sign-up, new or again; answers the entry as it was kept.
create function events_keep_sign_up(entry events_entry) returns events_entry
language plpgsql as $$
declare
  kept_id uuid;
begin
  insert into events_sign_up as kept (event_id, household_id, sign_up_id, account_id, community_code, adults, children, state, code, ticket_serial, signed_up_at,
      counter_seats, session_ids, waived)
    values (entry.event_id, entry.household_id, entry.sign_up_id, entry.account_id, entry.community_code, entry.adults, entry.children,
      coalesce(entry.state, 'active'), entry.code, 1, entry.asked_at,
      coalesce(entry.counter_seats, entry.adults + entry.children), coalesce(entry.session_ids, '{}'), coalesce(entry.waived, '{}'))
    on conflict (event_id, household_id) do update set account_id = excluded.account_id, community_code = excluded.community_code,
      adults = excluded.adults, children = excluded.children, state = excluded.state, code = excluded.code, ticket_serial = kept.ticket_serial + 1,
      signed_up_at = excluded.signed_up_at, cancelled_at = null, counter_seats = excluded.counter_seats, session_ids = excluded.session_ids,
      waived = excluded.waived, decided_at = null, decided_by = null, decision_reason = null
      where kept.state in ('cancelled', 'refused')
    returning ticket_serial, sign_up_id into entry.serial, kept_id;
  -- Another call of this household came first.
  if not found then raise exception using errcode = 'EV001', message = 'already signed up'; end if;
  if entry.serial > 1 then
    delete from events_sign_up_person where event_id = entry.event_id and household_id = entry.household_id;
    delete from events_answer where event_id = entry.event_id and household_id = entry.household_id;
    entry.sign_up_id := kept_id;
  end if;
  return entry;
end $$;

create or replace function events_record(entry events_entry) returns events_entry
language plpgsql as $$
declare
  asked_id uuid := entry.sign_up_id;
begin
  insert into platform_idempotency (account_id, idempotency_key, operation, input_hash, result_id, created_at)
    values (entry.account_id, entry.idempotency_key, entry.operation, entry.input_hash, asked_id::text, entry.asked_at) on conflict do nothing;
  if not found then return null; end if;
  entry := events_keep_sign_up(entry);
  if entry.sign_up_id <> asked_id then
    update platform_idempotency set result_id = entry.sign_up_id::text where account_id = entry.account_id and idempotency_key = entry.idempotency_key;
  end if;
  return entry;
end $$;

create or replace function events_take_seats(event events_event, entry events_entry) returns events_shortage
language plpgsql as $$
declare
  lacking events_shortage;
begin
  if event.has_quotas then
    perform from events_quota quota where quota.event_id = entry.event_id
       and quota.quota_id in (select quota_id from events_needed_quotas(entry)) order by quota.quota_id for no key update;
    lacking := events_shortage_of(entry);
    if lacking.gate is not null then return lacking; end if;
  end if;
  update events_counter set taken = taken + entry.counter_seats
   where event_id = entry.event_id and taken + entry.counter_seats <= capacity and rules_version = event.rules_version
     and (entry.counter_seats = 0 or (waiting = 0 and not by_list));
  if not found then
    select 'capacity', null, events_seats_left(counter) into lacking from events_counter counter
     where event_id = entry.event_id and rules_version = event.rules_version;
    if lacking.gate is null then raise exception using errcode = '40001', message = 'the rules of the event changed meanwhile'; end if;
    return lacking;
  end if;
  if event.has_quotas then perform events_fill_quotas(entry); end if;
  return lacking;
end $$;

create or replace function events_register(p_entry jsonb) returns jsonb
language plpgsql as $$
declare
  entry events_entry := jsonb_populate_record(null::events_entry, p_entry);
  event events_event;
  seats int;
  lacking events_shortage;
  gate text;
  recorded events_entry;
begin
  entry := events_present(entry, identity_hold(entry.account_id));
  select * into event from events_event where event_id = entry.event_id;
  entry := events_prepared(event, entry);
  select events_seats_left(counter) into seats from events_counter counter where event_id = entry.event_id;
  if event.has_quotas then lacking := events_shortage_of(entry); end if;
  gate := events_closed_gate(event, entry, events_signed_up(entry.event_id, entry.household_id), seats, lacking.gate);
  if gate is not null then return coalesce(events_replay(entry), events_refusal(event, gate, seats, lacking)); end if;
  begin
    recorded := events_record(entry);
    if recorded.event_id is null then return events_replay(entry); end if;
    perform events_record_rest(array[recorded]);
    if recorded.answers is not null or cardinality(recorded.waived) > 0 then perform events_record_extras(recorded); end if;
    lacking := events_take_seats(event, recorded);
    if lacking.gate is not null then raise exception using errcode = 'EV002', message = 'no seats left'; end if;
    return events_acceptance(recorded);
  exception
    when sqlstate 'EV001' then gate := 'notSignedUp';
    when sqlstate 'EV002' then gate := lacking.gate;
  end;
  select events_seats_left(counter) into seats from events_counter counter where event_id = entry.event_id;
  return coalesce(events_replay(entry), events_refusal(event, gate, seats, lacking));
end $$;

create or replace function events_register_many(p_event_id uuid, p_entries jsonb) returns jsonb
language plpgsql as $$
declare
  entry events_entry;
  event events_event;
  seats int;
  as_read boolean;
  newly_taken int := 0;
  living uuid[];
  lacking events_shortage;
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
  -- Sign-ups before quotas and the counter, as everywhere, so that a cancellation under way is waited for and not locked out.
  perform from events_sign_up where event_id = p_event_id
     and household_id in (select household_id from jsonb_populate_recordset(null::events_entry, p_entries)) order by household_id for no key update;
  select * into event from events_event where event_id = p_event_id;
  if event.has_quotas then perform from events_quota where event_id = p_event_id order by quota_id for no key update; end if;
  select events_seats_left(counter), rules_version = event.rules_version into seats, as_read from events_counter counter where event_id = p_event_id for update;
  if not as_read then raise exception using errcode = '40001', message = 'the rules of the event changed meanwhile'; end if;
  for entry in select * from jsonb_populate_recordset(null::events_entry, p_entries) loop
    if entry.event_id is distinct from p_event_id then raise exception 'a batch is of one event'; end if;
    entry := events_prepared(event, events_present(entry, entry.account_id = any (living)));
    if event.has_quotas then lacking := events_shortage_of(entry); end if;
    gate := events_closed_gate(event, entry, events_signed_up(p_event_id, entry.household_id), seats, lacking.gate);
    if gate is null then
      kept := events_record(entry);
      if kept.event_id is null then
        answer := events_replay(entry);
      else
        answer := events_acceptance(kept);
        recorded := recorded || kept;
        if kept.answers is not null or cardinality(kept.waived) > 0 then perform events_record_extras(kept); end if;
        if event.has_quotas then perform events_fill_quotas(kept); end if;
        seats := seats - kept.counter_seats;
        newly_taken := newly_taken + kept.counter_seats;
      end if;
    else
      answer := coalesce(events_replay(entry), events_refusal(event, gate, seats, lacking));
    end if;
    answers := answers || answer;
  end loop;
  if cardinality(recorded) > 0 then
    perform events_record_rest(recorded);
    update events_counter set taken = taken + newly_taken where event_id = p_event_id;
  end if;
  return to_jsonb(answers);
end $$;
`

export const eventsWaitlist0160 = tables + signingUp
