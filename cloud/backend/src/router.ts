import type { Areas } from './app'

/** The one router, in the names of the contract. */
export function apiRouter({ identity, consent, audit, notices, membership, association, custody, content, events, guidance }: Areas) {
  return {
    identity: identity.handlers.resident,
    consent: consent.handlers.resident,
    looks: audit.handlers.resident,
    notices: notices.handlers.resident,
    membership: membership.handlers.resident,
    custody: custody.handlers.resident,
    custodyField: custody.handlers.field,
    family: membership.handlers.family,
    members: association.handlers.members,
    contacts: association.handlers.contacts,
    content: content.handlers.resident,
    campaigns: content.handlers.campaigns,
    guidance: guidance.handlers.resident,
    calendar: guidance.handlers.calendar,
    curves: guidance.handlers.curves,
    timeline: guidance.handlers.timeline,
    childHealth: guidance.handlers.childHealth,
    reading: content.handlers.reading,
    questions: content.handlers.questions,
    events: events.handlers.resident,
    waitlist: events.handlers.waitlist,
    door: events.handlers.field,
    importDesk: membership.handlers.imports,
    duplicateDesk: membership.handlers.duplicates,
    staff: identity.handlers.staff,
    registerField: membership.handlers.registerField,
    registerDesk: membership.handlers.registerDesk,
    familyDesk: membership.handlers.familyDesk,
    audit: audit.handlers.staff,
    privacyDesk: consent.handlers.staff,
    deliveries: notices.handlers.staff,
    placeDesk: membership.handlers.places,
    unitDesk: association.handlers.units,
    custodyDesk: custody.handlers.staff,
    memberDesk: association.handlers.memberDesk,
    contactDesk: association.handlers.contactDesk,
    articleDesk: content.handlers.staff,
    pictureDesk: content.handlers.pictures,
    questionDesk: content.handlers.questionDesk,
    campaignDesk: content.handlers.campaignDesk,
    eventDesk: events.handlers.staff,
    organiserDesk: events.handlers.organiser,
    venueDesk: events.handlers.venues,
    waitlistDesk: events.handlers.waitlistDesk,
    guidanceDesk: guidance.handlers.desk,
    partner: events.handlers.partner,
  }
}

/** What the `content` function serves: reading, plans and the calendar, for which no key is needed. */
export const contentRouter = ({ content, guidance }: Pick<Areas, 'content' | 'guidance'>) => ({
  content: content.handlers.resident,
  campaigns: content.handlers.campaigns,
  guidance: guidance.handlers.resident,
  calendar: guidance.handlers.calendar,
  curves: guidance.handlers.curves,
})

/** What the `family` function serves: a family's own file and what else needs the family key. */
export const familyRouter = ({
  consent,
  audit,
  membership,
  association,
  custody,
  guidance,
  content,
}: Pick<Areas, 'consent' | 'audit' | 'membership' | 'association' | 'custody' | 'guidance' | 'content'>) => ({
  consent: consent.handlers.resident,
  looks: audit.handlers.resident,
  membership: membership.handlers.resident,
  members: association.handlers.members,
  contacts: association.handlers.contacts,
  questions: content.handlers.questions,
  custody: custody.handlers.resident,
  custodyField: custody.handlers.field,
  registerField: membership.handlers.registerField,
  family: membership.handlers.family,
  timeline: guidance.handlers.timeline,
  childHealth: guidance.handlers.childHealth,
})

/** What the `member` function serves: families and workers on the phone. Staff operations are served over HTTP only. */
export function memberRouter({ identity, notices, content, events }: Pick<Areas, 'identity' | 'notices' | 'content' | 'events'>) {
  return {
    identity: identity.handlers.resident,
    notices: notices.handlers.resident,
    reading: content.handlers.reading,
    events: events.handlers.resident,
    waitlist: events.handlers.waitlist,
    door: events.handlers.field,
  }
}
