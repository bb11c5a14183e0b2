import { grantFunctionRights } from './function-rights'

/** The first sketch of these tables was never used. */
const sketch = `
drop table content_campaign;
drop table content_work;
drop table content_role_model;
`

const campaigns = `
-- A theme day's page at the desk: the draft as it is being put together.
create table content_campaign (
  day text primary key check (day in ('family_day', 'member_day')),
  form jsonb not null,
  revision int not null check (revision > 0),
  -- Whoever changed the draft since a version of it was last published.
  writers uuid[] not null,
  edited_by uuid,
  edited_at timestamptz not null
);

-- Every page that was sent for review, as it was sent. Readers have the last one published.
create table content_campaign_version (
  day text not null references content_campaign,
  number int not null check (number > 0),
  form jsonb not null,
  -- Also whoever recorded a work or role model in it.
  writers uuid[] not null,
  submitted_by uuid not null,
  submitted_at timestamptz not null,
  note text not null,
  outcome text not null check (outcome in ('submitted', 'recalled', 'sentBack', 'published')),
  decided_by uuid,
  decided_at timestamptz,
  remark text not null default '',
  reviewer text not null default '',
  withdrawn_at timestamptz,
  primary key (day, number),
  constraint content_campaign_two_people check (
    outcome <> 'published' or (decided_by is not null and decided_by <> submitted_by and decided_by <> all (writers))),
  check (withdrawn_at is null or outcome = 'published')
);
create unique index content_campaign_review on content_campaign_version (day) where outcome = 'submitted';

insert into content_campaign (day, form, revision, writers, edited_at)
select day, jsonb_build_object('title', title, 'lead', '', 'source', '', 'blocks', '[]'::jsonb, 'articles', '[]'::jsonb, 'entries', '[]'::jsonb), 1, '{}', now()
  from (values ('family_day', '5·15 国际家庭日'), ('member_day', '5·29 会员活动日')) as days (day, title);
`

const entries = `
-- A work or a role model with the consent of whoever is shown. It is never changed: what was reviewed is what is shown.
create table content_campaign_entry (
  entry_id uuid primary key,
  kind text not null check (kind in ('calligraphy', 'paper_cutting', 'role_model')),
  title text not null,
  person text not null,
  story text not null,
  picture_id uuid references content_picture,
  of_minor boolean not null,
  consent_by text not null check (consent_by in ('self', 'guardian')),
  consented_on date not null,
  -- Who signed and where the paper is kept.
  consent_sealed bytea,
  added_by uuid not null,
  added_at timestamptz not null,
  withdrawn_at timestamptz,
  constraint content_campaign_entry_guardian check (not of_minor or consent_by = 'guardian'),
  -- Without consent nothing is kept that names or shows anyone.
  constraint content_campaign_entry_consent check (
    case when withdrawn_at is null then consent_sealed is not null
         else consent_sealed is null and title = '' and person = '' and story = '' and picture_id is null end)
);
create index content_campaign_entry_page on content_campaign_entry (added_at desc, entry_id desc);
create index content_campaign_entry_picture on content_campaign_entry (picture_id);
`

const rights = grantFunctionRights({
  xiongguan_content: [
    'select (day, number, form, outcome, decided_at, reviewer, withdrawn_at) on content_campaign_version',
    'select (entry_id, kind, title, person, story, picture_id, withdrawn_at) on content_campaign_entry',
  ],
})

/** Pages of the theme days, their versions, and the works and role models they show. */
export const contentCampaigns0190 = sketch + campaigns + entries + rights
