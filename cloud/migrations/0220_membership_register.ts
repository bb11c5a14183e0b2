/**
 * People as the association's register knows them, beside what a family says of itself. Names and phones are sealed with
 * the contact key, documents with the family key; an index column finds without opening. Where somebody lived and with
 * whom, and since when, is written by triggers, so that no way of changing it can forget the history.
 */
export const membershipRegister0220 = `
alter table membership_household
  drop constraint membership_household_check,
  add constraint membership_household_erased_has_no_owner check (erased_at is null or owner_account_id is null),
  add column source text not null default 'self' check (source in ('self', 'staff', 'import')),
  add column address_sealed bytea,
  -- The civil day since which it belongs to its community; the history is in membership_household_place.
  add column community_since_on date not null default ((now() at time zone 'Asia/Shanghai')::date);
update membership_household set community_since_on = (created_at at time zone 'Asia/Shanghai')::date;

create table membership_household_place (
  household_id uuid not null references membership_household,
  community_code text not null references membership_place,
  from_on date not null,
  to_on date,
  primary key (household_id, from_on),
  check (to_on is null or to_on > from_on)
);
create unique index membership_household_place_now on membership_household_place (household_id) where to_on is null;
create index membership_household_place_community on membership_household_place (community_code, from_on);
insert into membership_household_place (household_id, community_code, from_on)
  select household_id, community_code, community_since_on from membership_household;

create function membership_keep_place() returns trigger
language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into membership_household_place (household_id, community_code, from_on)
      values (new.household_id, new.community_code, (new.created_at at time zone 'Asia/Shanghai')::date);
    return new;
  end if;
  update membership_household_place set to_on = new.community_since_on
   where household_id = new.household_id and to_on is null and from_on < new.community_since_on;
  if found then
    insert into membership_household_place (household_id, community_code, from_on) values (new.household_id, new.community_code, new.community_since_on);
  else
    -- Moved twice on one day: only where it ended up lasts.
    update membership_household_place set community_code = new.community_code where household_id = new.household_id and to_on is null;
  end if;
  return new;
end $$;
create trigger membership_household_place_kept after insert on membership_household for each row execute function membership_keep_place();
create trigger membership_household_place_moved after update of community_code on membership_household
  for each row when (old.community_code is distinct from new.community_code) execute function membership_keep_place();

alter table membership_person
  drop constraint membership_person_check1,
  add column source text not null default 'self' check (source in ('self', 'staff', 'import')),
  add column name_sealed bytea,
  add column name_index bytea,
  add column phone_sealed bytea,
  add column phone_index bytea,
  add column document_kind text check (document_kind in ('residentId', 'residencePermit', 'foreignPermanent', 'passport')),
  add column document_sealed bytea,
  add column document_index bytea,
  add column born_on date,
  add column sex text check (sex in ('female', 'male')),
  add column relation text check (relation in ('head', 'spouse', 'child', 'parent', 'grandparent', 'guardian', 'collector', 'other')),
  add column died_on date,
  -- The account of this very person, once they use the mini-program themselves.
  add column account_id uuid,
  add column verified_at timestamptz,
  add column verified_by uuid,
  add column verified_way text check (verified_way in ('worker', 'service')),
  -- Another row is the same person and goes on; undone, this is empty again.
  add column merged_into uuid references membership_person,
  add column belongs_since_at timestamptz not null default now(),
  add constraint membership_person_child_consent check (kind = 'adult' or consent_at is not null or source <> 'self'),
  add constraint membership_person_document check ((document_kind is null) = (document_sealed is null) and (document_sealed is null) = (document_index is null)),
  add constraint membership_person_name check ((name_sealed is null) = (name_index is null)),
  add constraint membership_person_phone check ((phone_sealed is null) = (phone_index is null)),
  add constraint membership_person_verified check ((verified_at is null) = (verified_way is null));
update membership_person set belongs_since_at = created_at;
create index membership_person_phone on membership_person (phone_index) where phone_index is not null;
create index membership_person_document on membership_person (document_index) where document_index is not null;
create index membership_person_merged on membership_person (merged_into);
create unique index membership_person_account on membership_person (account_id) where account_id is not null and removed_at is null;
create unique index membership_person_head on membership_person (household_id) where relation = 'head' and removed_at is null and merged_into is null;

-- One current household each by the column of the person; this is where they were before.
create table membership_stay (
  person_id uuid not null references membership_person,
  household_id uuid not null references membership_household,
  from_at timestamptz not null,
  to_at timestamptz,
  primary key (person_id, from_at),
  check (to_at is null or to_at >= from_at)
);
create unique index membership_stay_now on membership_stay (person_id) where to_at is null;
create index membership_stay_household on membership_stay (household_id, from_at);
insert into membership_stay (person_id, household_id, from_at, to_at) select person_id, household_id, created_at, removed_at from membership_person;

create function membership_keep_stay() returns trigger
language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into membership_stay (person_id, household_id, from_at) values (new.person_id, new.household_id, new.created_at);
  elsif new.household_id is distinct from old.household_id then
    update membership_stay set to_at = new.belongs_since_at where person_id = new.person_id and to_at is null;
    insert into membership_stay (person_id, household_id, from_at) values (new.person_id, new.household_id, new.belongs_since_at);
  elsif new.removed_at is not null and old.removed_at is null then
    update membership_stay set to_at = greatest(new.removed_at, from_at) where person_id = new.person_id and to_at is null;
  end if;
  return new;
end $$;
create trigger membership_person_stay after insert or update of household_id, removed_at on membership_person
  for each row execute function membership_keep_stay();
`
