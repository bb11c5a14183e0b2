import { grantFunctionRights } from './function-rights'
import { searchColumns, searchIndexes, wordColumns } from './search-index'

const search = `
create table content_search (
  article_id uuid primary key references content_article,
${searchColumns}
);
create table content_search_word (
${wordColumns}
);
${searchIndexes('content_search', 'article_id', 'content_search_word')}
drop index content_article_search;
alter table content_article drop column title_text, drop column lead_text, drop column search_text, drop column search_terms;
`

const reading = `
create table content_favourite (
  account_id uuid not null,
  kind text not null check (kind in ('article', 'event')),
  -- The article's slug or the event's id.
  target text not null,
  added_at timestamptz not null,
  primary key (account_id, kind, target)
);
create index content_favourite_newest on content_favourite (account_id, added_at desc, target desc);

-- The mark tells one reader of one version from another and nothing else: it cannot be led back, or across articles.
create table content_helpful_answer (
  slug text not null,
  version text not null,
  mark bytea not null,
  helpful boolean not null,
  reason text,
  text_sealed bytea,
  answered_at timestamptz not null,
  primary key (slug, version, mark)
);
create index content_helpful_answer_newest on content_helpful_answer (slug, version, answered_at desc);

create table content_helpful_count (
  slug text primary key,
  version text not null,
  yes int not null check (yes >= 0),
  no int not null check (no >= 0),
  -- Share of no, held down while few have answered.
  doubt numeric not null generated always as ((no + 1.0) / (yes + no + 2.0)) stored
);
create index content_helpful_count_doubt on content_helpful_count (doubt desc, slug);
`

const campaigns = `
create table content_work (
  work_id uuid primary key,
  society text not null check (society in ('calligraphy', 'paper_cutting')),
  title text not null,
  artist text not null,
  image text,
  image_alt text not null,
  consented_on date not null,
  created_by uuid not null,
  created_at timestamptz not null,
  withdrawn_at timestamptz
);
create index content_work_newest on content_work (created_at desc, work_id desc);

-- An article that tells of a person, who agreed to it.
create table content_role_model (
  slug text primary key,
  person text not null,
  consented_on date not null,
  created_by uuid not null,
  created_at timestamptz not null,
  withdrawn_at timestamptz
);

create table content_campaign (
  campaign_id uuid primary key,
  day text not null check (day in ('family_day', 'member_day')),
  year int not null check (year between 2020 and 2100),
  -- What is being written, and what a second person approved for everyone to see.
  draft jsonb not null,
  shown jsonb,
  state text not null check (state in ('draft', 'review', 'published')),
  version int not null,
  written_by uuid not null,
  reviewed_by uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  published_at timestamptz,
  unique (day, year),
  check (reviewed_by is distinct from written_by)
);
`

const rights = grantFunctionRights({
  xiongguan_content: ['select on content_search, content_search_word', 'select on content_campaign, content_work, content_role_model'],
  xiongguan_member: [
    'select on content_search',
    'select, insert, delete on content_favourite',
    'select (article_id, slug, version, superseded_at) on content_article',
    'select, insert, update on content_helpful_answer, content_helpful_count',
  ],
  // What was scheduled takes the place of what showed before.
  xiongguan_timer: ['select, insert, delete on content_search', 'select, insert, update, delete on content_search_word', 'select on content_fact'],
})

/** Search, favourites, answers to “was this helpful”, and campaign pages. */
export const contentSearch0140 = search + reading + campaigns + rights
