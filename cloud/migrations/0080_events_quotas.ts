import { grantFunctionRights } from './function-rights'

const events = `
alter table events_event
  drop constraint events_event_kind_check,
  add constraint events_event_kind_check
    check (kind in ('family_day', 'member_day', 'health_lecture', 'free_clinic', 'youth_health', 'warm_home', 'free')),
  -- False keeps an event out of every list: only who is invited finds it.
  add column listed boolean not null default true,
  add column session_choice text not null default 'none' check (session_choice in ('none', 'one', 'any')),
  -- Staff approve sign-ups until then; what is undecided by then is refused. Null: nobody has to approve.
  add column approve_by_at timestamptz,
  add column has_quotas boolean not null default false,
  add column has_invitations boolean not null default false,
  -- True while a question that must be answered is asked at sign-up.
  add column requires_answers boolean not null default false,
  -- Raised with every change of what sign-ups count in; a sign-up that read an older one starts again.
  add column rules_version int not null default 1,
  add constraint events_event_quiet_kind check (kind <> 'warm_home' or not listed),
  add constraint events_event_approve_by check (approve_by_at is null or (sign_up_closes_at <= approve_by_at and approve_by_at <= starts_at)),
  -- Lists go by start and leave out what is over: this bounds how far back they look.
  add constraint events_event_lasts check (ends_at - starts_at <= interval '60 days');
create index events_event_listed on events_event (starts_at, event_id) where published_at is not null;

alter table events_counter add column rules_version int not null default 1;

create table events_session (
  event_id uuid not null references events_event,
  session_id uuid not null,
  title text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  primary key (event_id, session_id),
  check (starts_at < ends_at)
);

-- A cap on part of the seats, beside the total. A sign-up counts in every quota that fits it.
create table events_quota (
  event_id uuid not null references events_event,
  quota_id uuid not null,
  kind text not null check (kind in ('invitation', 'session', 'communityShare', 'adults', 'children')),
  label text not null,
  session_id uuid,
  community_codes text[],
  capacity int not null,
  taken int not null default 0,
  primary key (event_id, quota_id),
  foreign key (event_id, session_id) references events_session,
  check ((kind = 'session') = (session_id is not null)),
  check ((kind = 'communityShare') = (community_codes is not null)),
  check (taken >= 0 and taken <= capacity)
) with (fillfactor = 40);
create index events_quota_session on events_quota (event_id, session_id);

-- A code for one household. Only its hash is kept; seats kept for it are a quota outside the event's capacity.
create table events_invitation (
  event_id uuid not null references events_event,
  invitation_id uuid not null,
  code_hash bytea not null,
  note text not null,
  waives text[] not null,
  quota_id uuid,
  created_by uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  household_id uuid,
  used_at timestamptz,
  primary key (event_id, invitation_id),
  unique (event_id, code_hash),
  foreign key (event_id, quota_id) references events_quota,
  check ((household_id is null) = (used_at is null)),
  check (waives <@ array['window', 'community', 'householdLimit', 'shares'])
);
create index events_invitation_code on events_invitation (code_hash);
create index events_invitation_household on events_invitation (household_id, event_id);
create index events_invitation_quota on events_invitation (event_id, quota_id);
`

const signUps = `
alter table events_sign_up
  drop constraint events_sign_up_state_check,
  add constraint events_sign_up_state_check check (state in ('pending', 'active', 'cancelled', 'refused', 'checkedIn')),
  -- Seats of the event's total held now; what is held of other quotas stands in events_sign_up_quota.
  add column counter_seats int not null default 0 check (counter_seats >= 0),
  add column session_ids uuid[] not null default '{}',
  add column waived text[] not null default '{}',
  add column decided_at timestamptz,
  add column decided_by uuid,
  add column decision_reason text;
update events_sign_up set counter_seats = adults + children where state <> 'cancelled';
create index events_sign_up_pending on events_sign_up (event_id, signed_up_at, sign_up_id) where state = 'pending';

alter table events_sign_up_log
  drop constraint events_sign_up_log_entry_check,
  add constraint events_sign_up_log_entry_check check (entry in ('signedUp', 'approved', 'refused', 'lapsed', 'cancelled'));

create table events_sign_up_quota (
  event_id uuid not null,
  household_id uuid not null,
  quota_id uuid not null,
  seats int not null check (seats > 0),
  primary key (event_id, household_id, quota_id),
  foreign key (event_id, household_id) references events_sign_up,
  foreign key (event_id, quota_id) references events_quota
);
create index events_sign_up_quota_quota on events_sign_up_quota (event_id, quota_id);

create table events_question (
  event_id uuid not null references events_event,
  question_id uuid not null,
  place int not null,
  prompt text not null,
  kind text not null check (kind in ('text', 'one', 'many', 'number', 'consent')),
  options text[] not null,
  required boolean not null,
  asked_at_door boolean not null,
  per_person boolean not null,
  removed_at timestamptz,
  primary key (event_id, question_id),
  check (not (asked_at_door and per_person))
);

-- Sealed with the contact key: an answer may name somebody.
create table events_answer (
  event_id uuid not null,
  answer_id uuid not null,
  household_id uuid not null,
  question_id uuid not null,
  person_id uuid,
  answer_sealed bytea not null,
  answered_at timestamptz not null,
  primary key (event_id, answer_id),
  unique nulls not distinct (event_id, household_id, question_id, person_id),
  foreign key (event_id, household_id) references events_sign_up,
  foreign key (event_id, question_id) references events_question
);
create index events_answer_question on events_answer (event_id, question_id);
`

