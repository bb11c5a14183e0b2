const tables = `
-- A roster somebody uploaded: what it came to, and until when it is kept.
create table membership_import (
  import_id uuid primary key,
  uploaded_by uuid not null,
  uploaded_at timestamptz not null,
  file_name_sealed bytea,
  state text not null check (state in ('preview', 'running', 'done', 'undoing', 'undone', 'dropped')),
  row_count int not null check (row_count >= 0),
  started_by uuid,
  started_at timestamptz,
  finished_at timestamptz,
  undo_by uuid,
  undo_asked_at timestamptz,
  undone_at timestamptz,
  -- Then what the rows hold of people is forgotten, and nothing can be undone any more.
  forget_at timestamptz not null,
  forgotten_at timestamptz,
  check ((started_by is null) = (started_at is null)),
  check ((undo_by is null) = (undo_asked_at is null))
);
create index membership_import_mine on membership_import (uploaded_by, import_id);
create index membership_import_work on membership_import (import_id) where state in ('running', 'undoing');
create index membership_import_forget on membership_import (forget_at) where forgotten_at is null;

-- Its rows, already sealed for the person and household they are about, so that carrying out opens nothing.
create table membership_import_row (
  import_id uuid not null references membership_import,
  row_number int not null check (row_number > 0),
  state text not null check (state in ('faulty', 'waiting', 'done', 'skipped', 'failed', 'undone', 'left', 'settled')),
  -- Codes of columns and of what is wrong with them; never what was typed.
  problems jsonb not null default '[]',
  hints text[] not null default '{}',
  person_id uuid not null,
  household_id uuid not null,
  -- The household was there before the file came.
  joins boolean not null default false,
  community_code text references membership_place,
  kind text not null check (kind in ('adult', 'child')),
  name_sealed bytea,
  name_index bytea,
  phone_sealed bytea,
  phone_index bytea,
  document_kind text,
  document_sealed bytea,
  document_index bytea,
  born_on date,
  sex text,
  relation text,
  address_sealed bytea,
  -- The guardian's separate consent for a child under 14, as the file says.
  consent_version text,
  suggestion text check (suggestion in ('likely', 'possible')),
  suggested_person_id uuid,
  reasons text[] not null default '{}',
  decision text check (decision in ('new', 'same', 'skip')),
  reason text,
  opened_household boolean not null default false,
  -- The person as the import found and as it left them; undoing compares and gives back.
  before jsonb,
  after jsonb,
  household_after jsonb,
  primary key (import_id, row_number),
  check ((suggestion is null) = (suggested_person_id is null)),
  check (decision is distinct from 'same' or suggested_person_id is not null)
);
create index membership_import_row_state on membership_import_row (import_id, state, row_number);
create index membership_import_row_household on membership_import_row (import_id, household_id);
create index membership_import_row_person on membership_import_row (person_id);
create index membership_import_row_of_household on membership_import_row (household_id);
create index membership_import_row_community on membership_import_row (community_code);
`

const images = `
-- What differs between two images of a person, as it was in the first.
create function membership_differing(p_before jsonb, p_after jsonb) returns jsonb
language sql immutable as $$
  select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each(p_before) where p_after -> key is distinct from value
$$;

-- Writes the columns an image names into a person's row.
create function membership_put_person(p_person uuid, p_image jsonb) returns void
language plpgsql as $$
declare names text;
begin
  select string_agg(quote_ident(key), ', ') into names from jsonb_object_keys(p_image) key;
  if names is null then return; end if;
  execute format('update membership_person set (%1$s) = (select %1$s from jsonb_populate_record(null::membership_person, $1)) where person_id = $2', names)
    using p_image, p_person;
end $$;
`

