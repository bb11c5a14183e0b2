/** What every area's search index keeps of a thing beside its key. */
export const searchColumns = `
  -- What a list shows of it, so that a hit needs no other table.
  card jsonb not null,
  -- Runs of letters, digits or Chinese, and the single characters and pairs they are found by.
  title_text text not null,
  lead_text text not null,
  body_text text not null,
  title_terms text[] not null,
  lead_terms text[] not null,
  body_terms text[] not null,
  -- The text without its numbers: a hit may be quoted from it, and a number could be past its review.
  quotable_text text not null,
  words text[] not null,
  offered_words text[] not null,
  ranked_at timestamptz not null,
  -- Found only within these; a thing may wait for its time or have had it.
  shown_from_at timestamptz,
  shown_until_at timestamptz`

/** What is kept of every word the things of an area are made of. */
export const wordColumns = `
  -- Compared byte by byte, so that the key also serves beginnings.
  word text collate "C" primary key,
  sound text collate "C" not null,
  initials text collate "C" not null,
  sounds text[] not null,
  -- The word and its sounds with one sign left out each: whoever mistypes one sign meets them.
  near text[] not null,
  uses int not null,
  -- In how many things it is a title's or a keyword's word, fit to be offered while typing.
  offers int not null`

/** Texts change rarely and are searched all day: the indexes take every term at once instead of queueing it. */
const eager = 'with (fastupdate = off)'

/** The indexes of a search table, by which nothing is ever scanned. */
export const searchIndexes = (things: string, key: string, words: string) => `
create index ${things}_terms on ${things} using gin (title_terms, lead_terms, body_terms) ${eager};
create index ${things}_newest on ${things} (ranked_at desc, ${key} desc);
create index ${words}_sound on ${words} (sound);
create index ${words}_initials on ${words} (initials);
create index ${words}_sounds on ${words} using gin (sounds) ${eager};
create index ${words}_near on ${words} using gin (near) ${eager};
create index ${words}_popular on ${words} (offers desc, word) where offers > 0;
`
