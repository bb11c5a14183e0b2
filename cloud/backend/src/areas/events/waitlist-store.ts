import type { WaitlistRules } from '@xiongguan/contract/events/resident'
import type { WaitState } from '@xiongguan/contract/events/terms'
import { sql, type Selectable } from 'kysely'
import { ownTables, type Db, type Work } from '../../platform/tables'
import type { EventsTables } from './tables'

const own = (handle: Db) => ownTables<EventsTables>(handle)

export type WaitlistRow = Selectable<EventsTables['events_waitlist']>
export type WaitEntryRow = Selectable<EventsTables['events_wait_entry']>

/** A place or an offer that still stands. */
export const liveStates = ['waiting', 'offered'] as const satisfies readonly WaitState[]

export const isLive = (state: WaitState): boolean => (liveStates as readonly WaitState[]).includes(state)

/** An event's list, also one that was shut. */
export function findWaitlist(handle: Db, eventId: string): Promise<WaitlistRow | undefined> {
  return own(handle).selectFrom('events_waitlist').selectAll().where('event_id', '=', eventId).executeTakeFirst()
}

export function lockWaitlist(work: Work, eventId: string): Promise<WaitlistRow | undefined> {
  return own(work).selectFrom('events_waitlist').selectAll().where('event_id', '=', eventId).forUpdate().executeTakeFirst()
}

const waitlistColumns = (rules: WaitlistRules) => ({
  enabled: true,
  passing: rules.passing,
  allocation: rules.allocation,
  offer_hours: rules.offerHours,
  late_from_hours: rules.lateFromHours,
  late_offer_minutes: rules.lateOfferMinutes,
  offers_at_once: rules.offersAtOnce,
  cut_off_at: new Date(rules.cutOffAt),
  draw_at: rules.drawAt === null ? null : new Date(rules.drawAt),
})

export const rulesOf = (row: WaitlistRow): WaitlistRules => ({
  passing: row.passing,
  allocation: row.allocation,
  drawAt: row.draw_at?.toISOString() ?? null,
  offerHours: row.offer_hours,
  lateFromHours: row.late_from_hours,
  lateOfferMinutes: row.late_offer_minutes,
  cutOffAt: row.cut_off_at.toISOString(),
  offersAtOnce: row.offers_at_once,
})

/** Keeps the rules of a list; a seed committed to once stays. */
export async function keepWaitlist(work: Work, eventId: string, rules: WaitlistRules, seedHash: string | null): Promise<void> {
  const columns = waitlistColumns(rules)
  await own(work)
    .insertInto('events_waitlist')
    .values({ event_id: eventId, ...columns, seed_hash: seedHash })
    .onConflict((conflict) => conflict.column('event_id').doUpdateSet({ ...columns, seed_hash: seedHash }))
    .execute()
}

export async function keepSeed(work: Work, eventId: string, seed: string, now: Date): Promise<void> {
  await own(work).insertInto('events_lottery_seed').values({ event_id: eventId, seed, committed_at: now }).execute()
}

export async function shutWaitlist(work: Work, eventId: string): Promise<void> {
  await own(work).updateTable('events_waitlist').set({ enabled: false }).where('event_id', '=', eventId).execute()
}

/** Says on the event and its counter whether families may join, and whether seats go by the list alone. */
export async function markWaitlist(work: Work, eventId: string, marks: { open: boolean; byList: boolean }): Promise<void> {
  await own(work).updateTable('events_event').set({ has_waitlist: marks.open }).where('event_id', '=', eventId).execute()
  await own(work).updateTable('events_counter').set({ by_list: marks.byList }).where('event_id', '=', eventId).execute()
}

export async function setCutOff(work: Work, eventId: string, at: Date): Promise<void> {
  await own(work).updateTable('events_waitlist').set({ cut_off_at: at }).where('event_id', '=', eventId).execute()
}

