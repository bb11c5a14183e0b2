import { grantFunctionRights } from './function-rights'

const wishes = `
-- A waiting family as the rules of a sign-up see it at a moment. It joined within the window and answered what was asked then.
create function events_wait_wish(event events_event, waiting events_wait_entry, p_at timestamptz) returns events_entry
language plpgsql as $$
declare
  wish events_entry;
begin
  wish.event_id := waiting.event_id;
  wish.account_id := waiting.account_id;
  wish.household_id := waiting.household_id;
  wish.community_code := waiting.community_code;
  wish.adults := waiting.adults;
  wish.children := waiting.children;
  wish.person_ids := waiting.person_ids;
  wish.session_ids := waiting.session_ids;
  wish.answers := waiting.answers;
  wish.answers_given := true;
  wish.privacy_accepted := true;
  wish.people_known := waiting.account_id is not null and membership_people_present(waiting.household_id, waiting.person_ids);
  wish.asked_at := p_at;
  return events_prepared(event, wish);
end $$;

-- The first closed gate of a waiting family, seats left aside; null when all are open.
create function events_wait_gate(event events_event, wish events_entry) returns text
language plpgsql as $$
begin
  wish.asked_at := greatest(event.sign_up_opens_at, least(wish.asked_at, event.sign_up_closes_at - interval '1 microsecond'));
  return events_closed_gate(event, wish, false, 2147483647, null);
end $$;

-- Why a wish cannot be met: of the seats left, those kept for families in front are not there. Null when it fits.
create function events_wait_lack(wish events_entry, p_capacity int, p_free int, p_kept jsonb) returns text
language sql stable as $$
  select case
    when wish.counter_seats > p_capacity or coalesce(bool_or(needed.seats > quota.capacity), false) then 'neverFits'
    when wish.counter_seats > p_free then 'tooFewSeats'
    when coalesce(bool_or(needed.seats > needed.seats_left - coalesce((p_kept ->> needed.quota_id::text)::int, 0)), false) then 'partFull'
  end
    from events_needed_quotas(wish) needed join events_quota quota on quota.event_id = wish.event_id and quota.quota_id = needed.quota_id
$$;
`

const ends = `
-- Gives back what an offer holds. The list's row is held; quotas and the counter are locked before what is held is read, as a
-- change of quotas counts offers anew under the same locks.
create function events_wait_release(waiting events_wait_entry) returns void
language plpgsql as $$
begin
  perform from events_quota where event_id = waiting.event_id order by quota_id for no key update;
  perform from events_counter where event_id = waiting.event_id for update;
  with given as (delete from events_wait_hold where event_id = waiting.event_id and entry_id = waiting.entry_id returning quota_id, seats)
  update events_quota quota set taken = quota.taken - given.seats from given where quota.event_id = waiting.event_id and quota.quota_id = given.quota_id;
  update events_counter set taken = taken - waiting.counter_seats where event_id = waiting.event_id;
end $$;

-- Takes a family off the list. The list's row is held. What it said is of no use any more and goes.
create function events_wait_settle(gone events_wait_entry, p_to text, p_at timestamptz) returns void
language plpgsql as $$
begin
  if gone.state = 'offered' then perform events_wait_release(gone);
  else update events_counter set waiting = waiting - 1 where event_id = gone.event_id;
  end if;
  update events_wait_entry set state = p_to, settled_at = p_at, counter_seats = 0, answers = null, person_ids = '{}'
   where event_id = gone.event_id and entry_id = gone.entry_id;
end $$;

-- Ends one entry: left, declined or lapsed. False when it was in none of these states.
create function events_wait_end(p_event_id uuid, p_entry_id uuid, p_from text[], p_to text, p_at timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  gone events_wait_entry;
begin
  perform from events_waitlist where event_id = p_event_id for update;
  select * into gone from events_wait_entry where event_id = p_event_id and entry_id = p_entry_id and state = any (p_from) and state in ('waiting', 'offered');
  if not found then return false; end if;
  perform events_wait_settle(gone, p_to, p_at);
  return true;
end $$;

-- Ends what is left of a list, some at a time: all of a cancelled event; after the cut-off those who still wait.
create function events_wait_close(p_event_id uuid, p_at timestamptz, p_limit int) returns setof uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  list events_waitlist;
  off boolean;
  gone events_wait_entry;
begin
  -- The event before its list, as whoever edits the event does.
  select cancelled_at is not null into off from events_event where event_id = p_event_id for no key update;
  select * into list from events_waitlist where event_id = p_event_id for update;
  if list.event_id is null or not (off or p_at >= list.cut_off_at) then return; end if;
  update events_event set has_waitlist = false where event_id = p_event_id and has_waitlist;
  update events_counter set by_list = false where event_id = p_event_id and by_list;
  for gone in select * from events_wait_entry e where e.event_id = p_event_id and (e.state = 'waiting' or (off and e.state = 'offered')) order by e.place limit p_limit loop
    perform events_wait_settle(gone, 'closed', p_at);
    return next gone.entry_id;
  end loop;
end $$;
`

