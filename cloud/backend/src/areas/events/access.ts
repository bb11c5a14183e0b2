import type { eventsField } from '@xiongguan/contract/events/field'
import type { eventsResident } from '@xiongguan/contract/events/resident'
import type { eventsPartner, eventsStaff } from '@xiongguan/contract/events/staff'
import { hasRole, rolesOf, scopesOf, type Account } from '../../platform/access/caller'
import type { AccessTable } from '../../platform/access/guard'
import { holds } from '../../platform/access/holders'

export const residentAccess: AccessTable<typeof eventsResident> = {
  list: 'anyone',
  get: 'anyone',
  signUp: 'signUpForEvents',
  cancelSignUp: 'signUpForEvents',
  mySignUps: 'signUpForEvents',
  ticket: 'signUpForEvents',
  selfCheckIn: 'signUpForEvents',
}

export const fieldAccess: AccessTable<typeof eventsField> = {
  doorEvents: 'checkInAtDoor',
  // A phone that staff made a door device stands there too, whoever carries it: asked in the use case.
  doorSummary: 'standAtDoor',
  checkIn: 'standAtDoor',
  undoCheckIn: 'standAtDoor',
  enrolDevice: 'standAtDoor',
  deviceList: 'standAtDoor',
  syncDevice: 'standAtDoor',
  selfCheckInCodes: 'checkInAtDoor',
  enterPaper: 'checkInAtDoor',
}

export const staffAccess: AccessTable<typeof eventsStaff> = {
  list: 'seeEvents',
  get: 'seeEvents',
  create: 'manageEvents',
  update: 'manageEvents',
  publish: 'manageEvents',
  signUps: 'seeSignUps',
  setDoorHelpers: 'manageEvents',
  newDeviceCode: 'manageEvents',
  devices: 'manageEvents',
  revokeDevice: 'manageEvents',
  doorCases: 'manageEvents',
  settleDoorCase: 'manageEvents',
  paperList: 'manageEvents',
}

export const partnerAccess: AccessTable<typeof eventsPartner> = { coHosted: 'seeCoHostedEvents' }

export const managesEvents = (account: Account) => holds('manageEvents', true, rolesOf(account))
export const seesSignUps = (account: Account) => holds('seeSignUps', true, rolesOf(account))
export const checksInAtDoor = (account: Account) => holds('checkInAtDoor', true, rolesOf(account))

/** At every door without being assigned to it. */
export const standsAtEveryDoor = (account: Account) => hasRole(account, 'event_manager', 'city_administrator')

/** The communities whose sign-ups the account may see; null means all. */
export function visibleCommunities(account: Account): string[] | null {
  return managesEvents(account) ? null : scopesOf(account, 'community_worker')
}
