import type { calendarResident, guidanceResident } from '@xiongguan/contract/guidance/resident'
import type { AccessTable } from '../../platform/access/guard'

export const residentAccess: AccessTable<typeof guidanceResident> = {
  vaccinationPlan: 'anyone',
  checkupPlan: 'anyone',
  antenatalPlan: 'anyone',
  assessGrowth: 'anyone',
}

export const calendarAccess: AccessTable<typeof calendarResident> = { day: 'anyone' }
