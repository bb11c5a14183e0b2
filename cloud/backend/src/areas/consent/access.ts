import type { consentResident } from '@xiongguan/contract/consent/resident'
import type { consentStaff } from '@xiongguan/contract/consent/staff'
import type { AccessTable } from '../../platform/access/guard'

export const residentAccess: AccessTable<typeof consentResident> = {
  mine: 'keepHousehold',
  give: 'keepHousehold',
  withdraw: 'keepHousehold',
  history: 'keepHousehold',
  guide: 'anyone',
  childRules: 'anyone',
  retention: 'anyone',
  requests: 'keepHousehold',
  ask: 'keepHousehold',
  exportMine: 'keepHousehold',
}

export const staffAccess: AccessTable<typeof consentStaff> = {
  requests: 'answerDataRequests',
  waiting: 'answerDataRequests',
  answer: 'answerDataRequests',
  impact: 'answerDataRequests',
  retention: 'answerDataRequests',
}
