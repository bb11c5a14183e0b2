import { roles, type Action, type Role } from '@xiongguan/contract/identity/terms'

/** Who holds a right by what they are. Whether a thing is theirs is asked in the use case. */
export type Holders = 'signedIn' | readonly Role[]

/** The one table behind both the guard on every operation and the `permittedActions` shown to screens. */
export const holders: Record<Action, Holders> = {
  readOwnInbox: 'signedIn',
  keepHousehold: 'signedIn',
  keepSessions: 'signedIn',
  useConsole: roles,
  signUpForEvents: 'signedIn',
  standAtDoor: 'signedIn',
  keepFavourites: 'signedIn',
  askQuestions: 'signedIn',
  checkInAtDoor: ['door_helper', 'event_manager', 'city_administrator'],
  seeEvents: ['community_worker', 'event_manager', 'city_administrator'],
  manageEvents: ['event_manager', 'city_administrator'],
  seeSignUps: ['community_worker', 'event_manager', 'city_administrator'],
  readArticlesAtDesk: ['editor', 'city_administrator'],
  writeArticles: ['editor', 'city_administrator'],
  publishArticles: ['editor', 'city_administrator'],
  answerQuestions: ['editor', 'city_administrator'],
  uploadPictures: ['editor', 'event_manager', 'city_administrator'],
  seeStaff: ['event_manager', 'city_administrator'],
  manageStaff: ['city_administrator'],
  readAudit: ['city_administrator'],
  answerDataRequests: ['registrar', 'city_administrator'],
  seeRegister: ['community_worker', 'secretary', 'registrar', 'city_administrator'],
  keepRegister: ['community_worker', 'registrar'],
  approveChildFiles: ['secretary', 'registrar'],
  joinAssociation: 'signedIn',
  seeMembers: ['community_worker', 'secretary', 'registrar', 'city_administrator'],
  reviewMembers: ['community_worker', 'secretary'],
  keepMembers: ['community_worker'],
  setMemberRules: ['city_administrator'],
  setContactLimits: ['secretary', 'city_administrator'],
  seeOrganisation: ['community_worker', 'secretary', 'registrar', 'city_administrator'],
  keepDutyFiles: ['community_worker', 'secretary'],
  assignDuties: ['registrar'],
  openUrgently: ['city_administrator'],
  superviseOpenings: ['registrar', 'city_administrator'],
  changePlaces: ['city_administrator'],
  keepOrganisation: ['secretary', 'city_administrator'],
  verifyNames: ['community_worker'],
  decideForFamilies: ['registrar'],
  importPeople: ['community_worker', 'registrar'],
  settleDuplicates: ['community_worker', 'registrar'],
  callFamilies: ['community_worker', 'secretary', 'city_administrator'],
  keepSchedules: ['secretary', 'city_administrator'],
  reviewText: ['editor', 'city_administrator'],
  seeDeliveries: ['city_administrator'],
  seeCoHostedEvents: ['partner'],
}

/** True when a caller with these roles holds the action; `signedIn` false holds none. */
export function holds(action: Action, signedIn: boolean, roles: readonly Role[]): boolean {
  const who = holders[action]
  if (!signedIn) return false
  return who === 'signedIn' || roles.some((role) => who.includes(role))
}
