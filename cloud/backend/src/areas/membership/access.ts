import type { membershipResident } from '@xiongguan/contract/membership/resident'
import type { AccessTable } from '../../platform/access/guard'

export const residentAccess: AccessTable<typeof membershipResident> = {
  places: 'anyone',
  childConsentNotice: 'anyone',
  household: 'keepHousehold',
  openHousehold: 'keepHousehold',
  moveHousehold: 'keepHousehold',
  addPerson: 'keepHousehold',
  renamePerson: 'keepHousehold',
  removePerson: 'keepHousehold',
  setQuiet: 'keepHousehold',
}
