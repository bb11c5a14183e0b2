import type { EventDetail, GateView, MySignUp } from '@xiongguan/contract/events/resident'
import { asId } from '@xiongguan/contract/kit/id'
import type { CallContext } from '../../platform/access/caller'
import { notFound } from '../../platform/failures'
import { findSummary } from './after-store'
import { findCancellation } from './cancelling-store'
import type { EventsPlatform, HouseholdFacts } from './ports'
import { earlyGates, shortageIn, type GateFacts } from './rules'
import { findEvent, listCoHosts, type EventRow } from './event-store'
import { findAccepted, type InvitationRow } from './invitation-store'
import { listQuestions } from './question-store'
import { listQuotas, sessionTitles } from './quota-store'
import { waitlistView } from './read-waitlist'
import { invitedView, questionViews, sessionViews, shareViews } from './rule-views'
import { findHouseholdSignUp, holdsSeats, listPersonIds, type SignUpRow } from './sign-up-store'
import { eventCard, eventFacts, partyOf, refusedBecause, stateNow } from './views'
import { findVenue } from './venue-store'
import { venuePlace } from './venues'
import { closedGateWords } from './words'

const countOf = (household: HouseholdFacts | null, kind: 'adult' | 'child') => household?.people.filter((person) => person.kind === kind).length ?? 0

const cancelledWords = { reason: '活动已取消', nextStep: 'seeOtherEvents' as const }

function gateViews(facts: GateFacts, { cancelled, waitlist }: { cancelled: boolean; waitlist: boolean }): GateView[] {
  const about = { ...facts.event, now: facts.now, chosen: facts.party.chosen, quota: shortageIn(facts), waitlist }
  return earlyGates(facts).map(({ gate, open }) =>
    open
      ? { gate, open, reason: '', nextStep: null }
      : { gate, open, ...(cancelled && gate === 'window' ? cancelledWords : closedGateWords[gate](about)) },
  )
}

async function mySignUp({ db, clock }: EventsPlatform, row: EventRow, signUp: SignUpRow, household: HouseholdFacts): Promise<MySignUp> {
  const state = stateNow(signUp.state, row, clock.now())
  const nicknames = new Map(household.people.map((person) => [person.personId, person.nickname]))
  const personIds = await listPersonIds(db, row.event_id, household.householdId)
  return {
    signUpId: asId<'SignUp'>(signUp.sign_up_id),
    state,
    party: partyOf(signUp),
    people: personIds.flatMap((personId) => {
      const nickname = nicknames.get(personId)
      return nickname === undefined ? [] : [{ personId: asId<'Person'>(personId), nickname }]
    }),
    sessions: await sessionTitles(db, row.event_id, signUp.session_ids),
    mayCancel: (state === 'active' || state === 'pending') && clock.now() < row.cancel_until_at,
    refusedBecause: refusedBecause(signUp, state),
  }
}

async function communityNamesOf({ db, membership }: EventsPlatform, codes: readonly string[] | null): Promise<string[] | null> {
  if (!codes) return null
  const names = await membership.communityNames(db, codes)
  return codes.flatMap((code) => names.get(code) ?? [])
}

/** What a household finds of an event kept out of the lists: nothing, unless it is invited or signed up already. */
const findable = (row: EventRow, invitation: InvitationRow | undefined, signUp: SignUpRow | undefined) =>
  row.published_at !== null && (row.listed || invitation !== undefined || signUp !== undefined)

const partyFacts = (household: HouseholdFacts | null) => ({
  chosen: false,
  known: (household?.people.length ?? 0) > 0,
  adults: countOf(household, 'adult'),
  children: countOf(household, 'child'),
})
/** What the organiser adds: the place, a cancellation, how long rows stay, a summary to read. */
async function organiserFacts(
  { db }: EventsPlatform,
  row: EventRow,
): Promise<Pick<EventDetail, 'place' | 'cancelledReason' | 'shredAfterDays' | 'hasRecap'>> {
  const venue = row.venue_id ? await findVenue(db, row.venue_id) : undefined
  const cancellation = row.cancelled_at ? await findCancellation(db, row.event_id) : undefined
  const summary = await findSummary(db, row.event_id)
  return {
    place: venue ? venuePlace(venue) : null,
    cancelledReason: cancellation?.reason ?? null,
    shredAfterDays: row.shred_after_days,
    hasRecap: row.listed && (summary?.shown_at ?? null) !== null,
  }
}

/** One published event as this caller meets it: the gates in order, and their own sign-up. */
export async function readEvent(kit: EventsPlatform, { caller, channel }: CallContext, eventId: string): Promise<EventDetail> {
  const { db, clock, membership, identity } = kit
  const row = await findEvent(db, eventId)
  if (!row?.published_at) throw notFound()
  const household = caller ? await membership.householdOf(db, caller.accountId, 'seeEvents') : null
  const signUp = household ? await findHouseholdSignUp(db, eventId, household.householdId) : undefined
  const now = clock.now()
  const invitation = household && row.has_invitations ? await findAccepted(db, eventId, household.householdId, now) : undefined
  if (!findable(row, invitation, signUp)) throw notFound()
  const quotas = row.has_quotas ? await listQuotas(db, eventId) : []
  return {
    ...eventCard(row, now),
    description: row.description,
    coHosts: await listCoHosts(db, eventId),
    signUpOpensAt: row.sign_up_opens_at.toISOString(),
    signUpClosesAt: row.sign_up_closes_at.toISOString(),
    cancelUntil: row.cancel_until_at.toISOString(),
    householdLimit: row.household_limit,
    partyRule: row.party_rule,
    communityNames: await communityNamesOf(kit, row.community_codes),
    sessionChoice: row.session_choice,
    sessions: sessionViews(quotas),
    shares: shareViews(quotas, household?.communityCode ?? null),
    questions: questionViews(await listQuestions(db, eventId)),
    approveBy: row.approve_by_at?.toISOString() ?? null,
    invited: invitation ? invitedView(invitation, quotas) : null,
    gates: gateViews(
      {
        event: eventFacts(row, quotas),
        now,
        party: partyFacts(household),
        communityCode: household?.communityCode ?? null,
        // In WeChat everyone is someone: the account opens with the first thing they do.
        signedIn: caller !== null || channel === 'wechat',
        privacyAccepted: caller?.acceptedPrivacy === identity.currentPrivacyVersion,
        signedUp: signUp !== undefined && holdsSeats(stateNow(signUp.state, row, now)),
        sessionIds: [],
        answersGiven: null,
        invitation: invitation ? { waives: invitation.waives, quotaId: invitation.quota_id } : null,
      },
      { cancelled: row.cancelled_at !== null, waitlist: row.has_waitlist },
    ),
    ...(await organiserFacts(kit, row)),
    waitlist: await waitlistView(kit, row, household),
    mine: household && signUp ? await mySignUp(kit, row, signUp, household) : null,
  }
}
