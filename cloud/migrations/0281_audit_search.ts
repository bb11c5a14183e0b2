/**
 * For the investigator's questions: since when, to which purpose, by whom in which hour. Who and whose household have their
 * indexes already.
 */
export const auditSearch0281 = `
create index audit_entry_time on audit_entry (happened_at, sequence);
create index audit_entry_purpose on audit_entry (purpose, sequence) where purpose is not null;
create index audit_entry_look on audit_entry (happened_at, actor_id, household_id) where purpose is not null;
`
