import type { placeStaff } from '@xiongguan/contract/membership/place-staff'
import type { membershipResident } from '@xiongguan/contract/membership/resident'
import type { registerField } from '@xiongguan/contract/membership/register-field'
import type { registerStaff } from '@xiongguan/contract/membership/register-staff'
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

export const placeAccess: AccessTable<typeof placeStaff> = {
  tree: 'seeOrganisation',
  past: 'seeOrganisation',
  rezonings: 'seeOrganisation',
  // What a change will do counts the whole place: for those who change it.
  rezoning: 'changePlaces',
  draft: 'changePlaces',
  households: 'changePlaces',
  assign: 'changePlaces',
  confirm: 'changePlaces',
  withdraw: 'changePlaces',
  report: 'seeOrganisation',
  exportReport: 'seeOrganisation',
}

export const registerAccess: AccessTable<typeof registerStaff> = {
  find: 'seeRegister',
  households: 'seeRegister',
  file: 'seeRegister',
  showInFull: 'seeRegister',
  registerHousehold: 'keepRegister',
  registerPerson: 'keepRegister',
  changePerson: 'keepRegister',
  changeAddress: 'keepRegister',
  setRelation: 'keepRegister',
  movePerson: 'keepRegister',
  recordDeath: 'keepRegister',
  recordLeaving: 'keepRegister',
  exportHouseholds: 'seeRegister',
  askChildFile: 'seeRegister',
  childRequests: 'seeRegister',
  decideChildFile: 'approveChildFiles',
}

export const visitAccess: AccessTable<typeof registerField> = {
  households: 'keepRegister',
  household: 'keepRegister',
  sync: 'keepRegister',
  conflicts: 'keepRegister',
  settle: 'keepRegister',
}
