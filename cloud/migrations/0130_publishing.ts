import { grantFunctionRights } from './function-rights'

const pictures = `
create table content_picture (
  picture_id uuid primary key,
  -- Of what was sent; what is kept was drawn anew from it.
  digest text not null,
  alt text not null check (alt <> ''),
  width int not null check (width between 1 and 1600),
  height int not null check (height between 1 and 1600),
  state text not null check (state in ('held', 'clear', 'refused')),
  uploaded_by uuid not null,
  uploaded_at timestamptz not null,
  looked_by uuid,
  looked_at timestamptz,
  -- Whoever sends a picture is not the person who looks at it.
  check (looked_by is null or looked_by <> uploaded_by),
  check ((looked_by is null) = (looked_at is null))
);
create index content_picture_held on content_picture (uploaded_at, picture_id) where state = 'held';
`

const desk = `
-- An article at the desk: the draft as it is being written. What readers see stands in content_article.
create table content_piece (
  slug text primary key check (slug ~ '^[a-z0-9-]{1,60}$'),
  form jsonb not null,
  title text not null,
  topic text not null,
  revision int not null check (revision > 0),
  -- Whoever changed the draft since a version of it was last published.
  writers uuid[] not null,
  edited_by uuid,
  edited_at timestamptz not null,
  -- What cloud/reference holds for it now, where the desk has gone its own way.
  reference jsonb,
  reference_digest text
);
create index content_piece_page on content_piece (edited_at desc, slug desc);

-- Every text that was sent for review, as it was sent.
create table content_version (
  slug text not null references content_piece,
  number int not null check (number > 0),
  form jsonb not null,
  origin text not null check (origin in ('desk', 'reference')),
  writers uuid[] not null,
  submitted_by uuid,
  submitted_at timestamptz not null,
  note text not null,
  outcome text not null check (outcome in ('submitted', 'recalled', 'sentBack', 'published')),
  decided_by uuid,
  decided_at timestamptz,
  remarks jsonb not null default '[]',
  correction_wrong text,
  correction_right text,
  primary key (slug, number),
  -- Two people: whoever publishes neither wrote nor sent it. Only texts of the reference come without them.
  constraint content_version_two_people check (
    outcome <> 'published' or origin = 'reference'
    or (submitted_by is not null and decided_by is not null and decided_by <> submitted_by and decided_by <> all (writers))),
  check ((correction_wrong is null) = (correction_right is null))
);
-- One text of an article is under review at a time.
create unique index content_version_review on content_version (slug) where outcome = 'submitted';

create table content_correction (
  slug text not null,
  number int not null,
  wrong text not null,
  corrected text not null,
  shows_at timestamptz not null,
  primary key (slug, number),
  foreign key (slug, number) references content_version
);
create index content_correction_page on content_correction (shows_at desc, slug desc, number desc);
`

const reading = `
alter table content_article
  add column version_number int,
  add column keywords text[] not null default '{}',
  -- A scheduled row waits beside the current one; from starts_at on readers see it, whether or not the timer has come by.
  add column scheduled boolean not null default false,
  add column starts_at timestamptz,
  add column ends_at timestamptz,
  add column withdrawn_at timestamptz,
  add column withdrawn_words text,
  add constraint content_article_version foreign key (slug, version_number) references content_version,
  add constraint content_article_starts check (not scheduled or starts_at is not null),
  add constraint content_article_withdrawn check ((withdrawn_at is null) = (withdrawn_words is null));
drop index content_article_slug;
create unique index content_article_slug on content_article (slug, scheduled) where superseded_at is null;
create index content_article_of_version on content_article (slug, version_number);
create index content_article_due on content_article (starts_at) where scheduled and superseded_at is null;
`

export const publishing0130 =
  pictures +
  desk +
  reading +
  grantFunctionRights({
    xiongguan_content: ['select on content_picture, content_correction'],
    xiongguan_timer: ['select on content_article', 'update (superseded_at, scheduled) on content_article'],
  })
