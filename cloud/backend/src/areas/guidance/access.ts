import type { childResident, curveResident } from '@xiongguan/contract/guidance/growth-resident'
import type { calendarResident, guidanceResident } from '@xiongguan/contract/guidance/resident'
import type { guidanceStaff } from '@xiongguan/contract/guidance/staff'
import type { timelineResident } from '@xiongguan/contract/guidance/timeline-resident'
import type { AccessTable } from '../../platform/access/guard'

export const residentAccess: AccessTable<typeof guidanceResident> = {
  vaccinationPlan: 'anyone',
  checkupPlan: 'anyone',
  antenatalPlan: 'anyone',
  assessGrowth: 'anyone',
}

export const calendarAccess: AccessTable<typeof calendarResident> = { day: 'anyone' }

export const curveAccess: AccessTable<typeof curveResident> = { curve: 'anyone' }

export const timelineAccess: AccessTable<typeof timelineResident> = {
  overview: 'keepHousehold',
  plan: 'keepHousehold',
  item: 'keepHousehold',
  calendar: 'keepHousehold',
  setPlanning: 'keepHousehold',
  startPregnancy: 'keepHousehold',
  correctDating: 'keepHousehold',
  noteColour: 'keepHousehold',
  endPregnancy: 'keepHousehold',
  resumePregnancy: 'keepHousehold',
  giveBirth: 'keepHousehold',
  setChild: 'keepHousehold',
  markDone: 'keepHousehold',
  recordDose: 'keepHousehold',
  removeRecord: 'keepHousehold',
}

export const childAccess: AccessTable<typeof childResident> = {
  growth: 'keepHousehold',
  measure: 'keepHousehold',
  signs: 'keepHousehold',
  noteSigns: 'keepHousehold',
}

export const deskAccess: AccessTable<typeof guidanceStaff> = {
  schedules: 'keepSchedules',
  schedule: 'keepSchedules',
  reviewSchedule: 'keepSchedules',
  choices: 'keepSchedules',
  setChoice: 'keepSchedules',
  calls: 'callFamilies',
  openCall: 'callFamilies',
  noteCall: 'callFamilies',
  assessGrowth: 'seeRegister',
}
