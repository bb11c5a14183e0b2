import type { EventCard, Party } from '@xiongguan/contract/events/resident'
import type { ManagedEvent } from '@xiongguan/contract/events/staff'
import type { SignUpState } from '@xiongguan/contract/events/terms'
import { asId } from '@xiongguan/contract/kit/id'
import type { Account } from '../../platform/access/caller'
import { decodeCursor } from '../../platform/paging'
import { checksInAtDoor, managesEvents, seesSignUps } from './access'
import { eventState, type EventFacts } from './rules'
import type { EventRow, Place } from './event-store'
import type { QuotaRow } from './quota-store'
import type { QuotaFacts } from './quotas'
import type { Counts } from './sign-up-store'
import { approvalWords } from './words'

type Seats = Pick<EventRow, 'capacity' | 'taken'> & Partial<Pick<EventRow, 'waiting' | 'by_list'>>

/** What a sign-up may take: nothing while families wait, as seats go to them first. */
export const seatsLeft = ({ capacity, taken, waiting = 0, by_list = false }: Seats) => (waiting > 0 || by_list ? 0 : Math.max(0, capacity - taken))

export const partyOf = ({ adults, children }: Party): Party => ({ adults, children })

export const quotaFacts = (row: QuotaRow): QuotaFacts => ({
  quotaId: row.quota_id,
  kind: row.kind,
  label: row.label,
  sessionId: row.session_id,
  communityCodes: row.community_codes,
  seatsLeft: seatsLeft(row),
})

export function eventFacts(row: EventRow, quotas: readonly QuotaRow[]): EventFacts {
  return {
    published: row.published_at !== null,
    listed: row.listed,
    opensAt: row.sign_up_opens_at,
    closesAt: row.sign_up_closes_at,
    startsAt: row.starts_at,
    approveBy: row.approve_by_at,
    sessionChoice: row.session_choice,
    requiresAnswers: row.requires_answers,
    quotas: quotas.map(quotaFacts),
    communityCodes: row.community_codes,
    householdLimit: row.household_limit,
    partyRule: row.party_rule,
    seatsLeft: seatsLeft(row),
  }
}

export function eventCard(row: EventRow, now: Date): EventCard {
  return {
    eventId: asId<'Event'>(row.event_id),
    kind: row.kind,
    title: row.title,
    tagline: row.tagline,
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    venue: { name: row.venue_name, address: row.venue_address },
    state: eventState({ ...eventFacts(row, []), cancelled: row.cancelled_at !== null, endsAt: row.ends_at }, now),
    capacity: row.capacity,
    seatsLeft: seatsLeft(row),
  }
}

export const countsView = (counts: Counts | undefined) => ({
  signedUpHouseholds: counts?.households ?? 0,
  signedUpPeople: counts?.people ?? 0,
  arrivedPeople: counts?.arrived_people ?? 0,
})

/**
 * A sign-up as it stands at this moment: with its event cancelled it is off, and undecided past its time it is refused, before
 * the timer comes round too.
 */
export function stateNow(state: SignUpState, event: Pick<EventRow, 'approve_by_at' | 'cancelled_at'>, now: Date): SignUpState {
  if (event.cancelled_at && (state === 'active' || state === 'pending')) return 'cancelled'
  return state === 'pending' && event.approve_by_at !== null && now >= event.approve_by_at ? 'refused' : state
}

function permittedActions(row: EventRow, account: Account, now: Date): ManagedEvent['permittedActions'] {
  const over = now >= row.ends_at
  const published = row.published_at !== null
  const cancelled = row.cancelled_at !== null
  const standing = !over && !cancelled
  const manages = managesEvents(account)
  const sees = seesSignUps(account)
  const may: Record<ManagedEvent['permittedActions'][number], boolean> = {
    edit: manages && standing,
    publish: manages && standing && !published,
    assignDoor: manages && standing,
    seeSignUps: sees,
    invite: manages && standing && published && now < row.starts_at,
    approve: manages && standing && row.approve_by_at !== null && now < row.approve_by_at,
    openDoor: checksInAtDoor(account) && published && standing,
    copy: manages,
    repeat: manages && !cancelled && row.archived_at === null,
    cancel: manages && standing && published,
    tellChanges: manages && standing && published,
    summarise: manages && over && published && !cancelled && row.archived_at === null,
    archive: manages && published && (over || cancelled) && row.archived_at === null,
    seeCalls: sees && cancelled,
    export: sees && published && row.shredded_at === null,
  }
  return (Object.keys(may) as (keyof typeof may)[]).filter((action) => may[action])
}

/** Why a sign-up was refused, in words of staff or of the house; empty unless it is. */
export function refusedBecause({ decision_reason }: { decision_reason: string | null }, state: SignUpState): string {
  return state === 'refused' ? (decision_reason ?? approvalWords.lapsed) : ''
}

export function managedEvent(row: EventRow, counts: Counts | undefined, account: Account, now: Date): ManagedEvent {
  return {
    ...eventCard(row, now),
    ...countsView(counts),
    pendingHouseholds: counts?.pending_households ?? 0,
    signUpOpensAt: row.sign_up_opens_at.toISOString(),
    signUpClosesAt: row.sign_up_closes_at.toISOString(),
    permittedActions: permittedActions(row, account, now),
  }
}

/** Reads a cursor of time and id; null for the first page. */
export function placeOf(cursor: string | undefined): Place | null {
  const key = decodeCursor(cursor, 'at', 'id')
  return key && { at: key[0], id: key[1] }
}

/** Reads a cursor of an id alone; null for the first page. */
export function idOfCursor(cursor: string | undefined): string | null {
  return decodeCursor(cursor, 'id')?.[0] ?? null
}
