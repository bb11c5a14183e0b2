import {
  applyRefusalWords,
  reviewRefusalWords,
  type ApplyRefusal,
  type MemberState,
  type ReviewRefusal,
  type TermStanding,
} from '@xiongguan/contract/association/member-terms'
import type { MemberFile, Verdict } from '@xiongguan/contract/association/member-staff'
import { addDays, addMonths } from '../../platform/civil-date'

export const refusedApplication = (refusal: ApplyRefusal) => ({ kind: 'refused' as const, refusal, words: applyRefusalWords[refusal] })
export const refusedReview = (refusal: ReviewRefusal) => ({ kind: 'refused' as const, refusal, words: reviewRefusalWords[refusal] })

/** Whether a membership runs on this day; the day it runs until still counts, and so does the last day of grace. */
export function termStanding(untilOn: string | null, graceDays: number | null, today: string): TermStanding {
  if (untilOn === null) return 'noTerm'
  if (today <= untilOn) return 'running'
  return today <= addDays(untilOn, graceDays ?? 0) ? 'grace' : 'lapsed'
}

/** The last day of a term of so many months that begins on a day; a month that has no such day ends with its last. */
export const lastDayOfTerm = (from: string, months: number): string => addDays(addMonths(from, months), -1)

/** Where a verdict leads: the community passes on what needs a second review, the second reviewer admits. */
export function stateAfter(state: MemberState, verdict: Verdict['verdict'], secondReview: boolean): MemberState | null {
  if (state !== 'applied' && state !== 'secondReview') return null
  if (verdict === 'return') return 'returned'
  if (verdict === 'refuse') return 'refused'
  return state === 'applied' && secondReview ? 'secondReview' : 'member'
}

/** What a reader may do with a membership, by what they are and where it stands. */
export function mayDo(state: MemberState, reader: { community: boolean; secretary: boolean }, isContact: boolean): MemberFile['may'] {
  if (state === 'applied') return reader.community ? ['review'] : []
  if (state === 'secondReview') return reader.secretary ? ['secondReview'] : []
  if (state !== 'member' || !reader.community) return []
  return ['renew', 'endMembership', 'recordDues', ...(isContact ? [] : (['appoint'] as const))]
}

/** Days of the year from today on, as `MM-DD`: for birthdays that come up, around the turn of the year too. */
export function daysAhead(today: string, count: number): string[] {
  return Array.from({ length: count }, (_, ahead) => addDays(today, ahead).slice(5))
}

/** Every day of this month, as `MM-DD`; the 31st of a short month is nobody's birthday. */
export function daysOfMonth(today: string): string[] {
  return Array.from({ length: 31 }, (_, day) => `${today.slice(5, 7)}-${String(day + 1).padStart(2, '0')}`)
}