const carrying = `
-- A row becomes a person of its household, opened with the first of them; answers why not.
create function membership_import_add(p_row membership_import_row, p_now timestamptz) returns text
language plpgsql as $$
declare opened boolean := false;
begin
  if not p_row.joins then
    insert into membership_household (household_id, community_code, created_at, source, address_sealed, community_since_on)
      values (p_row.household_id, p_row.community_code, p_now, 'import', p_row.address_sealed, (p_now at time zone 'Asia/Shanghai')::date)
      on conflict (household_id) do nothing;
    opened := found;
  end if;
  perform from membership_household where household_id = p_row.household_id and erased_at is null for update;
  if not found then return 'householdGone'; end if;
  -- householdSize of the contract; a test of the imports holds the two together.
  if (select count(*) from membership_person where household_id = p_row.household_id and removed_at is null and merged_into is null) >= 12 then
    return 'householdFull';
  end if;
  insert into membership_person (person_id, household_id, kind, text_state, created_at, belongs_since_at, source, name_sealed, name_index,
      phone_sealed, phone_index, document_kind, document_sealed, document_index, born_on, sex, relation, consent_version, consent_at)
    values (p_row.person_id, p_row.household_id, p_row.kind, 'clear', p_now, p_now, 'import', p_row.name_sealed, p_row.name_index,
      p_row.phone_sealed, p_row.phone_index, p_row.document_kind, p_row.document_sealed, p_row.document_index, p_row.born_on, p_row.sex, p_row.relation,
      p_row.consent_version, case when p_row.consent_version is not null then p_now end);
  update membership_import_row r set opened_household = opened, after = to_jsonb(p),
      household_after = case when opened then (select to_jsonb(h) from membership_household h where h.household_id = p_row.household_id) end
    from membership_person p where r.import_id = p_row.import_id and r.row_number = p_row.row_number and p.person_id = p_row.person_id;
  return null;
exception
  when unique_violation then return 'secondHead';
end $$;

-- A row fills what is empty of the person it is the same as; answers why not.
create function membership_import_fill(p_row membership_import_row) returns text
language plpgsql as $$
declare was jsonb;
begin
  select to_jsonb(p) into was from membership_person p
   where p.person_id = p_row.person_id and p.removed_at is null and p.merged_into is null for update;
  if not found then return 'personGone'; end if;
  update membership_person p set
      name_index = case when p.name_sealed is null then p_row.name_index else p.name_index end,
      name_sealed = coalesce(p.name_sealed, p_row.name_sealed),
      phone_index = case when p.phone_sealed is null then p_row.phone_index else p.phone_index end,
      phone_sealed = coalesce(p.phone_sealed, p_row.phone_sealed),
      document_kind = case when p.document_sealed is null then p_row.document_kind else p.document_kind end,
      document_index = case when p.document_sealed is null then p_row.document_index else p.document_index end,
      document_sealed = coalesce(p.document_sealed, p_row.document_sealed),
      born_on = coalesce(p.born_on, p_row.born_on),
      sex = coalesce(p.sex, p_row.sex)
    where p.person_id = p_row.person_id;
  update membership_import_row r set before = was, after = to_jsonb(p) from membership_person p
    where r.import_id = p_row.import_id and r.row_number = p_row.row_number and p.person_id = p_row.person_id;
  return null;
end $$;

-- Carries out the next rows of an import that the caller holds; answers whom it touched.
create function membership_import_next(p_import uuid, p_limit int, p_now timestamptz)
returns table (row_number int, person_id uuid, household_id uuid, decision text, reason text)
language plpgsql as $$
#variable_conflict use_column
declare next membership_import_row; fault text;
begin
  for next in select * from membership_import_row r where r.import_id = p_import and r.state = 'waiting' order by r.row_number limit p_limit loop
    fault := case next.decision when 'new' then membership_import_add(next, p_now) when 'same' then membership_import_fill(next) end;
    update membership_import_row r set reason = fault,
        state = case when next.decision = 'skip' then 'skipped' when fault is null then 'done' else 'failed' end
      where r.import_id = p_import and r.row_number = next.row_number;
    return query select next.row_number, next.person_id, next.household_id, next.decision, fault;
  end loop;
end $$;
`

const undoing = `
-- Takes a person the import made out again, and their household with the last of them; answers why not, or why not all.
create function membership_import_remove(p_row membership_import_row) returns text
language plpgsql as $$
declare is_now jsonb;
begin
  select to_jsonb(p) into is_now from membership_person p where p.person_id = p_row.person_id for update;
  if is_now is null then return null; end if;
  if is_now ->> 'merged_into' is not null or exists (select from membership_person p where p.merged_into = p_row.person_id) then
    return 'mergedSince';
  end if;
  if not is_now @> p_row.after then return 'changedSince'; end if;
  delete from membership_duplicate where first_person_id = p_row.person_id or second_person_id = p_row.person_id;
  delete from membership_stay where person_id = p_row.person_id;
  delete from membership_person where person_id = p_row.person_id;
  return membership_import_close(p_row);
exception
  when foreign_key_violation then return 'inUse';
end $$;

-- A household that this import opened goes with the last of its people; answers why it stays.
create function membership_import_close(p_row membership_import_row) returns text
language plpgsql as $$
declare image jsonb;
begin
  select r.household_after into image from membership_import_row r
   where r.import_id = p_row.import_id and r.household_id = p_row.household_id and r.opened_household;
  if image is null or exists (
    select from membership_person p join membership_import_row r on r.import_id = p_row.import_id and r.person_id = p.person_id
     where p.household_id = p_row.household_id) then
    return null;
  end if;
  if exists (select from membership_person p where p.household_id = p_row.household_id)
    or not exists (select from membership_household h where h.household_id = p_row.household_id and to_jsonb(h) @> image) then
    return 'householdKept';
  end if;
  begin
    delete from membership_household_place where household_id = p_row.household_id;
    delete from membership_household where household_id = p_row.household_id;
  exception
    when foreign_key_violation then return 'householdKept';
  end;
  return null;
end $$;

-- Gives back what the import filled in, unless it was changed since; answers why not.
create function membership_import_empty(p_row membership_import_row) returns text
language plpgsql as $$
declare is_now jsonb; filled jsonb := membership_differing(p_row.before, p_row.after);
begin
  select to_jsonb(p) into is_now from membership_person p where p.person_id = p_row.person_id for update;
  if filled = '{}' then return null; end if;
  if is_now is null or is_now ->> 'merged_into' is not null then return 'mergedSince'; end if;
  if membership_differing(p_row.after, is_now) ?| array(select jsonb_object_keys(filled)) then return 'changedSince'; end if;
  perform membership_put_person(p_row.person_id, filled);
  return null;
end $$;

-- Undoes the next rows, last first; answers whom it touched and which stay.
create function membership_import_undo_next(p_import uuid, p_limit int)
returns table (row_number int, person_id uuid, household_id uuid, decision text, reason text)
language plpgsql as $$
#variable_conflict use_column
declare next membership_import_row; fault text;
begin
  for next in select * from membership_import_row r where r.import_id = p_import and r.state = 'done' order by r.row_number desc limit p_limit loop
    fault := case next.decision when 'new' then membership_import_remove(next) else membership_import_empty(next) end;
    update membership_import_row r set reason = fault, state = case when fault is null then 'undone' else 'left' end
      where r.import_id = p_import and r.row_number = next.row_number;
    return query select next.row_number, next.person_id, next.household_id, next.decision, fault;
  end loop;
end $$;
`

/** Rosters: uploaded, looked at, decided row by row, carried out in batches, and undone as a whole. */
export const membershipImports0250 = tables + images + carrying + undoing
