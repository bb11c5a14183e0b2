/**
 * Files that only their two contacts open. A file is tied to its household by a keyed hash alone, and its contents are
 * sealed with the family key: without the key a copy of these tables says neither whose they are nor why they exist.
 * That there are always two, two different people, holds at commit, whoever writes.
 */
export const custody0290 = `
create table custody_file (
  file_id uuid primary key,
  pseudonym bytea not null unique,
  contents_sealed bytea not null,
  revision int not null default 1,
  created_by uuid not null,
  created_at timestamptz not null,
  changed_at timestamptz not null
);

create table custody_handover (
  handover_id uuid primary key,
  file_id uuid not null references custody_file,
  from_account_id uuid not null,
  to_account_id uuid not null,
  proposed_at timestamptz not null,
  decision text check (decision in ('accepted', 'declined', 'withdrawn')),
  decided_by uuid,
  decided_at timestamptz,
  check (from_account_id <> to_account_id),
  check ((decision is null) = (decided_at is null) and (decision is null) = (decided_by is null)),
  -- Each side speaks for itself: who takes over says yes, who hands over takes it back.
  constraint custody_handover_both check (
    decision is null or (decision = 'withdrawn' and decided_by = from_account_id) or (decision <> 'withdrawn' and decided_by = to_account_id))
);
create index custody_handover_file on custody_handover (file_id);
create unique index custody_handover_open on custody_handover (file_id, from_account_id) where decision is null;
create index custody_handover_to on custody_handover (to_account_id) where decision is null;

create table custody_contact (
  contact_id uuid primary key,
  file_id uuid not null references custody_file,
  seat smallint not null check (seat in (1, 2)),
  account_id uuid not null,
  since_at timestamptz not null,
  until_at timestamptz,
  assigned_by uuid not null,
  handover_id uuid references custody_handover,
  check (until_at is null or until_at >= since_at),
  -- Nobody gives a file to themselves.
  constraint custody_contact_given_by_another check (assigned_by <> account_id)
);
create index custody_contact_file on custody_contact (file_id);
create index custody_contact_handover on custody_contact (handover_id);
create unique index custody_contact_seat on custody_contact (file_id, seat) where until_at is null;
create unique index custody_contact_person on custody_contact (file_id, account_id) where until_at is null;
create index custody_contact_account on custody_contact (account_id, file_id) where until_at is null;

create function custody_keep_two() returns trigger
language plpgsql as $$
begin
  if (select count(*) from custody_contact where file_id = new.file_id and until_at is null) <> 2 then
    raise check_violation using message = 'a file has two contacts, never fewer', constraint = 'custody_two_contacts';
  end if;
  return null;
end $$;
create constraint trigger custody_file_two after insert on custody_file
  deferrable initially deferred for each row execute function custody_keep_two();
create constraint trigger custody_contact_two after insert or update on custody_contact
  deferrable initially deferred for each row execute function custody_keep_two();

-- A seat changes hands by the registrar, or by a hand-over that was accepted in this very transaction.
create function custody_refuse_unaccepted() returns trigger
language plpgsql as $$
begin
  if new.handover_id is not null and not exists (
    select from custody_handover h
     where h.handover_id = new.handover_id and h.file_id = new.file_id and h.decision = 'accepted' and h.xmin = pg_current_xact_id()::xid
       and h.to_account_id = new.account_id and h.from_account_id = new.assigned_by) then
    raise insufficient_privilege using message = 'a hand-over needs both';
  end if;
  return new;
end $$;
create trigger custody_contact_accepted before insert on custody_contact for each row execute function custody_refuse_unaccepted();

create table custody_opening (
  opening_id uuid primary key,
  pseudonym bytea not null,
  household_sealed bytea not null,
  reason_sealed bytea not null,
  opened_by uuid not null,
  opened_at timestamptz not null,
  ends_at timestamptz not null,
  check (ends_at = opened_at + interval '24 hours')
);
create index custody_opening_opened on custody_opening (opened_at, opening_id);

-- What is sent to the registrar about a family; whether there is a file already is for the registrar's eyes.
create table custody_ticket (
  ticket_id uuid primary key,
  contents_sealed bytea not null,
  made_by uuid not null,
  made_at timestamptz not null,
  closed_by uuid,
  closed_at timestamptz,
  check ((closed_by is null) = (closed_at is null))
);
create index custody_ticket_open on custody_ticket (ticket_id) where closed_at is null;

-- History stays: contacts and openings are ended, never taken out.
create function custody_keep_history() returns trigger
language plpgsql as $$
begin
  raise insufficient_privilege using message = 'what happened stays';
end $$;
create trigger custody_contact_kept before delete on custody_contact for each row execute function custody_keep_history();
create trigger custody_opening_kept before update or delete on custody_opening for each row execute function custody_keep_history();
`
