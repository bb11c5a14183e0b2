import { organiserStaff, partnerShares } from '@xiongguan/contract/events/organiser'
import { eventsPartner, eventsStaff } from '@xiongguan/contract/events/staff'
import { venueStaff } from '@xiongguan/contract/events/venues'
import { waitlistStaff } from '@xiongguan/contract/events/waitlist'
import { accountOf } from '../../platform/access/caller'
import { guarded } from '../../platform/access/guard'
import { organiserAccess, partnerAccess, staffAccess, venueAccess, waitlistDeskAccess } from './access'
import { archive, listArchive, summarise } from './after-event'
import { assignDoor } from './assign-door'
import { callList, noteCall, openCalls } from './call-families'
import { cancelWholeEvent } from './cancel-event'
import { changeFollowing } from './change-following'
import { copyEvent, makeSeries, planSeries } from './copy-event'
import { addPicture, notePicture, takeAwayPicture, takeBackConsent } from './change-pictures'
import { readPictures } from './event-pictures'
import { exportEvent } from './export-event'
import { listDoorCases, readDevices, revokeDevice } from './devices'
import { decideSignUp } from './decide-sign-up'
import { invite, readInvitations, takeBackInvitation } from './invite'
import { listApprovals } from './list-approvals'
import { listSignUps } from './list-sign-ups'
import { makeDeviceCode } from './make-device-code'
import { listCoHostedEvents, listManaged, readManaged } from './managed-events'
import { drawLottery, endWaitlist, listWaiting, readWaitlistState } from './managed-waitlist'
import { readOrganising } from './organising'
import { readShare, reportCounts, reserveBlock } from './partner-shares'
import type { EventsPlatform } from './ports'
import { paperList } from './paper-list'
import { publishEvent } from './publish-event'
import { previewTelling, readReach } from './reach'
import { readGivenAnswers } from './read-given-answers'
import { changeEvent, createEvent } from './save-event'
import { changeVenue, createVenue } from './save-venue'
import { tellChanges } from './tell-changes'
import { listManagedVenues, venueCalendar, venueConflicts } from './venues'
import { settleDoorCase } from './settle-door-case'
import { shareCode } from './share-code'

export function staffHandlers(kit: EventsPlatform) {
  const os = guarded(eventsStaff, staffAccess, kit.limiter)
  return {
    list: os.list.handler(({ context, input }) => listManaged(kit, accountOf(context), input)),
    get: os.get.handler(({ context, input }) => readManaged(kit, accountOf(context), input.eventId)),
    create: os.create.handler(({ context, input }) => createEvent(kit, context, input)),
    update: os.update.handler(({ context, input }) => changeEvent(kit, context, input)),
    publish: os.publish.handler(({ context, input }) => publishEvent(kit, context, input.eventId)),
    signUps: os.signUps.handler(({ context, input }) => listSignUps(kit, context, input)),
    reach: os.reach.handler(({ input }) => readReach(kit, input.eventId)),
    previewTelling: os.previewTelling.handler(({ input }) => previewTelling(kit, input.eventId)),
    shareCode: os.shareCode.handler(({ input }) => shareCode(kit, input.eventId)),
    setDoorHelpers: os.setDoorHelpers.handler(({ context, input }) => assignDoor(kit, context, input)),
    newDeviceCode: os.newDeviceCode.handler(({ context, input }) => makeDeviceCode(kit, context, input.eventId)),
    devices: os.devices.handler(({ input }) => readDevices(kit, input.eventId)),
    revokeDevice: os.revokeDevice.handler(({ context, input }) => revokeDevice(kit, context, input)),
    doorCases: os.doorCases.handler(({ input }) => listDoorCases(kit, input)),
    settleDoorCase: os.settleDoorCase.handler(({ context, input }) => settleDoorCase(kit, context, input)),
    paperList: os.paperList.handler(({ context, input }) => paperList(kit, context, input)),
    approvals: os.approvals.handler(({ input }) => listApprovals(kit, input)),
    decide: os.decide.handler(({ context, input }) => decideSignUp(kit, context, input)),
    answers: os.answers.handler(({ context, input }) => readGivenAnswers(kit, context, input)),
    invitations: os.invitations.handler(({ input }) => readInvitations(kit, input)),
    invite: os.invite.handler(({ context, input }) => invite(kit, context, input)),
    revokeInvitation: os.revokeInvitation.handler(({ context, input }) => takeBackInvitation(kit, context, input)),
  }
}