export function findEntry(handle: Db, entryId: string): Promise<WaitEntryRow | undefined> {
  return own(handle).selectFrom('events_wait_entry').selectAll().where('entry_id', '=', entryId).executeTakeFirst()
}

/** The household's entry of an event: the live one, else the last. */
export function findHouseholdEntry(handle: Db, eventId: string, householdId: string): Promise<WaitEntryRow | undefined> {
  return own(handle)
    .selectFrom('events_wait_entry')
    .selectAll()
    .where('event_id', '=', eventId)
    .where('household_id', '=', householdId)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** A household's live entries, in the order it joined. */
export function listLiveOfHousehold(handle: Db, householdId: string): Promise<WaitEntryRow[]> {
  return own(handle)
    .selectFrom('events_wait_entry')
    .selectAll()
    .where('household_id', '=', householdId)
    .where('state', 'in', [...liveStates])
    .orderBy('joined_at')
    .limit(50)
    .execute()
}

export function findEntryByCode(handle: Db, codeHash: Buffer): Promise<WaitEntryRow | undefined> {
  return own(handle).selectFrom('events_wait_entry').selectAll().where('code_hash', '=', codeHash).executeTakeFirst()
}

/** How many families that still wait stand in front of a place. */
export async function countAhead(handle: Db, { event_id, place }: Pick<WaitEntryRow, 'event_id' | 'place'>): Promise<number> {
  const { rows } = await sql<{ ahead: number }>`
    select count(*)::int as ahead from events_wait_entry where event_id = ${event_id} and state = 'waiting' and place < ${place}`.execute(handle)
  return rows[0]?.ahead ?? 0
}

export type StateCount = { state: WaitState; households: number; people: number }

export async function countEntries(handle: Db, eventId: string): Promise<StateCount[]> {
  const { rows } = await sql<StateCount>`
    select state, count(*)::int as households, sum(adults + children)::int as people from events_wait_entry where event_id = ${eventId} group by state`.execute(
    handle,
  )
  return rows
}

/** Entries by the number they were given at commit. */
export function listBySequence(handle: Db, eventId: string, after: number | null, limit: number): Promise<WaitEntryRow[]> {
  return own(handle)
    .selectFrom('events_wait_entry')
    .selectAll()
    .where('event_id', '=', eventId)
    .$if(after !== null, (query) => query.where('sequence', '>', after ?? 0))
    .orderBy('sequence')
    .limit(limit)
    .execute()
}

/** Entries in the order of offers. */
export function listByPlace(handle: Db, eventId: string, after: { place: number; sequence: number } | null, limit: number): Promise<WaitEntryRow[]> {
  return own(handle)
    .selectFrom('events_wait_entry')
    .selectAll()
    .where('event_id', '=', eventId)
    .$if(after !== null, (query) => query.where(sql<boolean>`(place, sequence) > (${after?.place}, ${after?.sequence})`))
    .orderBy('place')
    .orderBy('sequence')
    .limit(limit)
    .execute()
}

/** Entries of a draw by their lot. */
export function listDrawn(handle: Db, eventId: string, after: number, limit: number): Promise<WaitEntryRow[]> {
  return own(handle)
    .selectFrom('events_wait_entry')
    .selectAll()
    .where('event_id', '=', eventId)
    .where('lot', '>', after)
    .orderBy('lot')
    .limit(limit)
    .execute()
}

/** Live entries of an account, in a fixed order so that locks are taken alike. */
export function listLiveOfAccount(work: Work, accountId: string): Promise<WaitEntryRow[]> {
  return own(work)
    .selectFrom('events_wait_entry')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('state', 'in', [...liveStates])
    .orderBy('event_id')
    .execute()
}

/** Takes the account, the persons, their answers and the give-up code out of its entries; the numbers stay. */
export async function forgetWaiting(work: Work, accountId: string): Promise<void> {
  await own(work)
    .updateTable('events_wait_entry')
    .set({ account_id: null, person_ids: [], answers: null, code_hash: null, code_sealed: null })
    .where('account_id', '=', accountId)
    .execute()
}
