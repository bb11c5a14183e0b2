/** An outline is for the desk alone: no way of publishing, none of today and none of tomorrow, puts one before readers. */
export const contentUnwritten0340 = `
alter table content_article add constraint content_article_written
  check (position('待协会撰写' in title || summary || source || blocks::text) = 0);
`
