export const content0050 = `
create table content_article (
  article_id uuid primary key,
  slug text not null,
  title text not null,
  summary text not null,
  topic text not null,
  stages text[] not null,
  blocks jsonb not null,
  fact_keys text[] not null,
  minutes int not null check (minutes > 0),
  source text not null,
  version text not null,
  reviewer text not null,
  reviewed_on date,
  next_review_on date not null,
  -- Runs of letters, digits or Chinese, and the single characters and pairs they are found by.
  title_text text not null,
  lead_text text not null,
  search_text text not null,
  search_terms text[] not null,
  digest text not null,
  updated_at timestamptz not null,
  -- A replaced version stays; only the current one is read.
  superseded_at timestamptz
);
create unique index content_article_slug on content_article (slug) where superseded_at is null;
create index content_article_page on content_article (updated_at desc, article_id desc) where superseded_at is null;
create index content_article_topic on content_article (topic, updated_at desc, article_id desc) where superseded_at is null;
-- Texts change rarely and are searched all day: the index takes every term at once instead of queueing it.
create index content_article_search on content_article using gin (search_terms) with (fastupdate = off) where superseded_at is null;

create table content_fact (
  fact_id uuid primary key,
  key text not null,
  label text not null,
  value text,
  source text not null,
  version text not null,
  confidence text not null,
  dial boolean not null,
  emergency boolean not null,
  reviewed_on date,
  next_review_on date not null,
  digest text not null,
  updated_at timestamptz not null,
  superseded_at timestamptz
);
create unique index content_fact_key on content_fact (key) where superseded_at is null;
`
