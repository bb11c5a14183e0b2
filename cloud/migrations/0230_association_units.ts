/**
 * The association's tree. A unit hangs on a place by its code, which outlives a re-zoning; what a unit was called and
 * where it hung is written by a trigger, so that the tree of any day can be read. One city association at a time.
 */
export const associationUnits0230 = `
create table association_unit (
  unit_id uuid primary key,
  kind text not null check (kind in ('city', 'town', 'community', 'group', 'enterprise', 'floating')),
  name text not null,
  parent_id uuid references association_unit,
  place_code text not null,
  -- The civil day since which name, parent and place are these; earlier ones are in association_unit_past.
  since_on date not null,
  valid_from_on date not null,
  valid_to_on date,
  successor_id uuid references association_unit,
  check ((kind = 'city') = (parent_id is null)),
  check (valid_to_on is null or valid_to_on > valid_from_on),
  check (successor_id is null or valid_to_on is not null),
  check (since_on >= valid_from_on)
);
create unique index association_unit_city on association_unit (kind) where kind = 'city' and valid_to_on is null;
create index association_unit_parent on association_unit (parent_id);
create index association_unit_place on association_unit (place_code);
create index association_unit_successor on association_unit (successor_id);

create table association_unit_past (
  unit_id uuid not null references association_unit,
  from_on date not null,
  to_on date not null,
  name text not null,
  parent_id uuid references association_unit,
  place_code text not null,
  primary key (unit_id, from_on),
  check (to_on > from_on)
);
create index association_unit_past_parent on association_unit_past (parent_id);

create function association_keep_unit() returns trigger
language plpgsql as $$
begin
  if new.since_on > old.since_on then
    insert into association_unit_past (unit_id, from_on, to_on, name, parent_id, place_code)
      values (old.unit_id, old.since_on, new.since_on, old.name, old.parent_id, old.place_code);
  end if;
  return new;
end $$;
create trigger association_unit_kept before update on association_unit
  for each row when ((old.name, old.parent_id, old.place_code) is distinct from (new.name, new.parent_id, new.place_code))
  execute function association_keep_unit();
`
