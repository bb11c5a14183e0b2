import { grantFunctionRights } from './function-rights'

/** What a family reads of the log and asks about its data, and what the clock forgets. */
export const consentRoles0285 = grantFunctionRights({
  xiongguan_family: [
    'select (sequence, happened_at, actor_id, action, subject_kind, subject_id, purpose, household_id, detail) on audit_entry',
    'select (history_id, account_id, role, scope, change, changed_at) on identity_role_history',
    'select on membership_stay',
    'select, insert on consent_request',
    'select, insert on consent_export',
  ],
  // Erasing an account empties what it wrote.
  xiongguan_member: ['select, update (words_sealed, answer_sealed) on consent_request', 'select, delete on consent_export'],
  xiongguan_timer: [
    'select, delete on consent_request, consent_export',
    'select, insert, update on consent_retention_run',
    'select, delete on identity_session, identity_sign_in',
    'select (account_id) on identity_account',
  ],
})
