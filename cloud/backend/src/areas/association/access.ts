import type { unitStaff } from '@xiongguan/contract/association/unit-staff'
import type { AccessTable } from '../../platform/access/guard'

export const unitAccess: AccessTable<typeof unitStaff> = {
  tree: 'seeOrganisation',
  add: 'keepOrganisation',
  change: 'keepOrganisation',
  end: 'keepOrganisation',
  officers: 'seeOrganisation',
  staffing: 'seeOrganisation',
  addOfficer: 'keepOrganisation',
  endOfficer: 'keepOrganisation',
  setEstablishment: 'keepOrganisation',
}