const turns = `
-- Puts a household at the end of the list. The number is given under the list's row, held until commit, so that numbers
-- follow the order of commits.
create function events_wait_join(p_entry jsonb, p_entry_id uuid, p_code_hash bytea, p_code_sealed bytea) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  entry events_entry := jsonb_populate_record(null::events_entry, p_entry);
  event events_event;
  list events_waitlist;
  counter events_counter;
  gate text;
  lack text;
begin
  select * into list from events_waitlist where event_id = entry.event_id and enabled for update;
  select * into event from events_event where event_id = entry.event_id;
  entry := events_prepared(event, events_present(entry, true));
  gate := events_closed_gate(event, entry, events_signed_up(entry.event_id, entry.household_id), 2147483647, null);
  if gate = 'published' then return jsonb_build_object('kind', 'unknown'); end if;
  if list.event_id is null then return jsonb_build_object('kind', 'refused', 'refusal', 'noWaitlist'); end if;
  if event.cancelled_at is not null or entry.asked_at >= list.cut_off_at then return jsonb_build_object('kind', 'refused', 'refusal', 'closed'); end if;
  if gate is not null then return events_refusal(event, gate, 0, null) || jsonb_build_object('refusal', 'gate'); end if;
  if exists (select from events_wait_entry e where e.event_id = entry.event_id and e.household_id = entry.household_id and e.state in ('waiting', 'offered')) then
    return jsonb_build_object('kind', 'refused', 'refusal', 'alreadyWaiting');
  end if;
  perform from events_quota where event_id = entry.event_id order by quota_id for no key update;
  select * into counter from events_counter where event_id = entry.event_id for update;
  if counter.closed_at is not null then return jsonb_build_object('kind', 'refused', 'refusal', 'closed'); end if;
  lack := events_wait_lack(entry, counter.capacity, events_seats_left(counter), '{}');
  if lack = 'neverFits' then return jsonb_build_object('kind', 'refused', 'refusal', 'neverFits'); end if;
  if lack is null then return jsonb_build_object('kind', 'refused', 'refusal', 'seatsFree'); end if;
  insert into events_wait_entry (event_id, entry_id, household_id, account_id, community_code, adults, children, person_ids, session_ids, answers, state,
      sequence, place, joined_at, code_hash, code_sealed)
    values (entry.event_id, p_entry_id, entry.household_id, entry.account_id, entry.community_code, entry.adults, entry.children, entry.person_ids,
      entry.session_ids, entry.answers, 'waiting', list.last_sequence + 1, list.last_sequence + 1, entry.asked_at, p_code_hash, p_code_sealed);
  update events_waitlist set last_sequence = list.last_sequence + 1 where event_id = entry.event_id;
  update events_counter set waiting = waiting + 1 where event_id = entry.event_id;
  return jsonb_build_object('kind', 'joined');
end $$;

-- How long an offer made now stands: shorter near the cut-off, and never past the moment that decides who comes.
create function events_offer_until(list events_waitlist, event events_event, p_at timestamptz) returns timestamptz
language sql immutable as $$
  select least(p_at + case when p_at >= list.cut_off_at - make_interval(hours => list.late_from_hours)
      then make_interval(mins => list.late_offer_minutes) else make_interval(hours => list.offer_hours) end, coalesce(event.approve_by_at, event.starts_at))
$$;

-- Holds the seats of one wish. Quotas and the counter are locked and have room; the counter itself is written at the end.
create function events_wait_offer(wish events_entry, p_entry_id uuid, p_at timestamptz, p_until timestamptz) returns void
language plpgsql as $$
begin
  insert into events_wait_hold (event_id, entry_id, quota_id, seats)
    select wish.event_id, p_entry_id, needed.quota_id, needed.seats from events_needed_quotas(wish) needed;
  update events_quota quota set taken = quota.taken + held.seats from events_wait_hold held
   where held.event_id = wish.event_id and held.entry_id = p_entry_id and quota.event_id = held.event_id and quota.quota_id = held.quota_id;
  update events_wait_entry e set state = 'offered', offered_at = p_at, offer_until_at = p_until, counter_seats = wish.counter_seats
   where e.event_id = wish.event_id and e.entry_id = p_entry_id;
end $$;

-- The whole round of one list, in one transaction under one lock: lets offers lapse, drops who signed up otherwise, and offers
-- the seats that are free in the order of the list. Under 'strict' what a family in front needs is kept for it. Asked twice at
-- once or again, it does nothing more. Answers what changed.
create function events_promote(p_event_id uuid, p_at timestamptz) returns table (entry_id uuid, became text)
language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  list events_waitlist;
  event events_event;
  counter events_counter;
  waiting events_wait_entry;
  wish events_entry;
  room int;
  free int;
  until_at timestamptz;
  kept_seats int := 0;
  kept jsonb := '{}';
  newly_taken int := 0;
  offers int := 0;
  lack text;
  skipped uuid[] := '{}';
  reasons text[] := '{}';
  passed int := 0;
begin
  select * into list from events_waitlist where event_id = p_event_id for update;
  if not found then return; end if;
  perform from events_quota where event_id = p_event_id order by quota_id for no key update;
  perform from events_counter where event_id = p_event_id for update;
  for waiting in select * from events_wait_entry e where e.event_id = p_event_id and e.state = 'offered' and e.offer_until_at <= p_at order by e.place loop
    perform events_wait_settle(waiting, 'lapsed', p_at);
    entry_id := waiting.entry_id; became := 'lapsed'; return next;
  end loop;
  for waiting in select e.* from events_wait_entry e where e.event_id = p_event_id and e.state in ('waiting', 'offered')
      and events_signed_up(p_event_id, e.household_id) order by e.place loop
    perform events_wait_settle(waiting, 'closed', p_at);
  end loop;
  select * into event from events_event where event_id = p_event_id;
  select * into counter from events_counter where event_id = p_event_id;
  if not list.enabled or event.published_at is null or event.cancelled_at is not null or counter.closed_at is not null or counter.by_list
    or p_at >= list.cut_off_at or p_at >= coalesce(event.approve_by_at, event.starts_at) then return; end if;
  room := list.offers_at_once - (select count(*) from events_wait_entry e where e.event_id = p_event_id and e.state = 'offered');
  free := counter.capacity - counter.taken;
  until_at := events_offer_until(list, event, p_at);
  for waiting in select * from events_wait_entry e where e.event_id = p_event_id and e.state = 'waiting' order by e.place loop
    -- Everyone needs a seat of the total but those with seats kept by an invitation.
    exit when room <= 0 or (free - kept_seats <= 0 and not event.has_invitations);
    wish := events_wait_wish(event, waiting, p_at);
    lack := case when events_wait_gate(event, wish) is not null then 'notEligible' else events_wait_lack(wish, counter.capacity, free - kept_seats, kept) end;
    if lack is null then
      perform events_wait_offer(wish, waiting.entry_id, p_at, until_at);
      free := free - wish.counter_seats;
      newly_taken := newly_taken + wish.counter_seats;
      offers := offers + 1;
      room := room - 1;
      passed := cardinality(skipped);
      entry_id := waiting.entry_id; became := 'offered'; return next;
    else
      skipped := skipped || waiting.entry_id;
      reasons := reasons || lack;
      if list.passing = 'strict' and lack in ('tooFewSeats', 'partFull') then
        kept_seats := kept_seats + wish.counter_seats;
        select kept || coalesce(jsonb_object_agg(needed.quota_id, needed.seats + coalesce((kept ->> needed.quota_id::text)::int, 0)), '{}') into kept
          from events_needed_quotas(wish) needed;
      end if;
    end if;
  end loop;
  update events_counter c set taken = c.taken + newly_taken, waiting = c.waiting - offers where c.event_id = p_event_id and offers > 0;
  update events_wait_entry e set passed_times = e.passed_times + 1, passed_reason = over.reason, passed_at = p_at
    from unnest(skipped[1:passed], reasons[1:passed]) over (entry_id, reason) where e.event_id = p_event_id and e.entry_id = over.entry_id;
end $$;

-- Makes an offer a sign-up with its ticket: what was held is the sign-up's from here on, the counters stay as they are.
create function events_wait_accept(p_event_id uuid, p_entry_id uuid, p_account_id uuid, p_sign_up_id uuid, p_code text, p_message_id uuid,
  p_request_id text, p_at timestamptz) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  event events_event;
  waiting events_wait_entry;
  wish events_entry;
begin
  perform from events_waitlist where event_id = p_event_id for update;
  select * into waiting from events_wait_entry where event_id = p_event_id and entry_id = p_entry_id;
  select * into event from events_event where event_id = p_event_id;
  if waiting.state is distinct from 'offered' then return jsonb_build_object('kind', 'refused', 'refusal', 'noOffer'); end if;
  if waiting.offer_until_at <= p_at then return jsonb_build_object('kind', 'refused', 'refusal', 'tooLate'); end if;
  if event.cancelled_at is not null then return jsonb_build_object('kind', 'refused', 'refusal', 'eventOff'); end if;
  wish := events_wait_wish(event, waiting, p_at);
  wish.account_id := p_account_id;
  wish.sign_up_id := p_sign_up_id;
  wish.code := p_code;
  wish.message_id := p_message_id;
  wish.request_id := p_request_id;
  wish.counter_seats := waiting.counter_seats;
  begin
    wish := events_keep_sign_up(wish);
  exception when sqlstate 'EV001' then return jsonb_build_object('kind', 'refused', 'refusal', 'signedUpAlready');
  end;
  perform from events_quota where event_id = p_event_id order by quota_id for no key update;
  perform from events_counter where event_id = p_event_id and closed_at is null for update;
  if not found then return jsonb_build_object('kind', 'refused', 'refusal', 'eventOff'); end if;
  with moved as (delete from events_wait_hold where event_id = p_event_id and entry_id = p_entry_id returning quota_id, seats)
  insert into events_sign_up_quota (event_id, household_id, quota_id, seats) select p_event_id, wish.household_id, quota_id, seats from moved;
  perform events_record_rest(array[wish]);
  perform events_record_extras(wish);
  update events_wait_entry set state = 'accepted', settled_at = p_at, counter_seats = 0, answers = null, person_ids = '{}',
      sign_up_id = wish.sign_up_id, ticket_serial = wish.serial
   where event_id = p_event_id and entry_id = p_entry_id;
  return events_acceptance(wish);
end $$;

-- Draws the lottery, once: its row is held, and a seed that is out stays as it is. The order is that of the SHA-256 of
-- 'seed:entry'; who joins later stands behind.
create function events_draw(p_event_id uuid, p_at timestamptz, p_by uuid) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  list events_waitlist;
  secret text;
  drawn int;
begin
  select * into list from events_waitlist where event_id = p_event_id for update;
  if list.allocation is distinct from 'lottery' then return jsonb_build_object('kind', 'refused', 'refusal', 'noLottery'); end if;
  if list.drawn_at is not null then return jsonb_build_object('kind', 'refused', 'refusal', 'alreadyDrawn'); end if;
  if exists (select from events_event where event_id = p_event_id and (cancelled_at is not null or published_at is null)) then
    return jsonb_build_object('kind', 'refused', 'refusal', 'eventOff');
  end if;
  if p_at < list.draw_at then return jsonb_build_object('kind', 'refused', 'refusal', 'tooEarly'); end if;
  select seed into secret from events_lottery_seed where event_id = p_event_id;
  with lots as (
    select entry_id, row_number() over (order by encode(sha256(convert_to(secret || ':' || entry_id::text, 'UTF8')), 'hex') collate "C") as lot
      from events_wait_entry where event_id = p_event_id and state = 'waiting')
  update events_wait_entry e set lot = lots.lot, place = lots.lot from lots where e.event_id = p_event_id and e.entry_id = lots.entry_id;
  get diagnostics drawn = row_count;
  update events_waitlist set drawn_at = p_at, drawn_by = p_by, seed = secret where event_id = p_event_id;
  update events_counter set by_list = false where event_id = p_event_id;
  return jsonb_build_object('kind', 'drawn', 'households', drawn);
end $$;
`

const definers = [
  'events_wait_end(uuid, uuid, text[], text, timestamptz)',
  'events_wait_close(uuid, timestamptz, int)',
  'events_wait_join(jsonb, uuid, bytea, bytea)',
  'events_promote(uuid, timestamptz)',
  'events_wait_accept(uuid, uuid, uuid, uuid, text, uuid, text, timestamptz)',
  'events_draw(uuid, timestamptz, uuid)',
] as const
const [end, close, join, promote, accept, draw] = definers

const rights =
  definers.map((name) => `revoke execute on function ${name} from public;\n`).join('') +
  grantFunctionRights({
    xiongguan_member: [
      'select on events_waitlist, events_wait_entry',
      'update (account_id, person_ids, answers, code_hash, code_sealed) on events_wait_entry',
      ...[end, join, promote, accept].map((name) => `execute on function ${name}`),
    ],
    xiongguan_timer: [
      'select on events_waitlist, events_wait_entry',
      'delete on events_wait_entry, events_wait_hold',
      'select (event_id) on events_wait_hold',
      ...[close, promote, draw].map((name) => `execute on function ${name}`),
    ],
  })

export const eventsWaitlistTurns0161 = wishes + ends + turns + rights
