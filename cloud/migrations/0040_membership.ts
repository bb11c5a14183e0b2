export const membership0040 = `
create table membership_place (
  code text primary key,
  name text not null,
  level text not null check (level in ('prefecture', 'subdistrict', 'town', 'community', 'village')),
  parent_code text references membership_place,
  valid_from_on date not null,
  valid_to_on date,
  -- 嘉峪关 has no districts: 620201 is a placeholder of the statistics and no place anyone lives in.
  check (code <> '620201' and name not like '%市辖区%')
);
create index membership_place_parent on membership_place (parent_code, code);

create table membership_household (
  household_id uuid primary key,
  owner_account_id uuid,
  community_code text not null references membership_place,
  created_at timestamptz not null,
  erased_at timestamptz,
  check ((owner_account_id is null) = (erased_at is not null))
);
create unique index membership_household_owner on membership_household (owner_account_id) where erased_at is null;
create index membership_household_community on membership_household (community_code);

create table membership_person (
  person_id uuid primary key,
  household_id uuid not null references membership_household,
  nickname_sealed bytea,
  kind text not null check (kind in ('adult', 'child')),
  text_state text not null check (text_state in ('clear', 'held', 'refused')),
  -- The text a reviewer looks at now; a verdict on an earlier one changes nothing.
  held_text_id uuid,
  consent_version text,
  consent_at timestamptz,
  consent_withdrawn_at timestamptz,
  created_at timestamptz not null,
  removed_at timestamptz,
  check ((consent_version is null) = (consent_at is null)),
  check (kind = 'adult' or consent_at is not null),
  check (removed_at is null or nickname_sealed is null),
  check (text_state <> 'refused' or nickname_sealed is null)
);
create index membership_person_household on membership_person (household_id, person_id);

-- The grief switch, with its history. Without a person it is the whole household's.
create table membership_quiet (
  quiet_id uuid primary key,
  household_id uuid not null references membership_household,
  person_id uuid references membership_person,
  started_by uuid not null,
  started_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  check ((ended_by is null) = (ended_at is null))
);
create unique index membership_quiet_active on membership_quiet (household_id, person_id) nulls not distinct where ended_at is null;
create index membership_quiet_household on membership_quiet (household_id);
create index membership_quiet_person on membership_quiet (person_id);

-- Whether all these people belong to the household at this moment; true for nobody.
create function membership_people_present(household uuid, people uuid[]) returns boolean
language plpgsql as $$
begin
  return not exists (
    select from unnest(people) wanted where not exists (
      select from membership_person p join membership_household h on h.household_id = p.household_id
       where p.person_id = wanted and p.household_id = household and p.removed_at is null and h.erased_at is null));
end $$;
`
