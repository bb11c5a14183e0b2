import { contactsResident } from './association/contact-resident'
import { membersResident } from './association/member-resident'
import { consentResident } from './consent/resident'
import { auditResident } from './audit/resident'
import { campaignResident } from './content/campaign'
import { questionsResident } from './content/question-resident'
import { readingResident } from './content/reading'
import { contentResident } from './content/resident'
import { custodyField } from './custody/field'
import { custodyResident } from './custody/resident'
import { eventsField } from './events/field'
import { eventsResident } from './events/resident'
import { waitlistResident } from './events/waitlist'
import { childResident, curveResident } from './guidance/growth-resident'
import { calendarResident, guidanceResident } from './guidance/resident'
import { timelineResident } from './guidance/timeline-resident'
import { identityResident } from './identity/resident'
import { registerField } from './membership/register-field'
import { familyResident } from './membership/family-resident'
import { membershipResident } from './membership/resident'
import { noticesResident } from './notices/resident'

/** Everything the mini-program may ask: families, and workers on the phone under `door`. */
export const miniProgramContract = {
  identity: identityResident,
  consent: consentResident,
  looks: auditResident,
  notices: noticesResident,
  membership: membershipResident,
  custody: custodyResident,
  custodyField,
  registerField,
  family: familyResident,
  members: membersResident,
  contacts: contactsResident,
  content: contentResident,
  campaigns: campaignResident,
  guidance: guidanceResident,
  calendar: calendarResident,
  curves: curveResident,
  timeline: timelineResident,
  childHealth: childResident,
  reading: readingResident,
  questions: questionsResident,
  events: eventsResident,
  waitlist: waitlistResident,
  door: eventsField,
}
export type MiniProgramContract = typeof miniProgramContract
