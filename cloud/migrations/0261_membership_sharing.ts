/**
 * Who besides its owner belongs to a household by phone. An account is in one household at most, as owner or sharer: its row
 * in membership_belonging is taken first, and of two ways into two households at once one finds it taken.
 */
export const membershipSharing0261 = `
create table membership_belonging (
  account_id uuid primary key,
  household_id uuid not null references membership_household deferrable initially deferred,
  role text not null check (role in ('owner', 'sharer')),
  since_at timestamptz not null
);
create index membership_belonging_household on membership_belonging (household_id);
insert into membership_belonging (account_id, household_id, role, since_at)
  select owner_account_id, household_id, 'owner', created_at from membership_household where owner_account_id is not null and erased_at is null;

-- Owners get and lose their row with the household, whichever way wrote it.
create function membership_keep_owner() returns trigger
language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.owner_account_id is not null and old.owner_account_id is distinct from new.owner_account_id then
    delete from membership_belonging where account_id = old.owner_account_id and household_id = new.household_id;
  end if;
  if new.owner_account_id is not null and new.erased_at is null and (tg_op = 'INSERT' or old.owner_account_id is distinct from new.owner_account_id) then
    insert into membership_belonging as kept (account_id, household_id, role, since_at) values (new.owner_account_id, new.household_id, 'owner', now())
      on conflict (account_id) do update set role = 'owner' where kept.household_id = excluded.household_id;
    if not found then
      raise unique_violation using message = 'the account belongs to another household';
    end if;
  end if;
  return new;
end $$;
create trigger membership_household_owner_kept after insert or update of owner_account_id on membership_household
  for each row execute function membership_keep_owner();

create table membership_sharer (
  sharer_id uuid primary key,
  household_id uuid not null references membership_household,
  account_id uuid not null,
  person_id uuid references membership_person,
  relation text not null check (relation in ('spouse', 'grandparent', 'other')),
  may text[] not null check (may <@ array['seePeople', 'seeEvents', 'signUp', 'seeTimeline']),
  joined_at timestamptz not null,
  ended_at timestamptz
);
create unique index membership_sharer_now on membership_sharer (account_id) where ended_at is null;
create index membership_sharer_household on membership_sharer (household_id, joined_at);
create index membership_sharer_person on membership_sharer (person_id);

create table membership_sharing_invitation (
  invitation_id uuid primary key,
  household_id uuid not null references membership_household,
  person_id uuid references membership_person,
  relation text not null check (relation in ('spouse', 'grandparent', 'other')),
  may text[] not null check (may <@ array['seePeople', 'seeEvents', 'signUp', 'seeTimeline']),
  code_hash bytea not null unique,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_by uuid,
  used_at timestamptz,
  withdrawn_at timestamptz,
  check ((used_by is null) = (used_at is null))
);
create index membership_sharing_invitation_household on membership_sharing_invitation (household_id, made_at);
create index membership_sharing_invitation_person on membership_sharing_invitation (person_id);

-- A child who acts for a parent: asked by the child, confirmed by the parent on their phone or before a worker.
create table membership_proxy (
  proxy_id uuid primary key,
  acting_account_id uuid not null,
  -- The word the parent is called by, as the child chose it.
  parent_word text not null check (parent_word in ('mother', 'father', 'otherElder')),
  scopes text[] not null check (scopes <@ array['seeFamily', 'events', 'messages'] and cardinality(scopes) > 0),
  code_hash bytea not null unique,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  ends_on date not null,
  parent_account_id uuid,
  household_id uuid references membership_household,
  confirmed_at timestamptz,
  confirmed_by uuid,
  way text check (way in ('phone', 'paper')),
  paper_kept text,
  ended_at timestamptz,
  ended_by uuid,
  check ((confirmed_at is null) = (parent_account_id is null)),
  check ((confirmed_at is null) = (way is null)),
  check ((ended_at is null) = (ended_by is null)),
  check (way <> 'paper' or paper_kept is not null)
);
create index membership_proxy_acting on membership_proxy (acting_account_id, asked_at);
create index membership_proxy_parent on membership_proxy (parent_account_id, asked_at);
create index membership_proxy_household on membership_proxy (household_id);
`
