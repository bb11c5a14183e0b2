import { membersTable } from './rights-matrix-members'
import { peopleTable } from './rights-matrix-people'
import { familyTable } from './rights-matrix-family'
import { fieldTable } from './rights-matrix-field'
import { importsTable } from './rights-matrix-imports'
import { placesTable } from './rights-matrix-places'
import { timelineTable } from './rights-matrix-timeline'
import { guardTable } from './rights-matrix-guard'
import { consentTable } from './rights-matrix-consent'
import { contentTable } from './rights-matrix-content'
import { deskTable } from './rights-matrix-desk'

export const roles = [
  'visitor',
  'resident',
  'door_helper',
  'community_worker',
  'editor',
  'event_manager',
  'city_administrator',
  'partner',
  'secretary',
  'registrar',
] as const
export type Role = (typeof roles)[number]

/**
 * What each role must meet. Written by hand from what the association wants, never derived from the code.
 * - yes: done, or answered
 * - asks: answered with a refusal the person can act on
 * - who: 401, please sign in
 * - none: 404, to the letter what an id that exists nowhere answers
 * - alike: a refusal in words, to the letter the one for an id that exists nowhere
 * - sees / blind: the list is answered, and the thing is in it / is not in it
 */
export type Outcome = 'yes' | 'asks' | 'who' | 'none' | 'alike' | 'sees' | 'blind'

