const tables = `
-- Two records that may be one person: for a human to decide. What was decided is never asked again.
create table membership_duplicate (
  ticket_id uuid primary key,
  first_person_id uuid not null references membership_person,
  second_person_id uuid not null references membership_person,
  level text not null check (level in ('likely', 'possible')),
  reasons text[] not null,
  found_by text not null check (found_by in ('import', 'registration', 'night')),
  found_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'later', 'same', 'different')),
  decided_by uuid,
  decided_at timestamptz,
  check (first_person_id < second_person_id),
  check ((decided_by is null) = (decided_at is null)),
  check ((state = 'open') = (decided_by is null))
);
create unique index membership_duplicate_pair on membership_duplicate (first_person_id, second_person_id);
create index membership_duplicate_second on membership_duplicate (second_person_id);
create index membership_duplicate_queue on membership_duplicate (state, level, ticket_id);

-- One of two records goes on. The images give both back as they were.
create table membership_merge (
  merge_id uuid primary key,
  ticket_id uuid not null references membership_duplicate on delete cascade,
  kept_person_id uuid not null references membership_person,
  merged_person_id uuid not null references membership_person,
  merged_by uuid not null,
  merged_at timestamptz not null,
  kept_before jsonb,
  kept_after jsonb,
  merged_before jsonb,
  merged_after jsonb,
  stays_before jsonb,
  -- A rest of the one merged that the other one took over.
  quiet_id uuid,
  -- What later areas say they moved, by their names.
  followed jsonb not null default '{}',
  undone_by uuid,
  undone_at timestamptz,
  forgotten_at timestamptz,
  check ((undone_by is null) = (undone_at is null))
);
create index membership_merge_ticket on membership_merge (ticket_id);
create index membership_merge_kept on membership_merge (kept_person_id);
create index membership_merge_merged on membership_merge (merged_person_id);

-- The nightly look over the whole register and how far it came.
create table membership_duplicate_round (
  round_on date primary key,
  up_to uuid,
  found int not null default 0,
  finished_at timestamptz
);

create index membership_person_name_birth on membership_person (name_index, born_on) where name_index is not null;
`

const matches = `
-- Present people who share with somebody what tells people apart, and what exactly they share.
create function membership_matches(p_kind text, p_document bytea, p_name bytea, p_born date, p_phone bytea)
returns table (person_id uuid, household_id uuid, same_document boolean, other_document boolean, same_name boolean, same_birth boolean,
  other_birth boolean, same_phone boolean)
language sql stable as $$
  select q.person_id, q.household_id,
      coalesce(q.document_kind = p_kind and q.document_index = p_document, false),
      coalesce(q.document_kind = p_kind and q.document_index <> p_document, false),
      coalesce(q.name_index = p_name, false),
      coalesce(q.born_on = p_born, false),
      coalesce(q.born_on <> p_born, false),
      coalesce(q.phone_index = p_phone, false)
    from (
      select * from membership_person d where d.document_index = p_document
      union
      select * from membership_person n where n.name_index = p_name and n.born_on = p_born
      union
      select * from membership_person t where t.phone_index = p_phone and (t.born_on = p_born or t.name_index = p_name)
    ) q
    where q.removed_at is null and q.merged_into is null
$$;
`

const merging = `
-- One record goes on with these values, the other points to it; both are remembered as they were.
create function membership_merge_people(p_merge uuid, p_ticket uuid, p_kept uuid, p_merged uuid, p_values jsonb, p_by uuid, p_now timestamptz)
returns void language plpgsql as $$
declare kept jsonb; merged jsonb; stays jsonb; rest uuid; taken jsonb := p_values;
begin
  select to_jsonb(p) into kept from membership_person p where p.person_id = p_kept;
  select to_jsonb(p) into merged from membership_person p where p.person_id = p_merged;
  select jsonb_agg(to_jsonb(s)) into stays from membership_stay s where s.person_id = p_kept;
  update membership_person set merged_into = p_kept where person_id = p_merged;
  if taken ->> 'household_id' <> kept ->> 'household_id' then
    -- A stay begins behind the one before, also within one instant.
    taken := taken || jsonb_build_object('belongs_since_at', greatest(p_now,
      (select max(from_at) + interval '1 microsecond' from membership_stay s where s.person_id = p_kept)));
  end if;
  perform membership_put_person(p_kept, taken);
  insert into membership_quiet (quiet_id, household_id, person_id, scope, told, started_by, started_at)
    select p_merge, k.household_id, p_kept, q.scope, q.told, q.started_by, q.started_at
      from membership_quiet q, membership_person k where q.person_id = p_merged and q.scope = 'person' and q.ended_at is null and k.person_id = p_kept
    on conflict (household_id, person_id, scope) where ended_at is null do nothing
    returning quiet_id into rest;
  insert into membership_merge (merge_id, ticket_id, kept_person_id, merged_person_id, merged_by, merged_at, kept_before, merged_before, stays_before,
      quiet_id, kept_after, merged_after)
    values (p_merge, p_ticket, p_kept, p_merged, p_by, p_now, kept, merged, stays, rest,
      (select to_jsonb(p) from membership_person p where p.person_id = p_kept),
      (select to_jsonb(p) from membership_person p where p.person_id = p_merged));
end $$;

-- Gives one record back what the merge changed and nobody changed since; answers the columns that stay as they are now.
create function membership_give_back(p_person uuid, p_before jsonb, p_after jsonb) returns text[]
language plpgsql as $$
declare changed jsonb := membership_differing(p_before, p_after); is_now jsonb; kept text[];
begin
  select to_jsonb(p) into is_now from membership_person p where p.person_id = p_person;
  select coalesce(array_agg(key), '{}') into kept from jsonb_object_keys(changed) key where is_now -> key is distinct from p_after -> key;
  perform membership_put_person(p_person, changed - kept);
  return kept;
end $$;

-- Undoes a merge; answers the columns somebody changed since, which stay.
create function membership_unmerge_people(p_merge uuid) returns text[]
language plpgsql as $$
declare m membership_merge; moved boolean; kept text[]; other text[];
begin
  select * into m from membership_merge where merge_id = p_merge;
  select m.kept_before -> 'household_id' <> m.kept_after -> 'household_id' and p.household_id::text = m.kept_after ->> 'household_id' into moved
    from membership_person p where p.person_id = m.kept_person_id;
  if moved then delete from membership_stay where person_id = m.kept_person_id; end if;
  kept := membership_give_back(m.kept_person_id, m.kept_before, m.kept_after);
  if moved then
    delete from membership_stay where person_id = m.kept_person_id;
    insert into membership_stay select * from jsonb_populate_recordset(null::membership_stay, m.stays_before);
  end if;
  other := membership_give_back(m.merged_person_id, m.merged_before, m.merged_after);
  delete from membership_quiet where quiet_id = m.quiet_id and ended_at is null;
  return kept || other;
end $$;
`

/** Records that may be one person, the decision of a human, and a merge that can be undone. */
export const membershipDuplicates0251 = tables + matches + merging
