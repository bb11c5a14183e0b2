import { grantFunctionRights } from './function-rights'

/** Contacts open their files on the phone and a family sees who its contacts are; assigning and emergencies stay at the desk. */
export const custodyRoles0292 = grantFunctionRights({
  xiongguan_family: [
    'select on custody_file, custody_contact, custody_handover',
    'update (contents_sealed, revision, changed_at) on custody_file',
    'insert on custody_contact, custody_handover, custody_ticket',
    'update (until_at) on custody_contact',
    'update (decision, decided_by, decided_at) on custody_handover',
    'select on identity_role_history',
  ],
})
