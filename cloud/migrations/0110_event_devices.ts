import { grantFunctionRights } from './function-rights'

const tables = `
-- A phone that stands at one door. Its own key signs what it writes down without a network.
create table events_device (
  event_id uuid not null references events_event,
  device_id uuid not null,
  name text not null,
  account_id uuid not null,
  -- Ed25519, 32 bytes in base64url.
  public_key text not null,
  -- Keys the hashes of door codes in this device's list, so that two lists cannot be laid side by side.
  code_key bytea not null,
  enrolled_by uuid not null,
  enrolled_at timestamptz not null,
  last_seen_at timestamptz not null,
  -- How far the device's clock is behind ours, as measured last.
  skew_milliseconds int not null,
  unsent int not null check (unsent >= 0),
  -- The head of the chain of entries taken so far.
  last_sequence int not null,
  last_hash text not null,
  last_line_at timestamptz,
  revoked_at timestamptz,
  revoked_by uuid,
  primary key (event_id, device_id)
);
create index events_device_account on events_device (account_id, event_id);

-- One-time codes that make a phone a door device; only the hash is kept.
create table events_device_code (
  event_id uuid not null references events_event,
  code_hash bytea not null,
  made_by uuid not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  device_id uuid,
  primary key (event_id, code_hash),
  foreign key (event_id, device_id) references events_device
);
create unique index events_device_code_hash on events_device_code (code_hash);
create index events_device_code_device on events_device_code (event_id, device_id);

-- What a device says it did, word for word and never changed: the evidence behind the door log.
create table events_device_entry (
  event_id uuid not null,
  entry_id uuid not null,
  device_id uuid not null,
  sequence int not null,
  content text not null,
  signature text not null,
  -- How it came: in order and genuine, out of the chain, or with a wrong signature.
  chain text not null check (chain in ('whole', 'outOfChain', 'forged')),
  received_at timestamptz not null,
  primary key (event_id, entry_id),
  foreign key (event_id, device_id) references events_device
);
create index events_device_entry_device on events_device_entry (event_id, device_id, sequence);

-- What staff have to look at after devices reported; follows from the door log and is settled by a person.
create table events_door_case (
  event_id uuid not null references events_event,
  entry_id uuid not null,
  kind text not null check (kind in ('double', 'oldTicket', 'givenUp', 'notConfirmed', 'revokedDevice', 'brokenLog', 'unknown')),
  entry text not null check (entry in ('in', 'undo')),
  sign_up_id uuid,
  device_id uuid,
  happened_at timestamptz not null,
  opened_at timestamptz not null,
  verdict text check (verdict in ('arrived', 'notArrived', 'seen')),
  settled_at timestamptz,
  settled_by uuid,
  primary key (event_id, entry_id)
);
create index events_door_case_open on events_door_case (event_id, opened_at, entry_id);

alter table events_door_log
  add column device_id uuid,
  -- The serial of the ticket that was shown; unknown for entries made before devices.
  add column ticket_serial int,
  -- An undo takes back this one entry.
  add column undoes uuid,
  -- Why the entry does not count by itself.
  add column held text check (held in ('revokedDevice', 'brokenLog')),
  -- How the ticket was read: at a door, by the family itself, or from paper.
  add column way text not null default 'door' check (way in ('door', 'self', 'paper')),
  add foreign key (event_id, device_id) references events_device;
create index events_door_log_device on events_door_log (event_id, device_id);

update events_door_log undo set undoes = (
  select log_id from events_door_log entry
   where entry.event_id = undo.event_id and entry.sign_up_id = undo.sign_up_id and entry.entry = 'in' and entry.happened_at <= undo.happened_at
   order by happened_at desc, log_id desc limit 1)
 where entry = 'undo';
`

export const eventDevices0110 =
  tables +
  grantFunctionRights({
    xiongguan_member: [
      'select, insert on events_device, events_device_entry',
      'update (last_seen_at, skew_milliseconds, unsent, last_sequence, last_hash, last_line_at, revoked_at, revoked_by) on events_device',
      'select on events_device_code',
      'update (used_at, device_id) on events_device_code',
      'select, insert, delete on events_door_case',
      'update (kind, sign_up_id) on events_door_case',
    ],
  })