const table = `
operation                      relation            visitor resident door    worker  editor  manager admin   partner secretary registrar

identity.me                    self                yes     yes      yes     yes     yes     yes     yes     yes     yes       yes
identity.privacyNotice         any                 yes     yes      yes     yes     yes     yes     yes     yes     yes       yes
identity.acceptPrivacy         self                who     yes      yes     yes     yes     yes     yes     yes     yes       yes
identity.eraseAccount          self                who     yes      asks    asks    asks    asks    asks    asks    asks      asks
identity.claimAdministrator    wrong-code          who     asks     asks    asks    asks    asks    asks    asks    asks      asks

identity.sessions              own                 who     sees     sees    sees    sees    sees    sees    sees    sees      sees
identity.sessions              other-account       who     blind    blind   blind   blind   blind   blind   blind   blind     blind
identity.endSession            own                 who     yes      yes     yes     yes     yes     yes     yes     yes       yes
identity.endSession            other-account       who     none     none    none    none    none    none    none    none      none
identity.endOtherSessions      own                 who     yes      yes     yes     yes     yes     yes     yes     yes       yes
identity.signInRequest         open                who     asks     yes     yes     yes     yes     yes     yes     yes       yes
identity.signInRequest         unknown-code        who     asks     asks    asks    asks    asks    asks    asks    asks      asks
identity.confirmSignIn         open                who     asks     yes     yes     yes     yes     yes     yes     yes       yes
identity.confirmSignIn         wrong-number        who     asks     asks    asks    asks    asks    asks    asks    asks      asks
identity.declineSignIn         open                who     asks     asks    asks    asks    asks    asks    asks    asks      asks
identity.invitation            open                who     yes      asks    asks    asks    asks    asks    asks    asks      asks
identity.invitation            unknown-code        who     asks     asks    asks    asks    asks    asks    asks    asks      asks
identity.acceptInvitation      open                who     yes      asks    asks    asks    asks    asks    asks    asks      asks

notices.inbox                  own                 who     sees     sees    sees    sees    sees    sees    sees    sees      sees
notices.inbox                  other-household     who     blind    blind   blind   blind   blind   blind   blind   blind     blind
notices.unread                 own                 who     yes      yes     yes     yes     yes     yes     yes     yes       yes
notices.markRead               own                 who     yes      yes     yes     yes     yes     yes     yes     yes       yes
notices.markRead               other-household     who     none     none    none    none    none    none    none    none      none
notices.markAllRead            own                 who     yes      yes     yes     yes     yes     yes     yes     yes       yes
notices.subscriptions          own                 who     yes      yes     yes     yes     yes     yes     yes     yes       yes
notices.answerSubscriptions    own                 who     yes      yes     yes     yes     yes     yes     yes     yes       yes

membership.places              any                 yes     yes      yes     yes     yes     yes     yes     yes     yes       yes
membership.childConsentNotice  any                 yes     yes      yes     yes     yes     yes     yes     yes     yes       yes
membership.household           own                 who     sees     sees    sees    sees    sees    sees    sees    sees      sees
membership.household           same-community      who     blind    blind   blind   blind   blind   blind   blind   blind     blind
membership.openHousehold       has-none            who     yes      yes     yes     yes     yes     yes     yes     yes       yes
membership.openHousehold       has-one             who     asks     asks    asks    asks    asks    asks    asks    asks      asks
membership.moveHousehold       own                 who     yes      yes     yes     yes     yes     yes     yes     yes       yes
membership.addPerson           own                 who     yes      yes     yes     yes     yes     yes     yes     yes       yes
membership.renamePerson        own                 who     yes      yes     yes     yes     yes     yes     yes     yes       yes
membership.renamePerson        same-community      who     none     none    none    none    none    none    none    none      none
membership.removePerson        own                 who     yes      yes     yes     yes     yes     yes     yes     yes       yes
membership.removePerson        same-community      who     none     none    none    none    none    none    none    none      none
membership.setQuiet            own                 who     yes      yes     yes     yes     yes     yes     yes     yes       yes
membership.setQuiet            own-person          who     yes      yes     yes     yes     yes     yes     yes     yes       yes
membership.setQuiet            same-community      who     none     none    none    none    none    none    none    none      none

content.topics                 any                 yes     yes      yes     yes     yes     yes     yes     yes     yes       yes
content.list                   any                 yes     yes      yes     yes     yes     yes     yes     yes     yes       yes
content.search                 any                 yes     yes      yes     yes     yes     yes     yes     yes     yes       yes
content.offerWords             any                 yes     yes      yes     yes     yes     yes     yes     yes     yes       yes
content.corrections            any                 yes     yes      yes     yes     yes     yes     yes     yes     yes       yes
content.read                   any                 yes     yes      yes     yes     yes     yes     yes     yes     yes       yes

guidance.vaccinationPlan       any                 yes     yes      yes     yes     yes     yes     yes     yes     yes       yes
guidance.checkupPlan           any                 yes     yes      yes     yes     yes     yes     yes     yes     yes       yes
guidance.antenatalPlan         any                 yes     yes      yes     yes     yes     yes     yes     yes     yes       yes
guidance.assessGrowth          any                 yes     yes      yes     yes     yes     yes     yes     yes     yes       yes
calendar.day                   any                 yes     yes      yes     yes     yes     yes     yes     yes     yes       yes

campaigns.list                 any                 yes     yes      yes     yes     yes     yes     yes     yes     yes       yes
campaigns.read                 any                 yes     yes      yes     yes     yes     yes     yes     yes     yes       yes

reading.favourites             own                 who     sees     sees    sees    sees    sees    sees    sees    sees      sees
reading.favourites             other-household     who     blind    blind   blind   blind   blind   blind   blind   blind     blind
reading.keepFavourite          own                 who     yes      yes     yes     yes     yes     yes     yes     yes       yes
reading.takeOverFavourites     own                 who     yes      yes     yes     yes     yes     yes     yes     yes       yes
reading.sayHelpful             any                 yes     yes      yes     yes     yes     yes     yes     yes     yes       yes

events.list                    published           sees    sees     sees    sees    sees    sees    sees    sees    sees      sees
events.list                    draft               blind   blind    blind   blind   blind   blind   blind   blind   blind     blind
events.get                     published           yes     yes      yes     yes     yes     yes     yes     yes     yes       yes
events.get                     draft               none    none     none    none    none    none    none    none    none      none
events.venues                  any                 yes     yes      yes     yes     yes     yes     yes     yes     yes       yes
events.venue                   any                 yes     yes      yes     yes     yes     yes     yes     yes     yes       yes
events.recap                   shown               yes     yes      yes     yes     yes     yes     yes     yes     yes       yes
events.recap                   not-written         none    none     none    none    none    none    none    none    none      none
events.signUp                  own                 who     yes      yes     yes     yes     yes     yes     yes     yes       yes
events.signUp                  other-household     who     asks     asks    asks    asks    asks    asks    asks    asks      asks
events.signUp                  draft               who     alike    alike   alike   alike   alike   alike   alike   alike     alike
events.cancelSignUp            own                 who     yes      yes     yes     yes     yes     yes     yes     yes       yes
events.cancelSignUp            other-household     who     none     none    none    none    none    none    none    none      none
events.mySignUps               own                 who     sees     sees    sees    sees    sees    sees    sees    sees      sees
events.mySignUps               other-household     who     blind    blind   blind   blind   blind   blind   blind   blind     blind
events.ticket                  own                 who     yes      yes     yes     yes     yes     yes     yes     yes       yes
events.ticket                  other-household     who     none     none    none    none    none    none    none    none      none
events.calendar                published           yes     yes      yes     yes     yes     yes     yes     yes     yes       yes
events.calendar                draft               none    none     none    none    none    none    none    none    none      none

waitlist.join                  own                 who     yes      yes     yes     yes     yes     yes     yes     yes       yes
waitlist.join                  other-household     who     asks     asks    asks    asks    asks    asks    asks    asks      asks
waitlist.join                  draft               who     none     none    none    none    none    none    none    none      none
waitlist.mine                  own                 who     sees     sees    sees    sees    sees    sees    sees    sees      sees
waitlist.mine                  other-household     who     blind    blind   blind   blind   blind   blind   blind   blind     blind
waitlist.accept                no-offer-yet        who     asks     asks    asks    asks    asks    asks    asks    asks      asks
waitlist.accept                other-household     who     none     none    none    none    none    none    none    none      none
waitlist.decline               own                 who     yes      yes     yes     yes     yes     yes     yes     yes       yes
waitlist.decline               other-household     who     none     none    none    none    none    none    none    none      none
waitlist.leave                 own                 who     yes      yes     yes     yes     yes     yes     yes     yes       yes
waitlist.leave                 other-household     who     none     none    none    none    none    none    none    none      none
waitlist.giveUpLook            unknown-code        asks    asks     asks    asks    asks    asks    asks    asks    asks      asks
waitlist.giveUpLook            code-of-neighbour   yes     yes      yes     yes     yes     yes     yes     yes     yes       yes
waitlist.giveUp                unknown-code        asks    asks     asks    asks    asks    asks    asks    asks    asks      asks
waitlist.giveUp                code-of-another     yes     yes      yes     yes     yes     yes     yes     yes     yes       yes
waitlist.report                with-list           yes     yes      yes     yes     yes     yes     yes     yes     yes       yes
waitlist.report                without-list        none    none     none    none    none    none    none    none    none      none
waitlist.report                draft               none    none     none    none    none    none    none    none    none      none
waitlistDesk.state             with-list           who     none     none    none    none    yes     yes     none    none      none
waitlistDesk.list              with-list           who     none     none    none    none    sees    sees    none    none      none
waitlistDesk.draw              no-lottery          who     none     none    none    none    asks    asks    none    none      none
waitlistDesk.end               with-list           who     none     none    none    none    yes     yes     none    none      none

events.invitation              unknown-code        who     asks     asks    asks    asks    asks    asks    asks    asks      asks
events.invitation              fresh-code          who     yes      yes     yes     yes     yes     yes     yes     yes       yes
events.acceptInvitation        unknown-code        who     asks     asks    asks    asks    asks    asks    asks    asks      asks
events.acceptInvitation        fresh-code          who     yes      yes     yes     yes     yes     yes     yes     yes       yes
events.acceptInvitation        of-neighbour        who     asks     asks    asks    asks    asks    asks    asks    asks      asks

door.doorEvents                assigned            who     none     sees    none    none    sees    sees    none    none      none
door.doorEvents                other-event         who     none     blind   none    none    sees    sees    none    none      none
door.doorEvents                draft               who     none     blind   none    none    blind   blind   none    none      none
door.doorSummary               assigned            who     none     yes     none    none    yes     yes     none    none      none
door.doorSummary               other-event         who     none     none    none    none    yes     yes     none    none      none
door.doorSummary               draft               who     none     none    none    none    none    none    none    none      none
door.checkIn                   assigned            who     none     yes     none    none    yes     yes     none    none      none
door.checkIn                   ticket-of-other     who     none     asks    none    none    asks    asks    none    none      none
door.checkIn                   other-event         who     none     none    none    none    yes     yes     none    none      none
door.questions                 assigned            who     none     yes     none    none    yes     yes     none    none      none
door.questions                 other-event         who     none     none    none    none    yes     yes     none    none      none
door.answer                    assigned            who     none     yes     none    none    yes     yes     none    none      none
door.answer                    other-event         who     none     none    none    none    yes     yes     none    none      none
door.undoCheckIn               assigned            who     none     yes     none    none    yes     yes     none    none      none
door.undoCheckIn               ticket-of-other     who     none     none    none    none    none    none    none    none      none
door.undoCheckIn               other-event         who     none     none    none    none    yes     yes     none    none      none

door.doorSummary               with-device         who     yes      yes     yes     yes     yes     yes     yes     yes       yes
door.checkIn                   with-device         who     yes      yes     yes     yes     yes     yes     yes     yes       yes
door.undoCheckIn               with-device         who     yes      yes     yes     yes     yes     yes     yes     yes       yes
door.questions                 with-device         who     yes      yes     yes     yes     yes     yes     yes     yes       yes
door.answer                    with-device         who     yes      yes     yes     yes     yes     yes     yes     yes       yes
door.enrolDevice               with-code           who     yes      yes     yes     yes     yes     yes     yes     yes       yes
door.enrolDevice               wrong-code          who     asks     asks    asks    asks    asks    asks    asks    asks      asks
door.deviceList                own                 who     yes      yes     yes     yes     yes     yes     yes     yes       yes
door.deviceList                other-device        who     none     none    none    none    none    none    none    none      none
door.syncDevice                own                 who     yes      yes     yes     yes     yes     yes     yes     yes       yes
door.syncDevice                other-device        who     none     none    none    none    none    none    none    none      none
door.selfCheckInCodes          assigned            who     none     yes     none    none    yes     yes     none    none      none
door.selfCheckInCodes          other-event         who     none     none    none    none    yes     yes     none    none      none
door.enterPaper                assigned            who     none     yes     none    none    yes     yes     none    none      none
door.enterPaper                other-event         who     none     none    none    none    yes     yes     none    none      none
events.selfCheckIn             wrong-code          who     asks     asks    asks    asks    asks    asks    asks    asks      asks
eventDesk.newDeviceCode        any                 who     none     none    none    none    yes     yes     none    none      none
eventDesk.devices              any                 who     none     none    none    none    yes     yes     none    none      none
eventDesk.revokeDevice         any                 who     none     none    none    none    yes     yes     none    none      none
eventDesk.doorCases            any                 who     none     none    none    none    sees    sees    none    none      none
eventDesk.settleDoorCase       any                 who     none     none    none    none    yes     yes     none    none      none
eventDesk.paperList            any                 who     none     none    none    none    yes     yes     none    none      none

staff.listStaff                door-helper         who     none     none    none    none    sees    sees    none    none      none
staff.listStaff                other-staff         who     none     none    none    none    blind   sees    none    none      none
staff.offBoard                 other-staff         who     none     none    none    none    none    yes     none    none      none
staff.offBoard                 resident            who     none     none    none    none    none    none    none    none      none

staff.file                     other-staff         who     none     none    none    none    none    yes     none    none      none
staff.file                     resident            who     none     none    none    none    none    none    none    none      none
staff.endMemberSession         other-staff         who     none     none    none    none    none    yes     none    none      none
staff.endMemberSession         resident            who     none     none    none    none    none    none    none    none      none
staff.invitations              any                 who     none     none    none    none    none    sees    none    none      none
staff.invite                   any                 who     none     none    none    none    none    yes     none    none      none
staff.invite                   in-own-place        who     none     none    none    none    none    asks    none    none      none
staff.withdrawInvitation       any                 who     none     none    none    none    none    yes     none    none      none
staff.proposals                any                 who     none     none    none    none    none    sees    none    none      none
staff.proposeRole              other-staff         who     none     none    none    none    none    yes     none    none      none
staff.proposeRole              oneself             who     none     none    none    none    none    asks    none    none      none
staff.proposeRole              resident            who     none     none    none    none    none    none    none    none      none
staff.confirmProposal          other-administrator who     none     none    none    none    none    yes     none    none      none
staff.confirmProposal          proposer            who     none     none    none    none    none    asks    none    none      none
staff.confirmProposal          concerned           who     none     none    none    none    none    asks    none    none      none
staff.declineProposal          other-administrator who     none     none    none    none    none    yes     none    none      none
staff.declineProposal          proposer            who     none     none    none    none    none    yes     none    none      none
staff.declineProposal          concerned           who     none     none    none    none    none    yes     none    none      none
staff.revokeRole               other-staff         who     none     none    none    none    none    yes     none    none      none
staff.revokeRole               resident            who     none     none    none    none    none    none    none    none      none

audit.list                     any                 who     none     none    none    none    none    yes     none    none      none
audit.chain                    any                 who     none     none    none    none    none    yes     none    none      none
audit.verify                   any                 who     none     none    none    none    none    yes     none    none      none

deliveries.deadLetters         any                 who     none     none    none    none    none    sees    none    none      none
deliveries.retryDelivery       any                 who     none     none    none    none    none    yes     none    none      none
deliveries.heldTexts           any                 who     none     none    none    sees    none    sees    none    none      none
deliveries.reviewText          any                 who     none     none    none    yes     none    yes     none    none      none

articleDesk.list               any                 who     none     none    none    yes     none    yes     none    none      none
articleDesk.leastHelpful       any                 who     none     none    none    yes     none    yes     none    none      none
articleDesk.helpfulness        any                 who     none     none    none    yes     none    yes     none    none      none
articleDesk.get                any                 who     none     none    none    yes     none    yes     none    none      none
articleDesk.facts              any                 who     none     none    none    yes     none    yes     none    none      none
articleDesk.versions           any                 who     none     none    none    yes     none    yes     none    none      none
articleDesk.version            any                 who     none     none    none    yes     none    yes     none    none      none
articleDesk.create             any                 who     none     none    none    yes     none    yes     none    none      none
articleDesk.save               draft               who     none     none    none    yes     none    yes     none    none      none
articleDesk.submit             draft               who     none     none    none    yes     none    yes     none    none      none
articleDesk.recall             in-review           who     none     none    none    yes     none    yes     none    none      none
articleDesk.settleReference    nothing-new         who     none     none    none    asks    none    asks    none    none      none
articleDesk.sendBack           of-colleague        who     none     none    none    yes     none    yes     none    none      none
articleDesk.sendBack           own                 who     none     none    none    asks    none    asks    none    none      none
articleDesk.publish            of-colleague        who     none     none    none    yes     none    yes     none    none      none
articleDesk.publish            own                 who     none     none    none    asks    none    asks    none    none      none
articleDesk.unschedule         scheduled           who     none     none    none    yes     none    yes     none    none      none
articleDesk.setEnd             published           who     none     none    none    yes     none    yes     none    none      none
articleDesk.withdraw           published           who     none     none    none    yes     none    yes     none    none      none

pictureDesk.upload             any                 who     none     none    none    yes     yes     yes     none    none      none
pictureDesk.held               of-colleague        who     none     none    none    sees    sees    sees    none    none      none
pictureDesk.judge              of-colleague        who     none     none    none    yes     yes     yes     none    none      none
pictureDesk.judge              own                 who     none     none    none    asks    asks    asks    none    none      none

campaignDesk.list              any                 who     none     none    none    yes     none    yes     none    none      none
campaignDesk.get               any                 who     none     none    none    yes     none    yes     none    none      none
campaignDesk.save              draft               who     none     none    none    yes     none    yes     none    none      none
campaignDesk.submit            draft               who     none     none    none    yes     none    yes     none    none      none
campaignDesk.recall            in-review           who     none     none    none    yes     none    yes     none    none      none
campaignDesk.sendBack          of-colleague        who     none     none    none    yes     none    yes     none    none      none
campaignDesk.sendBack          own                 who     none     none    none    asks    none    asks    none    none      none
campaignDesk.publish           of-colleague        who     none     none    none    yes     none    yes     none    none      none
campaignDesk.publish           own                 who     none     none    none    asks    none    asks    none    none      none
campaignDesk.publish           with-own-entry      who     none     none    none    asks    none    asks    none    none      none
campaignDesk.withdraw          published           who     none     none    none    yes     none    yes     none    none      none
campaignDesk.entries           of-colleague        who     none     none    none    sees    none    sees    none    none      none
campaignDesk.addEntry          any                 who     none     none    none    yes     none    yes     none    none      none
campaignDesk.withdrawEntry     of-colleague        who     none     none    none    yes     none    yes     none    none      none
campaignDesk.consent           of-colleague        who     none     none    none    yes     none    yes     none    none      none

eventDesk.list                 published           who     none     none    sees    none    sees    sees    none    none      none
eventDesk.list                 draft               who     none     none    blind   none    sees    sees    none    none      none
eventDesk.get                  published           who     none     none    yes     none    yes     yes     none    none      none
eventDesk.get                  draft               who     none     none    none    none    yes     yes     none    none      none
eventDesk.create               any                 who     none     none    none    none    yes     yes     none    none      none
eventDesk.update               published           who     none     none    none    none    yes     yes     none    none      none
eventDesk.publish              draft               who     none     none    none    none    yes     yes     none    none      none
eventDesk.signUps              same-community      who     none     none    sees    none    sees    sees    none    none      none
eventDesk.signUps              other-community     who     none     none    blind   none    sees    sees    none    none      none
eventDesk.signUps              asked-for-other     who     none     none    none    none    sees    sees    none    none      none
eventDesk.signUps              draft               who     none     none    none    none    yes     yes     none    none      none
eventDesk.approvals            any                 who     none     none    none    none    yes     yes     none    none      none
eventDesk.decide               not-waiting         who     none     none    none    none    asks    asks    none    none      none
eventDesk.answers              same-community      who     none     none    none    none    yes     yes     none    none      none
eventDesk.invitations          any                 who     none     none    none    none    sees    sees    none    none      none
eventDesk.invite               any                 who     none     none    none    none    yes     yes     none    none      none
eventDesk.revokeInvitation     any                 who     none     none    none    none    yes     yes     none    none      none
eventDesk.setDoorHelpers       any                 who     none     none    none    none    yes     yes     none    none      none
eventDesk.reach                published           who     none     none    none    none    yes     yes     none    none      none
eventDesk.previewTelling       published           who     none     none    none    none    yes     yes     none    none      none
eventDesk.shareCode            published           who     none     none    none    none    yes     yes     none    none      none

organiserDesk.detail           published           who     none     none    yes     none    yes     yes     none    none      none
organiserDesk.detail           draft               who     none     none    none    none    yes     yes     none    none      none
organiserDesk.copy             published           who     none     none    none    none    yes     yes     none    none      none
organiserDesk.planSeries       published           who     none     none    none    none    yes     yes     none    none      none
organiserDesk.makeSeries       published           who     none     none    none    none    yes     yes     none    none      none
organiserDesk.changeFollowing  no-series           who     none     none    none    none    asks    asks    none    none      none
organiserDesk.tellChanges      published           who     none     none    none    none    yes     yes     none    none      none
organiserDesk.cancel           standing            who     none     none    none    none    yes     yes     none    none      none
organiserDesk.calls            same-community      who     none     none    sees    none    sees    sees    none    none      none
organiserDesk.calls            other-community     who     none     none    blind   none    sees    sees    none    none      none
organiserDesk.calls            not-cancelled       who     none     none    none    none    none    none    none    none      none
organiserDesk.recordCall       same-community      who     none     none    yes     none    yes     yes     none    none      none
organiserDesk.recordCall       other-community     who     none     none    none    none    yes     yes     none    none      none
organiserDesk.openCalls        same-community      who     none     none    sees    none    sees    sees    none    none      none
organiserDesk.summarise        over                who     none     none    none    none    yes     yes     none    none      none
organiserDesk.archive          not-over            who     none     none    none    none    asks    asks    none    none      none
organiserDesk.archived         any                 who     none     none    sees    none    sees    sees    none    none      none
organiserDesk.pictures         over                who     none     none    none    none    sees    sees    none    none      none
organiserDesk.addPicture       over                who     none     none    none    none    yes     yes     none    none      none
organiserDesk.addPicture       not-over            who     none     none    none    none    asks    asks    none    none      none
organiserDesk.notePicture      over                who     none     none    none    none    yes     yes     none    none      none
organiserDesk.withdrawConsent  over                who     none     none    none    none    yes     yes     none    none      none
organiserDesk.removePicture    over                who     none     none    none    none    yes     yes     none    none      none
organiserDesk.export           published           who     none     none    yes     none    yes     yes     none    none      none
organiserDesk.export           draft               who     none     none    none    none    yes     yes     none    none      none

venueDesk.list                 any                 who     none     none    sees    none    sees    sees    none    none      none
venueDesk.create               any                 who     none     none    none    none    yes     yes     none    none      none
venueDesk.update               any                 who     none     none    none    none    yes     yes     none    none      none
venueDesk.calendar             published           who     none     none    sees    none    sees    sees    none    none      none
venueDesk.calendar             draft               who     none     none    blind   none    sees    sees    none    none      none
venueDesk.conflicts            any                 who     none     none    none    none    yes     yes     none    none      none

partner.share                  co-hosted           who     none     none    none    none    none    none    yes     none      none
partner.share                  other-event         who     none     none    none    none    none    none    none    none      none
partner.share                  co-hosted-draft     who     none     none    none    none    none    none    none    none      none
partner.reserve                co-hosted           who     none     none    none    none    none    none    yes     none      none
partner.reserve                other-event         who     none     none    none    none    none    none    none    none      none
partner.reportCounts           co-hosted           who     none     none    none    none    none    none    yes     none      none
partner.reportCounts           other-event         who     none     none    none    none    none    none    none    none      none
partner.coHosted               co-hosted           who     none     none    none    none    none    none    sees    none      none
partner.coHosted               other-event         who     none     none    none    none    none    none    blind   none      none
partner.coHosted               co-hosted-draft     who     none     none    none    none    none    none    blind   none      none
`