const seats = `
alter type events_entry add attribute session_ids uuid[];
-- Null: no answers came along. False: some do not answer what is asked.
alter type events_entry add attribute answers_given boolean;
alter type events_entry add attribute answers jsonb;
-- Filled in by events_prepared: what the event and an invitation make of the entry.
alter type events_entry add attribute sessions_known boolean;
alter type events_entry add attribute invited boolean;
alter type events_entry add attribute waived text[];
alter type events_entry add attribute seats_quota uuid;
alter type events_entry add attribute counter_seats int;
alter type events_entry add attribute state text;

-- Why there is no room: the gate, which quota by name, and what is left of it. All null when there is room.
create type events_shortage as (gate text, label text, seats_left int);

-- The quotas an entry counts in beside the total, and how many seats of each.
create function events_needed_quotas(entry events_entry) returns table (quota_id uuid, kind text, label text, seats int, seats_left int)
language sql stable as $$
  select quota.quota_id, quota.kind, quota.label, needed.seats, quota.capacity - quota.taken
    from events_quota quota,
    lateral (select case quota.kind when 'adults' then entry.adults when 'children' then entry.children else entry.adults + entry.children end as seats) needed
   where quota.event_id = entry.event_id and needed.seats > 0 and case quota.kind
     when 'invitation' then quota.quota_id = entry.seats_quota
     when 'session' then quota.session_id = any (entry.session_ids)
     when 'communityShare' then entry.community_code = any (quota.community_codes) and not 'shares' = any (entry.waived)
     else not 'shares' = any (entry.waived)
   end
$$;

-- The first quota without room, in the order of the contract's gates.
create function events_shortage_of(entry events_entry) returns events_shortage
language sql stable as $$
  select row(case kind when 'invitation' then 'capacity' when 'session' then 'sessionSeats' when 'communityShare' then 'communityShare' else 'participantShare' end,
      label, seats_left)::events_shortage
    from events_needed_quotas(entry) where seats > seats_left
   order by array_position(array['invitation', 'session', 'communityShare', 'adults', 'children'], kind), quota_id limit 1
$$;

-- Counts an entry in every quota it needs. The rows are locked and have room.
create function events_fill_quotas(entry events_entry) returns void
language plpgsql as $$
begin
  insert into events_sign_up_quota (event_id, household_id, quota_id, seats)
    select entry.event_id, entry.household_id, quota_id, seats from events_needed_quotas(entry);
  update events_quota quota set taken = quota.taken + held.seats from events_sign_up_quota held
   where held.event_id = entry.event_id and held.household_id = entry.household_id
     and quota.event_id = held.event_id and quota.quota_id = held.quota_id;
end $$;

-- Takes all seats an entry needs or none: the shortage, with its gate null once they are taken. The sign-up row is there
-- already; quota rows are locked in id order and the counter last.
create function events_take_seats(event events_event, entry events_entry) returns events_shortage
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
   where event_id = entry.event_id and taken + entry.counter_seats <= capacity and rules_version = event.rules_version;
  if not found then
    select 'capacity', null, capacity - taken into lacking from events_counter where event_id = entry.event_id and rules_version = event.rules_version;
    if lacking.gate is null then raise exception using errcode = '40001', message = 'the rules of the event changed meanwhile'; end if;
    return lacking;
  end if;
  if event.has_quotas then perform events_fill_quotas(entry); end if;
  return lacking;
end $$;

-- Gives back exactly what a sign-up holds, once. The caller has the sign-up row locked.
create function events_give_seats_back(p_event_id uuid, p_household_id uuid) returns void
language plpgsql as $$
declare
  held int;
begin
  perform from events_quota quota where quota.event_id = p_event_id and quota.quota_id in (
    select quota_id from events_sign_up_quota where event_id = p_event_id and household_id = p_household_id) order by quota.quota_id for no key update;
  with given as (delete from events_sign_up_quota where event_id = p_event_id and household_id = p_household_id returning quota_id, seats)
  update events_quota quota set taken = quota.taken - given.seats from given where quota.event_id = p_event_id and quota.quota_id = given.quota_id;
  select counter_seats into held from events_sign_up where event_id = p_event_id and household_id = p_household_id;
  update events_sign_up set counter_seats = 0 where event_id = p_event_id and household_id = p_household_id;
  update events_counter set taken = taken - held where event_id = p_event_id;
end $$;

-- Ends a sign-up that holds seats: cancelled, refused, or lapsed undecided. False when it was in none of these states.
create function events_end_sign_up(p_event_id uuid, p_household_id uuid, p_from text[], p_entry text, p_at timestamptz, p_by uuid, p_reason text) returns boolean
language plpgsql as $$
declare
  ended events_sign_up;
begin
  update events_sign_up set state = case p_entry when 'cancelled' then 'cancelled' else 'refused' end,
      cancelled_at = case p_entry when 'cancelled' then p_at end,
      decided_at = case p_entry when 'cancelled' then decided_at else p_at end,
      decided_by = case p_entry when 'cancelled' then decided_by else p_by end,
      decision_reason = case p_entry when 'cancelled' then decision_reason else p_reason end
   where event_id = p_event_id and household_id = p_household_id and state = any (p_from) returning * into ended;
  if not found then return false; end if;
  insert into events_sign_up_log (event_id, household_id, ticket_serial, entry, adults, children, happened_at)
    values (p_event_id, p_household_id, ended.ticket_serial, p_entry, ended.adults, ended.children, p_at);
  perform events_give_seats_back(p_event_id, p_household_id);
  return true;
end $$;

-- For the timer, which may move no seats otherwise: refuses one sign-up that nobody decided on in time.
create function events_lapse(p_event_id uuid, p_household_id uuid, p_at timestamptz, p_reason text) returns boolean
language sql security definer set search_path = public, pg_temp as $$
  select events_end_sign_up(p_event_id, p_household_id, array['pending'], 'lapsed', p_at, null, p_reason)
   where exists (select from events_event where event_id = p_event_id and approve_by_at <= p_at)
$$;
revoke execute on function events_lapse(uuid, uuid, timestamptz, text) from public;
`

