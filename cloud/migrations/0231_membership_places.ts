/**
 * Places over time. A place's row says what it is now; what it was called and where it belonged is written by a trigger,
 * and lineage says what went into what. Rows that staff changed are theirs: the reference list corrects only its own.
 */
const history = `
alter table membership_place
  add column since_on date,
  add column kept_by text not null default 'list' check (kept_by in ('list', 'staff')),
  add constraint membership_place_valid check (valid_to_on is null or valid_to_on > valid_from_on);
update membership_place set since_on = valid_from_on;
alter table membership_place alter column since_on set not null;

create table membership_place_past (
  code text not null references membership_place,
  from_on date not null,
  to_on date not null,
  name text not null,
  parent_code text references membership_place,
  primary key (code, from_on),
  check (to_on > from_on)
);
create index membership_place_past_parent on membership_place_past (parent_code);

create function membership_keep_place_past() returns trigger
language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    new.since_on := coalesce(new.since_on, new.valid_from_on);
  elsif new.since_on > old.since_on and (new.name, new.parent_code) is distinct from (old.name, old.parent_code) then
    insert into membership_place_past (code, from_on, to_on, name, parent_code)
      values (old.code, old.since_on, new.since_on, old.name, old.parent_code);
  end if;
  return new;
end $$;
create trigger membership_place_kept before insert or update of name, parent_code, since_on on membership_place
  for each row execute function membership_keep_place_past();

-- What went into what: every household of a merged place, the households of a split one each to its own.
create table membership_place_lineage (
  from_code text not null references membership_place,
  to_code text not null references membership_place,
  changed_on date not null,
  way text not null check (way in ('merge', 'split')),
  primary key (from_code, to_code),
  check (from_code <> to_code)
);
create index membership_place_lineage_to on membership_place_lineage (to_code);
`

/**
 * Nobody is left behind: whoever joins a place waits for a change of it under way and is then refused. As the owner of
 * the tables, since the functions may not lock a place.
 */
const standing = `
create function membership_place_stands(wanted text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  found_code text;
begin
  select code into found_code from membership_place
   where code = wanted and level in ('community', 'village') and valid_to_on is null
   for key share;
  return found_code is not null;
end $$;

create function membership_refuse_ended_place() returns trigger
language plpgsql as $$
begin
  if tg_op = 'INSERT' then new.community_since_on := (new.created_at at time zone 'Asia/Shanghai')::date; end if;
  if not membership_place_stands(new.community_code) then
    raise check_violation using message = 'no community that stands', constraint = 'membership_household_place_stands';
  end if;
  return new;
end $$;
create trigger membership_household_place_stands before insert or update of community_code on membership_household
  for each row execute function membership_refuse_ended_place();
`

const rezonings = `
create table membership_rezoning (
  rezoning_id uuid primary key,
  kind text not null check (kind in ('rename', 'move', 'merge', 'split')),
  -- The form as it was filled in: codes and names of places, nothing of people.
  plan jsonb not null,
  effective_on date not null,
  state text not null check (state in ('draft', 'planned', 'done', 'withdrawn')),
  made_by uuid not null,
  made_at timestamptz not null,
  confirmed_by uuid,
  confirmed_at timestamptz,
  settled_by uuid,
  settled_at timestamptz,
  households int,
  check ((state in ('done', 'withdrawn')) = (settled_at is not null)),
  check (state not in ('planned', 'done') or confirmed_at is not null)
);
create index membership_rezoning_due on membership_rezoning (effective_on) where state = 'planned';

-- Every place a change touches, the codes it will give out too.
create table membership_rezoning_place (
  rezoning_id uuid not null references membership_rezoning,
  code text not null,
  primary key (rezoning_id, code)
);
create index membership_rezoning_place_code on membership_rezoning_place (code);

create table membership_rezoning_assignment (
  rezoning_id uuid not null references membership_rezoning,
  household_id uuid not null references membership_household,
  to_code text not null,
  primary key (rezoning_id, household_id)
);
create index membership_rezoning_assignment_household on membership_rezoning_assignment (household_id);
`

/** Who counts as a minor on a day: by the date of birth where it is known, else by what the family says. */
const counting = `
create function membership_is_child(kind text, born_on date, on_day date) returns boolean
language sql immutable parallel safe as $$
  select case when born_on is null then kind = 'child' else born_on > on_day - interval '18 years' end;
$$;
create index membership_household_split on membership_household (community_code, household_id);
drop index membership_household_community;
`

export const membershipPlaces0231 = history + standing + rezonings + counting
