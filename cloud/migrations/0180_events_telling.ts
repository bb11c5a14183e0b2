/** An edit that staff saved without telling: it goes out with 告诉大家 alone, never by itself. */
export const eventsTelling0180 = `
alter table events_change add column held_at timestamptz;
drop index events_change_quiet;
create index events_change_quiet on events_change (edited_at) where told_at is null and held_at is null;
`
