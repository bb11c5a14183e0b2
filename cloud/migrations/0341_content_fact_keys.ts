/** Which articles name a fact: the self-test asks it at every opening. */
export const contentFactKeys0341 = `
create index content_article_fact_keys on content_article using gin (fact_keys) where superseded_at is null;
`
