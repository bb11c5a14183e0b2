import { unitStaff } from './association/unit-staff'
import { contactStaff } from './association/contact-staff'
import { memberStaff } from './association/member-staff'
import { auditStaff } from './audit/staff'
import { consentStaff } from './consent/staff'
import { campaignStaff } from './content/campaign-staff'
import { questionDeskStaff } from './content/question-staff'
import { contentStaff, picturesStaff } from './content/staff'
import { custodyField } from './custody/field'
import { custodyStaff } from './custody/staff'
import { eventsField } from './events/field'
import { organiserStaff } from './events/organiser'
import { eventsStaff } from './events/staff'
import { venueStaff } from './events/venues'
import { waitlistStaff } from './events/waitlist'
import { guidanceStaff } from './guidance/staff'
import { identityResident } from './identity/resident'
import { identityStaff } from './identity/staff'
import { placeStaff } from './membership/place-staff'
import { registerStaff } from './membership/register-staff'
import { familyStaff } from './membership/family-staff'
import { duplicatesStaff } from './membership/duplicate-staff'
import { importsStaff } from './membership/import-staff'
import { membershipResident } from './membership/resident'
import { noticesStaff } from './notices/staff'

/** Everything the console may ask. The desk names keep staff operations apart from families' operations. */
export const consoleContract = {
  identity: {
    me: identityResident.me,
    sessions: identityResident.sessions,
    endSession: identityResident.endSession,
    endOtherSessions: identityResident.endOtherSessions,
  },
  membership: { places: membershipResident.places },
  importDesk: importsStaff,
  duplicateDesk: duplicatesStaff,
  staff: identityStaff,
  placeDesk: placeStaff,
  unitDesk: unitStaff,
  registerDesk: registerStaff,
  familyDesk: familyStaff,
  memberDesk: memberStaff,
  contactDesk: contactStaff,
  audit: auditStaff,
  privacyDesk: consentStaff,
  deliveries: noticesStaff,
  custodyDesk: custodyStaff,
  custodyField,
  articleDesk: contentStaff,
  pictureDesk: picturesStaff,
  campaignDesk: campaignStaff,
  questionDesk: questionDeskStaff,
  eventDesk: eventsStaff,
  organiserDesk: organiserStaff,
  venueDesk: venueStaff,
  waitlistDesk: waitlistStaff,
  guidanceDesk: guidanceStaff,
  door: eventsField,
}
export type ConsoleContract = typeof consoleContract
