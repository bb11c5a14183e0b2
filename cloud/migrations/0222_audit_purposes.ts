/** Why something was looked at, whose household it was about, and which fields: for the family's own view of the log. */
export const auditPurposes0222 = `
alter table audit_entry add column purpose text, add column household_id uuid, add column detail text;
create index audit_entry_household on audit_entry (household_id, sequence) where household_id is not null;
create index audit_entry_actor on audit_entry (actor_id, sequence);
create index audit_entry_subject on audit_entry (subject_id, sequence);
`
