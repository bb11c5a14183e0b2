import type { placeStaff } from '@xiongguan/contract/membership/place-staff'
import type { familyResident } from '@xiongguan/contract/membership/family-resident'
import type { familyStaff } from '@xiongguan/contract/membership/family-staff'
import type { membershipResident } from '@xiongguan/contract/membership/resident'
import type { registerField } from '@xiongguan/contract/membership/register-field'
import type { registerStaff } from '@xiongguan/contract/membership/register-staff'
import type { duplicatesStaff } from '@xiongguan/contract/membership/duplicate-staff'
import type { importsStaff } from '@xiongguan/contract/membership/import-staff'
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
  find: 'keepRegister',
  household: 'keepRegister',
  sync: 'keepRegister',
  conflicts: 'keepRegister',
  settle: 'keepRegister',
}

export const familyAccess: AccessTable<typeof familyResident> = {
  standing: 'keepHousehold',
  phoneNotice: 'anyone',
  sendPhoneCode: 'keepHousehold',
  provePhone: 'keepHousehold',
  takeWeChatPhone: 'keepHousehold',
  forgetPhone: 'keepHousehold',
  namingNotice: 'anyone',
  stateName: 'keepHousehold',
  withdrawName: 'keepHousehold',
  sharing: 'keepHousehold',
  invite: 'keepHousehold',
  withdrawInvitation: 'keepHousehold',
  invitation: 'keepHousehold',
  join: 'keepHousehold',
  changeSharer: 'keepHousehold',
  endSharer: 'keepHousehold',
  leaveSharing: 'keepHousehold',
  acting: 'keepHousehold',
  askToAct: 'keepHousehold',
  actingRequest: 'keepHousehold',
  confirmActing: 'keepHousehold',
  endActing: 'keepHousehold',
  leaveQuietly: 'keepHousehold',
  wish: 'keepHousehold',
  setWish: 'keepHousehold',
  relativeRequests: 'keepHousehold',
  askAsRelative: 'keepHousehold',
  withdrawRequest: 'keepHousehold',
  relativeFile: 'keepHousehold',
}

export const familyDeskAccess: AccessTable<typeof familyStaff> = {
  namings: 'verifyNames',
  verifyNaming: 'verifyNames',
  sendBackNaming: 'verifyNames',
  confirmActingOnPaper: 'verifyNames',
  setFamilyQuiet: 'verifyNames',
  familyQuiet: 'verifyNames',
  relativeRequests: 'decideForFamilies',
  relativeRequest: 'decideForFamilies',
  decideRelative: 'decideForFamilies',
  departures: 'decideForFamilies',
  settleDeparture: 'decideForFamilies',
}

export const importAccess: AccessTable<typeof importsStaff> = {
  template: 'importPeople',
  upload: 'importPeople',
  list: 'importPeople',
  get: 'importPeople',
  rows: 'importPeople',
  decide: 'importPeople',
  decideAll: 'importPeople',
  start: 'importPeople',
  drop: 'importPeople',
  undo: 'importPeople',
  settle: 'importPeople',
}

export const duplicateAccess: AccessTable<typeof duplicatesStaff> = {
  list: 'settleDuplicates',
  get: 'settleDuplicates',
  merge: 'settleDuplicates',
  tellApart: 'settleDuplicates',
  undoMerge: 'settleDuplicates',
}
