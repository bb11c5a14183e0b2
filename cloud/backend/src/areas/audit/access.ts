import type { auditResident } from '@xiongguan/contract/audit/resident'
import type { auditStaff } from '@xiongguan/contract/audit/staff'
import type { AccessTable } from '../../platform/access/guard'

export const residentAccess: AccessTable<typeof auditResident> = { mine: 'keepHousehold' }

export const staffAccess: AccessTable<typeof auditStaff> = {
  list: 'readAudit',
  search: 'readAudit',
  unusual: 'readAudit',
  chain: 'readAudit',
  verify: 'readAudit',
}