export type Expectation = { operation: string; relation: string; outcomes: Record<Role, Outcome> }

function read(line: string): Expectation {
  const [operation = '', relation = '', ...cells] = line.split(/\s+/)
  if (cells.length !== roles.length) throw new Error(`the matrix needs ${roles.length} cells: ${line}`)
  return { operation, relation, outcomes: Object.fromEntries(roles.map((role, place) => [role, cells[place]])) as Record<Role, Outcome> }
}

/** The first line names the columns. */
const rowsOf = (text: string): Expectation[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(1)
    .map(read)

/** One table here, and one for each later part of the product; every row has a probe of the same name. */
export const matrix: readonly Expectation[] = [
  table,
  membersTable,
  familyTable,
  fieldTable,
  consentTable,
  contentTable,
  deskTable,
  peopleTable,
  placesTable,
  guardTable,
  importsTable,
  timelineTable,
].flatMap(rowsOf)

/** Every address that is no operation: method, path, and the status a visitor gets (wire.test.ts asks). */
export const plainRoutes = [
  { method: 'GET', path: '/healthz', visitor: 200 },
  { method: 'POST', path: '/api/dev/session', visitor: 400 },
  { method: 'POST', path: '/api/session/refresh', visitor: 401 },
  { method: 'POST', path: '/api/session/end', visitor: 200 },
  { method: 'POST', path: '/api/session/scan', visitor: 200 },
  { method: 'POST', path: '/api/session/scan/progress', visitor: 200 },
  { method: 'GET', path: '/api/openapi.json', visitor: 200 },
  { method: 'GET', path: '/api/docs/openapi.json', visitor: 200 },
  { method: 'GET', path: '/api/pictures/:pictureId/:size{(large|small)\\.jpg}', visitor: 404 },
  { method: 'GET', path: '/api/my-data', visitor: 404 },
  { method: 'GET', path: '/api/stored/:key{.+}', visitor: 404 },
  { method: 'GET', path: '/api/docs', visitor: 200 },
  { method: 'GET', path: '/api/docs/rapidoc.js', visitor: 200 },
] as const
