/**
 * Leaving a household quietly, what relatives ask after a death, and a rest for a pregnancy. That somebody left, and where
 * to, stands in membership_departure alone: the person goes on as another row, so that no id leads from one household to the other.
 */
export const membershipLeaving0262 = `
create table membership_departure (
  departure_id uuid primary key,
  account_id uuid not null,
  from_household_id uuid not null references membership_household,
  to_household_id uuid not null references membership_household,
  from_person_id uuid references membership_person,
  to_person_id uuid references membership_person,
  asked_children boolean not null,
  left_at timestamptz not null,
  settled_at timestamptz,
  settled_by uuid,
  settled_how text check (settled_how in ('moved', 'stays')),
  check ((settled_at is null) = (settled_how is null))
);
create index membership_departure_from on membership_departure (from_household_id);
create index membership_departure_to on membership_departure (to_household_id);
create index membership_departure_from_person on membership_departure (from_person_id);
create index membership_departure_to_person on membership_departure (to_person_id);
create index membership_departure_open on membership_departure (left_at, departure_id) where asked_children and settled_at is null;

-- What near relatives may have after one's death (个人信息保护法第四十九条); without a row the law's rule holds.
create table membership_wish (
  account_id uuid primary key,
  allows text not null check (allows in ('all', 'seeOnly', 'none')),
  said_at timestamptz not null
);

create table membership_relative_request (
  request_id uuid primary key,
  asked_by uuid not null,
  -- Whom it is about, as the relative wrote it: name, kind and number of the document, purpose.
  about_sealed bytea not null,
  document_index bytea not null,
  relation text not null check (relation in ('spouse', 'child', 'parent', 'grandparent', 'other')),
  wants text[] not null check (wants <@ array['see', 'copy', 'correct', 'delete'] and cardinality(wants) > 0),
  asked_at timestamptz not null,
  due_on date not null,
  state text not null check (state in ('waiting', 'granted', 'refused', 'withdrawn')),
  person_id uuid references membership_person,
  granted text[] check (granted <@ array['see', 'copy', 'correct', 'delete']),
  reason text check (reason in ('proven', 'partly', 'notProven', 'againstWish', 'notFound', 'noLawfulInterest')),
  decided_at timestamptz,
  decided_by uuid,
  open_until_at timestamptz,
  check ((state in ('granted', 'refused')) = (reason is not null)),
  check ((state = 'granted') = (granted is not null and person_id is not null))
);
create index membership_relative_request_asked on membership_relative_request (asked_by, request_id);
create index membership_relative_request_desk on membership_relative_request (due_on, request_id) where state = 'waiting';
create index membership_relative_request_person on membership_relative_request (person_id);

alter table membership_quiet
  add column scope text not null default 'household' check (scope in ('person', 'household', 'pregnancy')),
  -- Whose word it was: the family's own on its phone, or told to staff who wrote it down.
  add column told text not null default 'self' check (told in ('self', 'staff'));
update membership_quiet set scope = 'person' where person_id is not null;
drop index membership_quiet_active;
create unique index membership_quiet_active on membership_quiet (household_id, person_id, scope) nulls not distinct where ended_at is null;
alter table membership_quiet add constraint membership_quiet_scope check ((scope = 'person') = (person_id is not null) or scope = 'pregnancy');
`