const rules = `
drop function events_closed_gate(events_event, events_entry, boolean, int);
drop function events_refusal(events_event, text, int);

-- What the event and an invitation of the household make of an entry.
create function events_prepared(event events_event, entry events_entry) returns events_entry
language plpgsql as $$
begin
  entry.session_ids := coalesce(entry.session_ids, '{}');
  entry.invited := false;
  entry.waived := '{}';
  entry.seats_quota := null;
  entry.state := case when event.approve_by_at is null then 'active' else 'pending' end;
  entry.sessions_known := cardinality(entry.session_ids) = 0;
  if not entry.sessions_known then
    select count(*) = cardinality(entry.session_ids) into entry.sessions_known
      from events_session where event_id = entry.event_id and session_id = any (entry.session_ids);
  end if;
  if event.has_invitations then
    select true, waives || case when quota_id is null then '{}'::text[] else array['capacity'] end, quota_id
      into entry.invited, entry.waived, entry.seats_quota
      from events_invitation
     where event_id = entry.event_id and household_id = entry.household_id and revoked_at is null and expires_at > entry.asked_at
     order by used_at desc, invitation_id limit 1;
    entry.invited := coalesce(entry.invited, false);
    entry.waived := coalesce(entry.waived, '{}');
  end if;
  entry.counter_seats := case when entry.seats_quota is null then entry.adults + entry.children else 0 end;
  return entry;
end $$;

-- The rules of a sign-up, in the order of the contract's gates: the first that is closed, null when all are open.
create function events_closed_gate(event events_event, entry events_entry, signed_up boolean, seats_left int, short_of text) returns text
language sql immutable as $$
  select case
    when event.published_at is null or not (event.listed or entry.invited) then 'published'
    when not entry.privacy_accepted then 'privacy'
    when entry.household_id is null then 'household'
    when signed_up then 'notSignedUp'
    when (entry.asked_at < event.sign_up_opens_at or entry.asked_at >= event.sign_up_closes_at) and not 'window' = any (entry.waived) then 'window'
    when entry.asked_at >= coalesce(event.approve_by_at, event.starts_at) then 'window'
    when event.community_codes is not null and not entry.community_code = any (event.community_codes) and not 'community' = any (entry.waived) then 'community'
    when not entry.people_known then 'people'
    when entry.adults + entry.children > event.household_limit and not 'householdLimit' = any (entry.waived) then 'householdLimit'
    when event.party_rule <> 'anyone' and entry.adults = 0 then 'party'
    when event.party_rule = 'adultWithChild' and entry.children = 0 then 'party'
    when not entry.sessions_known then 'session'
    when event.session_choice = 'none' and cardinality(entry.session_ids) > 0 then 'session'
    when event.session_choice = 'one' and cardinality(entry.session_ids) <> 1 then 'session'
    when event.session_choice = 'any' and cardinality(entry.session_ids) = 0 then 'session'
    when not coalesce(entry.answers_given, not event.requires_answers) then 'answers'
    when entry.counter_seats > seats_left then 'capacity'
    else short_of
  end
$$;

create function events_refusal(event events_event, gate text, seats_left int, lacking events_shortage) returns jsonb
language sql immutable as $$
  select jsonb_build_object('kind', 'refused', 'gate', gate, 'seats_left', coalesce(seats_left, 0), 'opens_at', event.sign_up_opens_at,
    'closes_at', event.sign_up_closes_at, 'household_limit', event.household_limit, 'party_rule', event.party_rule,
    'quota_label', lacking.label, 'quota_left', lacking.seats_left)
$$;

create or replace function events_replay(entry events_entry) returns jsonb
language plpgsql as $$
declare
  earlier platform_idempotency;
  party jsonb;
begin
  select * into earlier from platform_idempotency where account_id = entry.account_id and idempotency_key = entry.idempotency_key;
  if not found then return null; end if;
  if earlier.operation <> entry.operation or earlier.input_hash <> entry.input_hash then return jsonb_build_object('kind', 'keyReused'); end if;
  -- The log is written at the end of a batch: for a key used twice within one, the sign-up itself still says it.
  select jsonb_build_object('kind', 'signedUp', 'sign_up_id', s.sign_up_id, 'adults', coalesce(l.adults, s.adults), 'children', coalesce(l.children, s.children),
      'pending', s.state = 'pending')
    into party
    from events_sign_up s
    left join events_sign_up_log l on l.event_id = s.event_id and l.household_id = s.household_id and l.entry = 'signedUp' and l.idempotency_key = entry.idempotency_key
   where s.sign_up_id = earlier.result_id::uuid;
  return party;
end $$;

create or replace function events_signed_up(p_event_id uuid, p_household_id uuid) returns boolean
language sql stable as $$
  select exists (select from events_sign_up where event_id = p_event_id and household_id = p_household_id and state in ('pending', 'active', 'checkedIn'))
$$;

create or replace function events_record(entry events_entry) returns events_entry
language plpgsql as $$
declare
  kept_id uuid;
begin
  insert into platform_idempotency (account_id, idempotency_key, operation, input_hash, result_id, created_at)
    values (entry.account_id, entry.idempotency_key, entry.operation, entry.input_hash, entry.sign_up_id::text, entry.asked_at) on conflict do nothing;
  if not found then return null; end if;
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
    update platform_idempotency set result_id = kept_id::text where account_id = entry.account_id and idempotency_key = entry.idempotency_key;
    entry.sign_up_id := kept_id;
  end if;
  return entry;
end $$;

-- What few sign-ups bring along: sealed answers, and one audit row for every gate an invitation waived.
create function events_record_extras(entry events_entry) returns void
language plpgsql as $$
begin
  insert into events_answer (event_id, answer_id, household_id, question_id, person_id, answer_sealed, answered_at)
    select entry.event_id, (answer ->> 'answer_id')::uuid, entry.household_id, (answer ->> 'question_id')::uuid, (answer ->> 'person_id')::uuid,
      decode(answer ->> 'sealed', 'base64'), entry.asked_at from jsonb_array_elements(entry.answers) answer;
  perform audit_write(entry.asked_at, entry.account_id, 'waived.' || gate, 'signUp', entry.sign_up_id::text, entry.request_id) from unnest(entry.waived) gate;
end $$;

create or replace function events_acceptance(entry events_entry) returns jsonb
language sql immutable as $$
  select jsonb_build_object('kind', 'signedUp', 'sign_up_id', entry.sign_up_id, 'adults', entry.adults, 'children', entry.children,
    'pending', entry.state is not distinct from 'pending')
$$;
`

const registering = `
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
  select capacity - taken into seats from events_counter where event_id = entry.event_id;
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
  select capacity - taken into seats from events_counter where event_id = entry.event_id;
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
  select capacity - taken, rules_version = event.rules_version into seats, as_read from events_counter where event_id = p_event_id for update;
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

const rights = grantFunctionRights({
  xiongguan_member: [
    'select on events_session, events_quota, events_question, events_invitation',
    'update (taken) on events_quota',
    'select, insert, delete on events_sign_up_quota, events_answer',
    'update (household_id, used_at) on events_invitation',
  ],
  xiongguan_timer: ['execute on function events_lapse(uuid, uuid, timestamptz, text)'],
})

export const eventsQuotas0080 = events + signUps + seats + rules + registering + rights
