import { grantFunctionRights } from './function-rights'

/**
 * For the investigator's questions: since when, to which purpose, by whom in which hour. Who and whose household have their
 * indexes already.
 */
const indexes = `
create index audit_entry_time on audit_entry (happened_at, sequence);
create index audit_entry_purpose on audit_entry (purpose, sequence) where purpose is not null;
create index audit_entry_look on audit_entry (happened_at, actor_id, household_id) where purpose is not null;
-- Who somebody was, also in a household they left: for how long they may see who looked.
create index membership_person_account_ever on membership_person (account_id) where account_id is not null;
`

const rights = grantFunctionRights({
  xiongguan_family: [
    'select (sequence, happened_at, actor_id, action, subject_kind, subject_id, purpose, household_id, detail) on audit_entry',
    'select (history_id, account_id, role, scope, change, changed_at) on identity_role_history',
    'select on membership_stay',
  ],
})

export const auditSearch0281 = indexes + rights
