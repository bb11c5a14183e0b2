import { grantFunctionRights } from './function-rights'

/**
 * What staff need to keep the register: how often each field was changed (so that an edit made without a network is merged
 * field by field), those edits themselves, and the approvals without which nobody opens the file of a child under 14.
 */
const desk = `
create table membership_field_version (
  -- A person, or a household for its address. No row: never changed since it was written down.
  subject_id uuid not null,
  field text not null check (field in ('name', 'phone', 'document', 'bornOn', 'sex', 'relation', 'diedOn', 'address')),
  version int not null check (version > 0),
  changed_at timestamptz not null,
  changed_by uuid,
  primary key (subject_id, field)
);

-- Counted by triggers, so that a change by the family, an import or a merge is seen as well. Who changes says so in a
-- setting of the transaction; nobody said is nobody known.
create function membership_count_fields(p_subject uuid, p_fields text[]) returns void
language sql as $$
  insert into membership_field_version (subject_id, field, version, changed_at, changed_by)
    select p_subject, field, 1, now(), nullif(current_setting('xiongguan.actor', true), '')::uuid from unnest(p_fields) field where field is not null
  on conflict (subject_id, field) do update
    set version = membership_field_version.version + 1, changed_at = excluded.changed_at, changed_by = excluded.changed_by
$$;

create function membership_count_person_fields() returns trigger
language plpgsql as $$
begin
  perform membership_count_fields(new.person_id, array[
    case when new.name_index is distinct from old.name_index then 'name' end,
    case when new.phone_index is distinct from old.phone_index then 'phone' end,
    case when new.document_index is distinct from old.document_index then 'document' end,
    case when new.born_on is distinct from old.born_on then 'bornOn' end,
    case when new.sex is distinct from old.sex then 'sex' end,
    case when new.relation is distinct from old.relation then 'relation' end,
    case when new.died_on is distinct from old.died_on then 'diedOn' end]);
  return new;
end $$;
create trigger membership_person_fields after update of name_index, phone_index, document_index, born_on, sex, relation, died_on
  on membership_person for each row execute function membership_count_person_fields();

create function membership_count_address() returns trigger
language plpgsql as $$
begin
  perform membership_count_fields(new.household_id, array['address']);
  return new;
end $$;
create trigger membership_household_address after update of address_sealed on membership_household
  for each row when (old.address_sealed is distinct from new.address_sealed) execute function membership_count_address();

-- An edit made on a phone, once it reached us; the phone forgets the words then. Its value stays, sealed, while a person has to decide.
create table membership_field_edit (
  account_id uuid not null,
  edit_id uuid not null,
  household_id uuid not null references membership_household,
  person_id uuid references membership_person,
  field text not null,
  base_version int not null,
  outcome text not null check (outcome in ('taken', 'same', 'conflict')),
  value_sealed bytea,
  received_at timestamptz not null,
  settled_at timestamptz,
  kept text check (kept in ('mine', 'theirs')),
  primary key (account_id, edit_id),
  check ((settled_at is null) = (kept is null)),
  check ((value_sealed is not null) = (outcome = 'conflict' and settled_at is null))
);
create index membership_field_edit_household on membership_field_edit (household_id);
create index membership_field_edit_person on membership_field_edit (person_id);
create index membership_field_edit_open on membership_field_edit (account_id, received_at) where settled_at is null and outcome = 'conflict';

-- Whoever left the register takes along what was written on a phone about them: nobody decides about it any more.
create function membership_forget_edits() returns trigger
language plpgsql as $$
begin
  delete from membership_field_edit where person_id = new.person_id;
  return null;
end $$;
create trigger membership_person_gone after update of removed_at on membership_person
  for each row when (old.removed_at is null and new.removed_at is not null) execute function membership_forget_edits();

-- 儿童个人信息网络保护规定 art. 15: staff open a child's data only after a responsible person approved, and it is recorded.
create table membership_child_request (
  request_id uuid primary key,
  person_id uuid not null references membership_person,
  asked_by uuid not null,
  purpose text not null,
  days int not null check (days between 1 and 30),
  asked_at timestamptz not null,
  decided_by uuid check (decided_by <> asked_by),
  decided_at timestamptz,
  decline_reason text,
  ends_at timestamptz,
  check ((decided_by is null) = (decided_at is null)),
  check (decided_at is null or (decline_reason is null) = (ends_at is not null))
);
create index membership_child_request_person on membership_child_request (person_id, asked_by);
create index membership_child_request_open on membership_child_request (request_id) where decided_at is null;
create unique index membership_child_request_once on membership_child_request (person_id, asked_by) where decided_at is null;
`

const counted = ['select, insert, update on membership_field_version']

const rights = grantFunctionRights({
  xiongguan_member: [...counted, 'select (household_id, person_id, account_id, field), delete on membership_field_edit'],
  xiongguan_timer: [...counted, 'select (person_id), delete on membership_field_edit'],
  xiongguan_family: [...counted, 'select, insert, update, delete on membership_field_edit', 'select on membership_child_request'],
})

export const membershipRegisterDesk0240 = desk + rights
