import type { custodyField } from '@xiongguan/contract/custody/field'
import type { custodyResident } from '@xiongguan/contract/custody/resident'
import type { custodyStaff } from '@xiongguan/contract/custody/staff'
import type { AccessTable } from '../../platform/access/guard'

export const residentAccess: AccessTable<typeof custodyResident> = { contacts: 'keepHousehold' }

export const fieldAccess: AccessTable<typeof custodyField> = {
  families: 'keepDutyFiles',
  open: 'keepDutyFiles',
  saveNote: 'keepDutyFiles',
  successors: 'keepDutyFiles',
  handOver: 'keepDutyFiles',
  handovers: 'keepDutyFiles',
  answerHandover: 'keepDutyFiles',
  refer: 'keepDutyFiles',
}

export const staffAccess: AccessTable<typeof custodyStaff> = {
  files: 'assignDuties',
  file: 'assignDuties',
  ofHousehold: 'seeRegister',
  dutyHolders: 'assignDuties',
  assign: 'assignDuties',
  replace: 'assignDuties',
  previewRoster: 'assignDuties',
  importRoster: 'assignDuties',
  tickets: 'assignDuties',
  closeTicket: 'assignDuties',
  openUrgently: 'openUrgently',
  opened: 'openUrgently',
  openings: 'superviseOpenings',
}
