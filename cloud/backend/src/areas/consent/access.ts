import type { consentResident } from '@xiongguan/contract/consent/resident'
import type { AccessTable } from '../../platform/access/guard'

export const residentAccess: AccessTable<typeof consentResident> = {
  mine: 'keepHousehold',
  give: 'keepHousehold',
  withdraw: 'keepHousehold',
  history: 'keepHousehold',
}
