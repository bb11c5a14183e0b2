import type { AuditPurpose } from '@xiongguan/contract/audit/terms'
import type { AuditNote } from '../../platform/audit-trail'

/**
 * A look at a household, in the words of every other look at a household: the audit must not tell a protected one from
 * any other, and the family finds it in its own view of the log.
 */
export const lookAt = (householdId: string, purpose: AuditPurpose): AuditNote => ({
  action: 'register.opened',
  subjectKind: 'household',
  subjectId: householdId,
  householdId,
  purpose,
})
