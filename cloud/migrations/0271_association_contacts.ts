/**
 * Who keeps contact with which household. Every household has one row here, made and moved by triggers, so that no way of
 * changing the register can forget it: the row names one contact, or says since when and why there is none. A contact who
 * stopped cannot stand in any row, and a hand-over is one change of one row: never two, never none.
 */
export const associationContacts0271 = `
create table association_contact (
  member_id uuid primary key references association_member,
  -- True while this member is a contact; rows point at it together with the id, so that one who stopped holds nobody.
  active boolean not null,
  -- The contact lets their families call them.
  phone_open boolean not null,
  since_at timestamptz not null,
  ended_at timestamptz,
  unique (member_id, active),
  check (active = (ended_at is null))
);

create table association_contact_limit (
  community_code text primary key,
  households int not null check (households between 1 and 1000),
  set_by uuid not null,
  set_at timestamptz not null
);

create table association_contact_household (
  household_id uuid primary key,
  community_code text not null,
  member_id uuid,
  contact_active boolean check (contact_active),
  since_at timestamptz not null,
  orphan_why text check (orphan_why in ('new', 'contactStopped', 'contactLeft', 'contactDied', 'contactStruckOff', 'moved')),
  -- What the family said about being reached; only their contact sees it.
  phone_sealed bytea,
  -- Since when the family asks for another contact, and why, for the community alone.
  asked_at timestamptz,
  asked_sealed bytea,
  foreign key (member_id, contact_active) references association_contact (member_id, active),
  check ((member_id is null) = (contact_active is null)),
  check ((member_id is null) = (orphan_why is not null))
);
create index association_contact_household_contact on association_contact_household (member_id, contact_active);
create index association_contact_household_place on association_contact_household (community_code, household_id);
create index association_contact_household_orphan on association_contact_household (community_code, household_id) where member_id is null;
create index association_contact_household_asked on association_contact_household (community_code, household_id) where asked_at is not null;

create table association_contact_past (
  household_id uuid not null,
  member_id uuid not null references association_member,
  from_at timestamptz not null,
  to_at timestamptz not null,
  primary key (household_id, from_at, member_id),
  check (to_at >= from_at)
);
create index association_contact_past_member on association_contact_past (member_id, from_at);

create table association_contact_handover (
  handover_id uuid primary key,
  household_id uuid not null,
  giver_id uuid not null references association_member,
  taker_id uuid not null references association_member,
  state text not null check (state in ('open', 'done', 'decided', 'declined', 'stopped')),
  giver_at timestamptz,
  taker_at timestamptz,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  ended_at timestamptz,
  -- Why the community decided without one of the two.
  decided_by uuid,
  reason_sealed bytea,
  check (giver_id <> taker_id),
  check ((state = 'open') = (ended_at is null)),
  check (state <> 'done' or (giver_at is not null and taker_at is not null)),
  check (state <> 'decided' or (decided_by is not null and reason_sealed is not null))
);
create unique index association_contact_handover_open on association_contact_handover (household_id) where state = 'open';
create index association_contact_handover_household on association_contact_handover (household_id, proposed_at);
create index association_contact_handover_giver on association_contact_handover (giver_id);
create index association_contact_handover_taker on association_contact_handover (taker_id);

create table association_contact_touch (
  touch_id uuid primary key,
  household_id uuid not null,
  member_id uuid not null references association_member,
  kind text not null check (kind in ('call', 'visit', 'message', 'met')),
  touched_on date not null,
  note_sealed bytea,
  noted_at timestamptz not null
);
create index association_contact_touch_household on association_contact_touch (household_id, touched_on);
create index association_contact_touch_member on association_contact_touch (member_id);

-- What was before is written beside every change; a row that goes takes its open hand-over with it.
create function association_keep_contact() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if old.member_id is not null then
    insert into association_contact_past (household_id, member_id, from_at, to_at)
      values (old.household_id, old.member_id, old.since_at, greatest(old.since_at, case when tg_op = 'UPDATE' then new.since_at else now() end))
      on conflict do nothing;
  end if;
  if tg_op = 'DELETE' or new.member_id is null then
    update association_contact_handover set state = 'stopped', ended_at = now() where household_id = old.household_id and state = 'open';
  end if;
  return null;
end $$;
create trigger association_contact_household_kept after update of member_id or delete on association_contact_household
  for each row execute function association_keep_contact();

-- Asked by membership whenever a household opens, changes its community or is gone. One that opens waits for a contact; one that
-- moves waits again; one whose community was re-zoned keeps its contact; one that is gone waits for nobody.
create function association_follow_household(p_household uuid, p_before text, p_now text, p_rezoned boolean, p_gone boolean, p_at timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if p_gone then
    update association_contact_touch set note_sealed = null where household_id = p_household;
    delete from association_contact_household where household_id = p_household;
  elsif p_before is null then
    insert into association_contact_household (household_id, community_code, since_at, orphan_why) values (p_household, p_now, p_at, 'new');
  elsif p_now is distinct from p_before then
    update association_member set community_code = p_now
     where household_id = p_household and state in ('applied', 'secondReview', 'returned', 'member');
    if p_rezoned then
      update association_contact_household set community_code = p_now where household_id = p_household;
    else
      update association_contact_household
         set community_code = p_now, member_id = null, contact_active = null, orphan_why = coalesce(orphan_why, 'moved'),
             since_at = case when member_id is null then since_at else p_at end, asked_at = null, asked_sealed = null
       where household_id = p_household;
    end if;
  end if;
end $$;

-- A contact stops: every household of theirs waits for another, in the same transaction or not at all.
create function association_stop_contact(p_member uuid, p_why text, p_at timestamptz) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  freed int;
begin
  perform from association_contact where member_id = p_member and active for update;
  if not found then return 0; end if;
  update association_contact_household
     set member_id = null, contact_active = null, orphan_why = p_why, since_at = p_at
   where member_id = p_member;
  get diagnostics freed = row_count;
  update association_contact_handover set state = 'stopped', ended_at = p_at where taker_id = p_member and state = 'open';
  update association_contact set active = false, ended_at = p_at where member_id = p_member;
  return freed;
end $$;

-- A membership ends, and with it what the member did for others.
create function association_end_member(p_member uuid, p_why text, p_on date, p_at timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform association_stop_contact(p_member, case p_why when 'deceased' then 'contactDied' when 'struckOff' then 'contactStruckOff' else 'contactLeft' end, p_at);
  update association_member set state = 'left', left_on = p_on, left_why = p_why where member_id = p_member and state = 'member';
  return found;
end $$;

-- Asked by membership when a person has another household or has died: a member goes with the person.
create function association_follow_person(p_person uuid, p_household uuid, p_community text, p_died_on date, p_at timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  gone uuid;
begin
  update association_member set household_id = p_household, community_code = p_community
   where person_id = p_person and state in ('applied', 'secondReview', 'returned', 'member') and household_id is distinct from p_household;
  if p_died_on is null then return; end if;
  update association_member set state = 'withdrawn' where person_id = p_person and state in ('applied', 'secondReview', 'returned');
  for gone in select member_id from association_member where person_id = p_person and state = 'member' loop
    perform association_end_member(gone, 'deceased', p_died_on, p_at);
    insert into association_member_step (step_id, member_id, step, done_at) values (gen_random_uuid(), gone, 'left', p_at);
  end loop;
end $$;
`
