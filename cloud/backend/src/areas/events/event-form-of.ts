import type { EventForm } from '@xiongguan/contract/events/staff'
import { asId } from '@xiongguan/contract/kit/id'
import type { Db } from '../../platform/tables'
import { findCancellation } from './cancelling-store'
import { listCoHosts, type EventRow } from './event-store'
import { listQuestions } from './question-store'
import { listQuotas } from './quota-store'
import { signUpRulesOf } from './sign-up-rules'
import { listReminders } from './telling-store'
import { findWaitlist } from './waitlist-store'

/** The form an event was saved with: what the desk edits, and what a copy starts from. */
export async function readForm(handle: Db, row: EventRow): Promise<EventForm> {
  return {
    kind: row.kind,
    title: row.title,
    tagline: row.tagline,
    description: row.description,
    venueName: row.venue_name,
    venueAddress: row.venue_address,
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    signUpOpensAt: row.sign_up_opens_at.toISOString(),
    signUpClosesAt: row.sign_up_closes_at.toISOString(),
    cancelUntil: row.cancel_until_at.toISOString(),
    capacity: row.capacity,
    householdLimit: row.household_limit,
    partyRule: row.party_rule,
    coHosts: await listCoHosts(handle, row.event_id),
    communityCodes: row.community_codes,
    signUpRules: signUpRulesOf(row, {
      quotas: await listQuotas(handle, row.event_id),
      questions: await listQuestions(handle, row.event_id),
      waitlist: await findWaitlist(handle, row.event_id),
    }),
    organiser: {
      venueId: row.venue_id === null ? null : asId<'Venue'>(row.venue_id),
      reminders: await listReminders(handle, row.event_id),
      shredAfterDays: row.shred_after_days,
    },
  }
}

/** The form as a new event takes it over: with the window a cancellation shut, and announcements of its own. */
export async function formToCopy(handle: Db, row: EventRow): Promise<EventForm> {
  const form = await readForm(handle, row)
  const cancellation = row.cancelled_at ? await findCancellation(handle, row.event_id) : undefined
  const window = cancellation && {
    signUpOpensAt: cancellation.sign_up_opens_at.toISOString(),
    signUpClosesAt: cancellation.sign_up_closes_at.toISOString(),
  }
  return { ...form, ...window, ...partsFor(form, null) }
}

/**
 * Sessions, shares, questions and announcements belong to one event. For another one they keep what they say and take the
 * ids the other has at the same place, or none.
 */
export function partsFor({ signUpRules, organiser }: EventForm, other: EventForm | null): Pick<EventForm, 'signUpRules' | 'organiser'> {
  const rules = other?.signUpRules
  return {
    signUpRules: {
      ...signUpRules,
      sessions: signUpRules.sessions.map((session, place) => ({ ...session, sessionId: rules?.sessions[place]?.sessionId ?? null })),
      communityShares: signUpRules.communityShares.map((share, place) => ({ ...share, quotaId: rules?.communityShares[place]?.quotaId ?? null })),
      questions: signUpRules.questions.map((question, place) => ({ ...question, questionId: rules?.questions[place]?.questionId ?? null })),
    },
    organiser: {
      ...organiser,
      reminders: organiser.reminders.map((reminder, place) => ({ ...reminder, reminderId: other?.organiser.reminders[place]?.reminderId })),
    },
  }
}
