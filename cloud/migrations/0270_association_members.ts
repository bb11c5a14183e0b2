/**
 * Members, from application to leaving. Names, phones and what they wrote are sealed with the contact key; a birthday is a
 * month and a day, given freely. What a kind of member needs (a second review, a term, dues) is data the association sets.
 */
export const associationMembers0270 = `
create table association_member_kind (
  kind text primary key check (kind in ('individual', 'group', 'floating')),
  second_review boolean not null,
  -- Empty: the association has set none.
  term_months int check (term_months between 1 and 120),
  grace_days int check (grace_days between 0 and 730),
  dues_fen int check (dues_fen >= 0),
  set_by uuid,
  set_at timestamptz,
  check (grace_days is null or term_months is not null)
);
insert into association_member_kind (kind, second_review) values ('individual', false), ('floating', false), ('group', true);

create table association_member (
  member_id uuid primary key,
  kind text not null references association_member_kind,
  volunteer boolean not null,
  strengths text[] not null check (strengths <@ array['leadingEarner', 'industryLeader', 'skilled', 'publicSpirited', 'wellKnown']),
  account_id uuid,
  person_id uuid,
  household_id uuid,
  community_code text not null,
  state text not null check (state in ('applied', 'secondReview', 'returned', 'refused', 'withdrawn', 'member', 'left')),
  name_sealed bytea,
  name_index bytea,
  phone_sealed bytea,
  phone_index bytea,
  organisation_sealed bytea,
  statement_sealed bytea,
  -- What the last reviewer said, for the applicant; asked again it is emptied.
  words_sealed bytea,
  consent_version text not null,
  consent_at timestamptz not null,
  birthday text check (birthday ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  -- The year they were last wished a happy birthday.
  greeted_year int,
  applied_at timestamptz not null,
  number_year int,
  number_place int,
  joined_on date,
  until_on date,
  left_on date,
  left_why text check (left_why in ('ownWish', 'movedAway', 'deceased', 'struckOff', 'erased')),
  unique (number_year, number_place),
  check ((number_year is null) = (number_place is null)),
  check ((number_year is null) = (joined_on is null)),
  check (state not in ('member', 'left') or number_year is not null),
  check ((state = 'left') = (left_on is not null) and (left_on is null) = (left_why is null))
);
create index association_member_kind_of on association_member (kind);
create index association_member_person on association_member (person_id);
create index association_member_household on association_member (household_id);
create index association_member_account on association_member (account_id) where account_id is not null;
create index association_member_listed on association_member (community_code, member_id);
create index association_member_open on association_member (community_code, applied_at, member_id) where state in ('applied', 'secondReview');
create index association_member_name on association_member (name_index);
create index association_member_phone on association_member (phone_index);
create index association_member_birthday on association_member (birthday) where birthday is not null and state = 'member';
-- One membership a person is asking for or has.
create unique index association_member_person_once on association_member (person_id)
  where kind <> 'group' and person_id is not null and state in ('applied', 'secondReview', 'returned', 'member');
create unique index association_member_group_once on association_member (account_id)
  where kind = 'group' and account_id is not null and state in ('applied', 'secondReview', 'returned', 'member');

create table association_member_step (
  step_id uuid primary key,
  member_id uuid not null references association_member,
  step text not null check (step in ('applied', 'withdrawn', 'returned', 'refused', 'passedOn', 'admitted', 'changed', 'renewed', 'paid', 'left')),
  by_account_id uuid,
  done_at timestamptz not null,
  words_sealed bytea
);
create index association_member_step_of on association_member_step (member_id, step_id);

-- The last number given in a year; its row is the queue in which admissions stand.
create table association_member_number (year int primary key, last int not null check (last > 0));

create table association_member_dues (
  member_id uuid not null references association_member,
  year int not null,
  amount_fen int not null check (amount_fen >= 0),
  paid_on date not null,
  by_account_id uuid not null,
  primary key (member_id, year)
);
`
