export const noticesBudget0120 = `
-- What a message is about, so that staff see how many heard of it; and when that happens, so that nobody is told too late.
alter table notices_notice add column about_id uuid, add column happens_at timestamptz;
create index notices_notice_about on notices_notice (about_id, kind, notice_id) where about_id is not null;
create index notices_notice_age on notices_notice (created_at);

-- One-time subscriptions of a person to a template: one agreement is one message.
create table notices_subscription (
  account_id uuid not null,
  template text not null,
  -- WeChat's own id: agreements to an earlier one are worth nothing.
  template_id text not null,
  granted integer not null default 0 check (granted >= 0),
  used integer not null default 0 check (used >= 0),
  -- Told by WeChat that the person does not want them any more.
  refused integer not null default 0 check (refused >= 0),
  -- Agreed to a template that is no longer used.
  expired integer not null default 0 check (expired >= 0),
  last_answer text not null check (last_answer in ('accept', 'reject', 'ban', 'filter')),
  last_answered_at timestamptz not null,
  primary key (account_id, template),
  constraint notices_subscription_never_overspent check (granted >= used + refused + expired)
);

-- What the numbers above came from, entry by entry.
create table notices_subscription_log (
  account_id uuid not null,
  template text not null,
  entry_id uuid not null,
  entry text not null check (entry in ('accept', 'reject', 'ban', 'filter', 'used', 'returned', 'refused', 'expired')),
  pieces integer not null check (pieces >= 0),
  notice_id uuid,
  happened_at timestamptz not null,
  primary key (account_id, template, entry_id)
);

-- A message on its way out of the house, written with the message itself and carried after that commit.
create table notices_delivery (
  notice_id uuid not null references notices_notice on delete cascade,
  channel text not null check (channel in ('wechat', 'sms')),
  account_id uuid not null,
  state text not null check (state in ('waiting', 'sending', 'settled')),
  due_at timestamptz not null,
  attempts integer not null default 0,
  -- The subscription being spent while it is sent.
  template text,
  sending_since_at timestamptz,
  outcome text,
  settled_at timestamptz,
  primary key (notice_id, channel),
  check ((state = 'settled') = (outcome is not null and settled_at is not null)),
  check ((state = 'sending') = (sending_since_at is not null))
);
create index notices_delivery_due on notices_delivery (due_at, notice_id) where state = 'waiting';
create index notices_delivery_of on notices_delivery (account_id) where state = 'waiting';
create index notices_delivery_stuck on notices_delivery (sending_since_at) where state = 'sending';

create table notices_attempt (
  notice_id uuid not null,
  channel text not null,
  attempt integer not null,
  outcome text not null,
  -- WeChat's number, when it gave one.
  code integer,
  happened_at timestamptz not null,
  primary key (notice_id, channel, attempt),
  foreign key (notice_id, channel) references notices_delivery on delete cascade
);
`
