import type { eventsField } from '@xiongguan/contract/events/field'
import type { eventsResident } from '@xiongguan/contract/events/resident'
import type { organiserStaff, partnerShares } from '@xiongguan/contract/events/organiser'
import type { eventsPartner, eventsStaff } from '@xiongguan/contract/events/staff'
import type { waitlistResident, waitlistStaff } from '@xiongguan/contract/events/waitlist'
import type { venueStaff } from '@xiongguan/contract/events/venues'
import { hasRole, rolesOf, scopesOf, type Account } from '../../platform/access/caller'
import type { AccessTable } from '../../platform/access/guard'
import { holds } from '../../platform/access/holders'
import type { EventsPlatform } from './ports'

export const residentAccess: AccessTable<typeof eventsResident> = {
  list: 'anyone',
  get: 'anyone',
  venues: 'anyone',
  venue: 'anyone',
  recap: 'anyone',
  signUp: 'signUpForEvents',
  cancelSignUp: 'signUpForEvents',
  mySignUps: 'signUpForEvents',
  ticket: 'signUpForEvents',
  selfCheckIn: 'signUpForEvents',
  calendar: 'anyone',
  invitation: 'signUpForEvents',
  acceptInvitation: 'signUpForEvents',
}

export const waitlistAccess: AccessTable<typeof waitlistResident> = {
  join: 'signUpForEvents',
  mine: 'signUpForEvents',
  accept: 'signUpForEvents',
  decline: 'signUpForEvents',
  leave: 'signUpForEvents',
  // Whoever holds the code: the link works without signing in.
  giveUpLook: 'anyone',
  giveUp: 'anyone',
  report: 'anyone',
}

export const waitlistDeskAccess: AccessTable<typeof waitlistStaff> = {
  state: 'manageEvents',
  list: 'manageEvents',
  draw: 'manageEvents',
  end: 'manageEvents',
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
  questions: 'standAtDoor',
  answer: 'standAtDoor',
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
  reach: 'manageEvents',
  previewTelling: 'manageEvents',
  shareCode: 'manageEvents',
  approvals: 'manageEvents',
  decide: 'manageEvents',
  answers: 'manageEvents',
  invitations: 'manageEvents',
  invite: 'manageEvents',
  revokeInvitation: 'manageEvents',
}

export const organiserAccess: AccessTable<typeof organiserStaff> = {
  detail: 'seeEvents',
  copy: 'manageEvents',
  planSeries: 'manageEvents',
  makeSeries: 'manageEvents',
  changeFollowing: 'manageEvents',
  tellChanges: 'manageEvents',
  cancel: 'manageEvents',
  calls: 'seeSignUps',
  recordCall: 'seeSignUps',
  openCalls: 'seeSignUps',
  summarise: 'manageEvents',
  archive: 'manageEvents',
  archived: 'seeEvents',
  pictures: 'manageEvents',
  addPicture: 'manageEvents',
  notePicture: 'manageEvents',
  withdrawConsent: 'manageEvents',
  removePicture: 'manageEvents',
  export: 'seeSignUps',
}

export const venueAccess: AccessTable<typeof venueStaff> = {
  list: 'seeEvents',
  create: 'manageEvents',
  update: 'manageEvents',
  calendar: 'seeEvents',
  conflicts: 'manageEvents',
}

export const partnerAccess: AccessTable<typeof eventsPartner & typeof partnerShares> = {
  coHosted: 'seeCoHostedEvents',
  share: 'seeCoHostedEvents',
  reserve: 'seeCoHostedEvents',
  reportCounts: 'seeCoHostedEvents',
}

export const managesEvents = (account: Account) => holds('manageEvents', true, rolesOf(account))
export const seesSignUps = (account: Account) => holds('seeSignUps', true, rolesOf(account))
export const checksInAtDoor = (account: Account) => holds('checkInAtDoor', true, rolesOf(account))

/** At every door without being assigned to it. */
export const standsAtEveryDoor = (account: Account) => hasRole(account, 'event_manager', 'city_administrator')

/** The communities whose sign-ups the account may see now, also those its own became; null means all. */
export async function visibleCommunities({ db, membership }: Pick<EventsPlatform, 'db' | 'membership'>, account: Account): Promise<string[] | null> {
  if (managesEvents(account)) return null
  const reached = await membership.placesUnder(db, scopesOf(account, 'community_worker'))
  return [...new Set([...reached.values()].flatMap((codes) => [...codes]))].sort()
}