export function organiserHandlers(kit: EventsPlatform) {
  const os = guarded(organiserStaff, organiserAccess, kit.limiter)
  return {
    detail: os.detail.handler(({ context, input }) => readOrganising(kit, accountOf(context), input.eventId)),
    copy: os.copy.handler(({ context, input }) => copyEvent(kit, context, input)),
    planSeries: os.planSeries.handler(({ input }) => planSeries(kit, input)),
    makeSeries: os.makeSeries.handler(({ context, input }) => makeSeries(kit, context, input)),
    changeFollowing: os.changeFollowing.handler(({ context, input }) => changeFollowing(kit, context, input)),
    tellChanges: os.tellChanges.handler(({ context, input }) => tellChanges(kit, context, input.eventId)),
    cancel: os.cancel.handler(({ context, input }) => cancelWholeEvent(kit, context, input)),
    calls: os.calls.handler(({ context, input }) => callList(kit, context, input)),
    recordCall: os.recordCall.handler(({ context, input }) => noteCall(kit, context, input)),
    openCalls: os.openCalls.handler(({ context }) => openCalls(kit, accountOf(context))),
    summarise: os.summarise.handler(({ context, input }) => summarise(kit, context, input)),
    archive: os.archive.handler(({ context, input }) => archive(kit, context, input.eventId)),
    archived: os.archived.handler(({ context, input }) => listArchive(kit, accountOf(context), input)),
    pictures: os.pictures.handler(({ context, input }) => readPictures(kit, context, input.eventId)),
    addPicture: os.addPicture.handler(({ context, input }) => addPicture(kit, context, input)),
    notePicture: os.notePicture.handler(({ context, input }) => notePicture(kit, context, input)),
    withdrawConsent: os.withdrawConsent.handler(({ context, input }) => takeBackConsent(kit, context, input)),
    removePicture: os.removePicture.handler(({ context, input }) => takeAwayPicture(kit, context, input)),
    export: os.export.handler(({ context, input }) => exportEvent(kit, context, input)),
  }
}

export function venueHandlers(kit: EventsPlatform) {
  const os = guarded(venueStaff, venueAccess, kit.limiter)
  return {
    list: os.list.handler(() => listManagedVenues(kit)),
    create: os.create.handler(({ context, input }) => createVenue(kit, context, input)),
    update: os.update.handler(({ context, input }) => changeVenue(kit, context, input)),
    calendar: os.calendar.handler(({ context, input }) => venueCalendar(kit, accountOf(context), input)),
    conflicts: os.conflicts.handler(({ input }) => venueConflicts(kit, input)),
  }
}

export function partnerHandlers(kit: EventsPlatform) {
  const os = guarded({ ...eventsPartner, ...partnerShares }, partnerAccess, kit.limiter)
  return {
    coHosted: os.coHosted.handler(({ context, input }) => listCoHostedEvents(kit, accountOf(context), input)),
    share: os.share.handler(({ context, input }) => readShare(kit, accountOf(context), input.eventId)),
    reserve: os.reserve.handler(({ context, input }) => reserveBlock(kit, context, input)),
    reportCounts: os.reportCounts.handler(({ context, input }) => reportCounts(kit, context, input)),
  }
}

export function waitlistDeskHandlers(kit: EventsPlatform) {
  const os = guarded(waitlistStaff, waitlistDeskAccess, kit.limiter)
  return {
    state: os.state.handler(({ input }) => readWaitlistState(kit, input.eventId)),
    list: os.list.handler(({ context, input }) => listWaiting(kit, context, input)),
    draw: os.draw.handler(({ context, input }) => drawLottery(kit, context, input.eventId)),
    end: os.end.handler(({ context, input }) => endWaitlist(kit, context, input.eventId)),
  }
}
