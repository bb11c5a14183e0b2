import type { auditStaff } from '@xiongguan/contract/audit/staff'
import type { AccessTable } from '../../platform/access/guard'

export const staffAccess: AccessTable<typeof auditStaff> = { list: 'readAudit', chain: 'readAudit', verify: 'readAudit' }
