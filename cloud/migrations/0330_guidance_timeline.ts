/**
 * A household's timeline. What is about anybody's health is sealed with the family key and bound to its row; in clear stand
 * ids, when something was written down, and for calls since when something is overdue. One pregnancy of a household is open.
 */
export const guidanceTimeline0330 = `
alter table guidance_schedule drop constraint guidance_schedule_kind_check;
alter table guidance_schedule add constraint guidance_schedule_kind_check check (kind in (
  'vaccination', 'childChecks', 'antenatal', 'growth', 'publicVisits', 'preparing', 'newborn', 'warningSigns', 'feeding', 'claims'));

create table guidance_schedule_review (
  review_id uuid primary key,
  schedule_id uuid not null references guidance_schedule,
  reviewed_by uuid not null,
  reviewed_at timestamptz not null,
  next_on date not null,
  note text not null
);
create index guidance_schedule_review_schedule on guidance_schedule_review (schedule_id, reviewed_at);

create table guidance_choice (
  choice_id uuid primary key,
  product_group text not null check (product_group in ('JE', 'HepA')),
  product text check (product in ('live', 'inactivated')),
  source text not null,
  set_by uuid not null,
  set_at timestamptz not null
);
create index guidance_choice_latest on guidance_choice (product_group, set_at desc, choice_id desc);

create table guidance_journey (
  household_id uuid primary key,
  planning_sealed bytea not null,
  changed_at timestamptz not null
);

create table guidance_pregnancy (
  pregnancy_id uuid primary key,
  household_id uuid not null,
  opened_at timestamptz not null,
  closed_at timestamptz
);
create index guidance_pregnancy_household on guidance_pregnancy (household_id);
create unique index guidance_pregnancy_open on guidance_pregnancy (household_id) where closed_at is null;

create table guidance_pregnancy_dating (
  dating_id uuid primary key,
  pregnancy_id uuid not null references guidance_pregnancy on delete cascade,
  dating_sealed bytea not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null
);
create index guidance_pregnancy_dating_pregnancy on guidance_pregnancy_dating (pregnancy_id, recorded_at);

create table guidance_child (
  person_id uuid primary key,
  household_id uuid not null,
  facts_sealed bytea not null,
  changed_at timestamptz not null
);
create index guidance_child_household on guidance_child (household_id);

create table guidance_record (
  record_id uuid primary key,
  household_id uuid not null,
  person_id uuid,
  pregnancy_id uuid references guidance_pregnancy on delete cascade,
  kind text not null check (kind in ('done', 'observed')),
  content_sealed bytea not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  removed_at timestamptz,
  check (person_id is null or pregnancy_id is null)
);
create index guidance_record_household on guidance_record (household_id);
create index guidance_record_person on guidance_record (person_id) where person_id is not null;
create index guidance_record_pregnancy on guidance_record (pregnancy_id);

create table guidance_call (
  person_id uuid primary key,
  household_id uuid not null,
  community_code text not null,
  overdue_since_on date not null,
  items int not null check (items > 0),
  worked_out_at timestamptz not null
);
create index guidance_call_household on guidance_call (household_id);
create index guidance_call_order on guidance_call (overdue_since_on, person_id);
create index guidance_call_community on guidance_call (community_code, overdue_since_on, person_id);

create table guidance_call_result (
  result_id uuid primary key,
  person_id uuid not null,
  household_id uuid not null,
  outcome text not null check (outcome in ('willGo', 'alreadyDone', 'askedClinic', 'movedAway', 'noAnswer', 'wrongNumber', 'noCalls')),
  again_on date,
  note_sealed bytea,
  called_by uuid not null,
  called_at timestamptz not null
);
create index guidance_call_result_person on guidance_call_result (person_id, called_at desc);
create index guidance_call_result_household on guidance_call_result (household_id);
`
