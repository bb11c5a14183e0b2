import { eventsResident } from '@xiongguan/contract/events/resident'
import { waitlistResident } from '@xiongguan/contract/events/waitlist'
import { guarded } from '../../platform/access/guard'
import { acceptInvitation, lookAtInvitation } from './accept-invitation'
import { residentAccess, waitlistAccess } from './access'
import { acceptOffer, leaveWaitlist } from './answer-offer'
import { readRecap } from './after-event'
import { calendarFile } from './calendar-file'
import { cancelSignUp } from './cancel-sign-up'
import { giveUp, lookAtGiveUp } from './give-up'
import { joinWaitlist } from './join-waitlist'
import { listEvents } from './list-events'
import { mySignUps, readTicket } from './my-sign-ups'
import type { EventsPlatform } from './ports'
import { readEvent } from './read-event'
import { fairnessReport, myWaits } from './read-waitlist'
import { selfCheckIn } from './self-check-in'
import { signUp } from './sign-up'
import { placeForResidents, placesForResidents } from './venues'

export function residentHandlers(kit: EventsPlatform) {
  const os = guarded(eventsResident, residentAccess, kit.limiter)
  return {
    list: os.list.handler(({ context, input }) => listEvents(kit, context, input)),
    get: os.get.handler(({ context, input }) => readEvent(kit, context, input.eventId)),
    venues: os.venues.handler(() => placesForResidents(kit)),
    venue: os.venue.handler(({ input }) => placeForResidents(kit, input.venueId)),
    recap: os.recap.handler(({ input }) => readRecap(kit, input.eventId)),
    signUp: os.signUp.handler(({ context, input }) => signUp(kit, context, input)),
    cancelSignUp: os.cancelSignUp.handler(({ context, input }) => cancelSignUp(kit, context, input.signUpId)),
    mySignUps: os.mySignUps.handler(({ context, input }) => mySignUps(kit, context, input)),
    selfCheckIn: os.selfCheckIn.handler(({ context, input }) => selfCheckIn(kit, context, input)),
    calendar: os.calendar.handler(({ context, input }) => calendarFile(kit, context, input.eventId)),
    ticket: os.ticket.handler(({ context, input }) => readTicket(kit, context, input.signUpId)),
    invitation: os.invitation.handler(({ context, input }) => lookAtInvitation(kit, context, input.code)),
    acceptInvitation: os.acceptInvitation.handler(({ context, input }) => acceptInvitation(kit, context, input.code)),
  }
}

export function waitlistHandlers(kit: EventsPlatform) {
  const os = guarded(waitlistResident, waitlistAccess, kit.limiter)
  return {
    join: os.join.handler(({ context, input }) => joinWaitlist(kit, context, input)),
    mine: os.mine.handler(({ context }) => myWaits(kit, context)),
    accept: os.accept.handler(({ context, input }) => acceptOffer(kit, context, input.entryId)),
    decline: os.decline.handler(({ context, input }) => leaveWaitlist(kit, context, input.entryId, 'declined')),
    leave: os.leave.handler(({ context, input }) => leaveWaitlist(kit, context, input.entryId, 'left')),
    giveUpLook: os.giveUpLook.handler(({ input }) => lookAtGiveUp(kit, input.code)),
    giveUp: os.giveUp.handler(({ context, input }) => giveUp(kit, context, input.code)),
    report: os.report.handler(({ input }) => fairnessReport(kit, input)),
  }
}
