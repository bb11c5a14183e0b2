const venues = `
create table events_venue (
  venue_id uuid primary key,
  name text not null,
  address text not null,
  facilities text not null,
  capacity int check (capacity > 0),
  directions text not null,
  open_hours text not null,
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  created_by uuid not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  closed_at timestamptz,
  unique (name),
  check ((latitude is null) = (longitude is null))
);

create table events_series (
  series_id uuid primary key,
  rule text not null check (rule in ('weekly', 'fortnightly', 'monthly')),
  created_by uuid not null,
  created_at timestamptz not null
);

alter table events_event
  add column venue_id uuid references events_venue,
  add column series_id uuid references events_series,
  add column cancelled_at timestamptz,
  add column archived_at timestamptz,
  add column shredded_at timestamptz,
  add column shred_after_days int not null default 90 check (shred_after_days between 7 and 365);
create index events_event_venue on events_event (venue_id, starts_at);
create index events_event_series on events_event (series_id, starts_at);
create index events_event_to_shred on events_event (ends_at) where shredded_at is null;
create index events_event_archived on events_event (archived_at, event_id) where archived_at is not null;
`

const cancelling = `
-- The counter of a cancelled event is shut: it counts as full and no later write opens it again. Whatever path takes a
-- seat asks the counter last, so nothing signs up however late it comes.
alter table events_counter add column closed_at timestamptz;
create function events_keep_shut() returns trigger
language plpgsql as $$
begin
  new.capacity := old.capacity;
  new.taken := old.capacity;
  return new;
end $$;
create trigger events_counter_shut before update on events_counter for each row when (old.closed_at is not null) execute function events_keep_shut();

-- For the timer, which may move no seats otherwise: ends one sign-up of an event that was cancelled.
create function events_end_cancelled(p_event_id uuid, p_household_id uuid, p_at timestamptz) returns boolean
language sql security definer set search_path = public, pg_temp as $$
  select events_end_sign_up(p_event_id, p_household_id, array['pending', 'active'], 'cancelled', p_at, null, null)
   where exists (select from events_event where event_id = p_event_id and cancelled_at is not null)
$$;
revoke execute on function events_end_cancelled(uuid, uuid, timestamptz) from public;

create table events_cancellation (
  event_id uuid primary key references events_event,
  reason text not null,
  cancelled_by uuid not null,
  cancelled_at timestamptz not null,
  -- The window as it was, for whoever copies the event.
  sign_up_opens_at timestamptz not null,
  sign_up_closes_at timestamptz not null
);

-- A household that had a place when the event was cancelled, and how it came to know.
create table events_call (
  event_id uuid not null references events_event,
  sign_up_id uuid not null,
  household_id uuid not null,
  account_id uuid,
  community_code text not null,
  code text not null,
  adults int not null,
  children int not null,
  told_at timestamptz not null,
  -- When somebody calls, unless the message was opened by then.
  call_after_at timestamptz not null,
  read_at timestamptz,
  listed_at timestamptz,
  reason text check (reason in ('noWeChat', 'unread', 'noAccount')),
  result text check (result in ('reached', 'noAnswer', 'wrongNumber', 'noPhone', 'visited')),
  result_by uuid,
  result_at timestamptz,
  attempts int not null default 0,
  primary key (event_id, sign_up_id),
  check ((listed_at is null) = (reason is null)),
  check ((result is null) = (result_at is null))
);
create index events_call_unheard on events_call (call_after_at, event_id) where listed_at is null and read_at is null;
create index events_call_open on events_call (event_id, community_code, sign_up_id) where listed_at is not null;
`

const announcing = `
create table events_reminder (
  event_id uuid not null references events_event,
  reminder_id uuid not null,
  kind text not null check (kind in ('dayBefore', 'hoursBefore', 'afterSignUp')),
  days_before int check (days_before between 1 and 14),
  clock_time text,
  hours_before int check (hours_before between 1 and 72),
  message text not null,
  due_at timestamptz not null,
  -- After this it helps nobody any more: the event has begun.
  useful_until_at timestamptz not null,
  primary key (event_id, reminder_id),
  check ((kind = 'dayBefore') = (days_before is not null and clock_time is not null)),
  check ((kind = 'hoursBefore') = (hours_before is not null))
);
create index events_reminder_due on events_reminder (useful_until_at, due_at);

create table events_reminder_sent (
  event_id uuid not null,
  reminder_id uuid not null,
  sign_up_id uuid not null,
  ticket_serial int not null,
  sent_at timestamptz not null,
  primary key (event_id, reminder_id, sign_up_id, ticket_serial),
  foreign key (event_id, reminder_id) references events_reminder on delete cascade
);

-- Time and place as families last heard them, from the first edit until everyone is told of the difference.
create table events_change (
  event_id uuid not null references events_event,
  change_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  venue_name text not null,
  venue_address text not null,
  opened_at timestamptz not null,
  edited_at timestamptz not null,
  told_at timestamptz,
  told_by uuid,
  message text,
  primary key (event_id, change_id)
);
create unique index events_change_untold on events_change (event_id) where told_at is null;
create index events_change_quiet on events_change (edited_at) where told_at is null;
`

const afterwards = `
create table events_summary (
  event_id uuid primary key references events_event,
  story text not null,
  walk_in_adults int not null check (walk_in_adults >= 0),
  walk_in_children int not null check (walk_in_children >= 0),
  shown_at timestamptz,
  written_by uuid not null,
  written_at timestamptz not null
);

-- A picture of an event; without the consent of those on it, it is for staff only.
create table events_picture (
  event_id uuid not null references events_event,
  picture_id uuid not null,
  object_key text not null,
  description text not null,
  consented_at timestamptz,
  consent_noted_by uuid,
  added_by uuid not null,
  added_at timestamptz not null,
  removed_at timestamptz,
  primary key (event_id, picture_id),
  check ((consented_at is null) = (consent_noted_by is null))
);

-- What stays of sign-ups once their rows are shredded.
create table events_kept_count (
  event_id uuid not null references events_event,
  community_code text not null,
  state text not null check (state in ('pending', 'active', 'cancelled', 'refused', 'checkedIn')),
  households int not null,
  adults int not null,
  children int not null,
  primary key (event_id, community_code, state)
);

-- Seats a partner holds for its own people, and its own numbers. No person.
create table events_partner_share (
  event_id uuid not null references events_event,
  partner text not null,
  seats int not null default 0 check (seats >= 0),
  expected int not null default 0 check (expected >= 0),
  came int check (came >= 0),
  changed_by uuid not null,
  changed_at timestamptz not null,
  primary key (event_id, partner)
);
`

export const eventsOrganiser0100 = venues + cancelling + announcing + afterwards
