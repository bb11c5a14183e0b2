/**
 * Which fields a role sees of which kind of record, where and when: no row, no view. Read with every request, so a row
 * that ends at midnight ends then.
 */
export const identityFieldRights0221 = `
create table identity_field_right (
  role text not null,
  area text not null check (area in ('register', 'members')),
  field text not null check (field in ('name', 'phone', 'document', 'address', 'birthDate')),
  view text not null check (view in ('masked', 'lastFour', 'full')),
  -- Minutes of the day in Asia/Shanghai between which it holds; both empty: all day.
  opens_minute int check (opens_minute between 0 and 1439),
  closes_minute int check (closes_minute between 1 and 1440),
  valid_from_on date not null,
  valid_to_on date,
  primary key (role, area, field, valid_from_on),
  check ((opens_minute is null) = (closes_minute is null)),
  check (opens_minute is null or opens_minute < closes_minute),
  check (valid_to_on is null or valid_to_on > valid_from_on)
);
insert into identity_field_right (role, area, field, view, valid_from_on)
select role, area, field, view, date '2026-01-01' from (values
  ('community_worker', 'register', 'name', 'full'), ('community_worker', 'register', 'phone', 'full'),
  ('community_worker', 'register', 'document', 'masked'), ('community_worker', 'register', 'address', 'full'),
  ('community_worker', 'register', 'birthDate', 'full'),
  ('community_worker', 'members', 'name', 'full'), ('community_worker', 'members', 'phone', 'full'),
  ('community_worker', 'members', 'birthDate', 'full'),
  ('secretary', 'register', 'name', 'masked'), ('secretary', 'register', 'phone', 'lastFour'), ('secretary', 'register', 'birthDate', 'masked'),
  ('secretary', 'members', 'name', 'full'), ('secretary', 'members', 'phone', 'full'), ('secretary', 'members', 'birthDate', 'full'),
  ('registrar', 'register', 'name', 'full'), ('registrar', 'register', 'phone', 'full'), ('registrar', 'register', 'document', 'full'),
  ('registrar', 'register', 'address', 'full'), ('registrar', 'register', 'birthDate', 'full'),
  ('registrar', 'members', 'name', 'full'), ('registrar', 'members', 'phone', 'masked'),
  ('city_administrator', 'register', 'name', 'masked'), ('city_administrator', 'members', 'name', 'masked')
) as given (role, area, field, view);

alter table identity_role_grant drop constraint identity_role_grant_role_check,
  add constraint identity_role_grant_role_check check (role in
    ('door_helper', 'community_worker', 'secretary', 'registrar', 'editor', 'event_manager', 'city_administrator', 'partner'));
alter table identity_proposal drop constraint identity_proposal_role_check,
  add constraint identity_proposal_role_check check (role in
    ('door_helper', 'community_worker', 'secretary', 'registrar', 'editor', 'event_manager', 'city_administrator', 'partner'));
`
