import type { EventForm } from '@xiongguan/contract/events/staff'
import type { Gate, Partner, PartyRule, SignUpState } from '@xiongguan/contract/events/terms'
import { sql, type Selectable } from 'kysely'
import { ownTables, type Db, type Work } from '../../platform/tables'
import type { RegisterAnswer } from './registration'
import type { EventsTables } from './tables'

const own = (handle: Db) => ownTables<EventsTables>(handle)

export type EventRow = Selectable<EventsTables['events_event']> & { capacity: number; taken: number }
export type SignUpRow = Selectable<EventsTables['events_sign_up']>
/** A place in a list read by time and id; the row itself is not included. */
export type Place = { at: Date; id: string }

/** An entry as `events_register` reads it. */
export type EntryRow = {
  event_id: string
  account_id: string
  idempotency_key: string
  operation: string
  input_hash: string
  request_id: string
  asked_at: string
  privacy_accepted: boolean
  household_id: string | null
  community_code: string | null
  people_known: boolean
  adults: number
  children: number
  person_ids: string[]
  sign_up_id: string
  code: string
  message_id: string
}

type AnswerRow =
  | { kind: 'signedUp'; sign_up_id: string; adults: number; children: number }
  | { kind: 'refused'; gate: Gate; seats_left: number; opens_at: string; closes_at: string; household_limit: number; party_rule: PartyRule }
  | { kind: 'keyReused' }

function readAnswer(row: AnswerRow): RegisterAnswer {
  if (row.kind === 'signedUp') return { kind: 'signedUp', signUpId: row.sign_up_id, party: { adults: row.adults, children: row.children } }
  if (row.kind === 'keyReused') return row
  return {
    kind: 'refused',
    gate: row.gate,
    seatsLeft: row.seats_left,
    opensAt: new Date(row.opens_at),
    closesAt: new Date(row.closes_at),
    householdLimit: row.household_limit,
    partyRule: row.party_rule,
  }
}

export async function register(db: Db, entry: EntryRow): Promise<RegisterAnswer> {
  const { rows } = await sql<{ answer: AnswerRow | null }>`select events_register(${JSON.stringify(entry)}::jsonb) as answer`.execute(db)
  const answer = rows[0]?.answer
  if (!answer) throw new Error('events_register answered nothing')
  return readAnswer(answer)
}

/** All entries are of one event, at most 200. Answers in the order asked, null where an entry got none. */
export async function registerMany(db: Db, eventId: string, entries: readonly EntryRow[]): Promise<(RegisterAnswer | null)[]> {
  const { rows } = await sql<{
    answers: (AnswerRow | null)[]
  }>`select events_register_many(${eventId}::uuid, ${JSON.stringify(entries)}::jsonb) as answers`.execute(db)
  return (rows[0]?.answers ?? []).map((answer) => answer && readAnswer(answer))
}

const withCounter = (handle: Db) =>
  own(handle)
    .selectFrom('events_event')
    .innerJoin('events_counter', 'events_counter.event_id', 'events_event.event_id')
    .selectAll('events_event')
    .select(['capacity', 'taken'])

export function findEvent(handle: Db, eventId: string): Promise<EventRow | undefined> {
  return withCounter(handle).where('events_event.event_id', '=', eventId).executeTakeFirst()
}

/** Published events not over at `asOf`, the one that ends first in front. */
export function listUpcoming(db: Db, asOf: Date, after: Place | null, limit: number): Promise<EventRow[]> {
  return withCounter(db)
    .where('published_at', 'is not', null)
    .where('ends_at', '>', asOf)
    .$if(after !== null, (query) => query.where(sql<boolean>`(ends_at, events_event.event_id) > (${after?.at}, ${after?.id})`))
    .orderBy('ends_at')
    .orderBy('events_event.event_id')
    .limit(limit)
    .execute()
}

/** Published events over at `asOf`, the latest in front. */
export function listPast(db: Db, asOf: Date, after: Place | null, limit: number): Promise<EventRow[]> {
  return withCounter(db)
    .where('published_at', 'is not', null)
    .where('ends_at', '<=', asOf)
    .$if(after !== null, (query) => query.where(sql<boolean>`(ends_at, events_event.event_id) < (${after?.at}, ${after?.id})`))
    .orderBy('ends_at', 'desc')
    .orderBy('events_event.event_id', 'desc')
    .limit(limit)
    .execute()
}

/** All events for staff, drafts too unless `publishedOnly`, the latest start in front. */
export function listForStaff(db: Db, publishedOnly: boolean, after: Place | null, limit: number): Promise<EventRow[]> {
  return withCounter(db)
    .$if(publishedOnly, (query) => query.where('published_at', 'is not', null))
    .$if(after !== null, (query) => query.where(sql<boolean>`(starts_at, events_event.event_id) < (${after?.at}, ${after?.id})`))
    .orderBy('starts_at', 'desc')
    .orderBy('events_event.event_id', 'desc')
    .limit(limit)
    .execute()
}

/** Published events a partner co-hosts, the newest in front. */
export function listCoHosted(db: Db, scopes: readonly string[], after: string | null, limit: number): Promise<EventRow[]> {
  return withCounter(db)
    .innerJoin('events_co_host', 'events_co_host.event_id', 'events_event.event_id')
    .distinctOn('events_event.event_id')
    .where('published_at', 'is not', null)
    .where('partner', 'in', scopes as Partner[])
    .$if(after !== null, (query) => query.where('events_event.event_id', '<', after ?? ''))
    .orderBy('events_event.event_id', 'desc')
    .limit(limit)
    .execute()
}

export async function listCoHosts(db: Db, eventId: string): Promise<Partner[]> {
  const rows = await own(db).selectFrom('events_co_host').select('partner').where('event_id', '=', eventId).orderBy('partner').execute()
  return rows.map((row) => row.partner)
}

export type Counts = { event_id: string; households: number; people: number; arrived_households: number; arrived_people: number }

/** How many signed up and came, per event; only of some communities when given. */
export function countSignUps(db: Db, eventIds: readonly string[], communities: readonly string[] | null): Promise<Counts[]> {
  if (eventIds.length === 0 || communities?.length === 0) return Promise.resolve([])
  return own(db)
    .selectFrom('events_sign_up')
    .select([
      'event_id',
      sql<number>`count(*)::int`.as('households'),
      sql<number>`sum(adults + children)::int`.as('people'),
      sql<number>`(count(*) filter (where state = 'checkedIn'))::int`.as('arrived_households'),
      sql<number>`coalesce(sum(adults + children) filter (where state = 'checkedIn'), 0)::int`.as('arrived_people'),
    ])
    .where('event_id', 'in', [...eventIds])
    .where('state', '<>', 'cancelled')
    .$if(communities !== null, (query) => query.where('community_code', 'in', [...(communities ?? [])]))
    .groupBy('event_id')
    .execute()
}

export function findHouseholdSignUp(db: Db, eventId: string, householdId: string): Promise<SignUpRow | undefined> {
  return own(db).selectFrom('events_sign_up').selectAll().where('event_id', '=', eventId).where('household_id', '=', householdId).executeTakeFirst()
}

/** By the sign-up's id alone; only of this account. */
export function findOwnSignUp(db: Db, signUpId: string, accountId: string): Promise<SignUpRow | undefined> {
  return own(db).selectFrom('events_sign_up').selectAll().where('sign_up_id', '=', signUpId).where('account_id', '=', accountId).executeTakeFirst()
}

/** A sign-up of one event, by its id or its door code. */
export function findSignUp(db: Db, eventId: string, by: { signUpId: string } | { code: string }): Promise<SignUpRow | undefined> {
  const query = own(db).selectFrom('events_sign_up').selectAll().where('event_id', '=', eventId)
  return ('code' in by ? query.where('code', '=', by.code) : query.where('sign_up_id', '=', by.signUpId)).executeTakeFirst()
}

/** Which of these events a door code belongs to. */
export function findEventOfCode(db: Db, eventIds: readonly string[], code: string) {
  if (eventIds.length === 0) return Promise.resolve(undefined)
  return own(db)
    .selectFrom('events_sign_up')
    .select(['event_id', 'sign_up_id'])
    .where('event_id', 'in', [...eventIds])
    .where('code', '=', code)
    .executeTakeFirst()
}

export async function listPersonIds(db: Db, eventId: string, householdId: string): Promise<string[]> {
  const rows = await own(db)
    .selectFrom('events_sign_up_person')
    .select('person_id')
    .where('event_id', '=', eventId)
    .where('household_id', '=', householdId)
    .orderBy('person_id')
    .execute()
  return rows.map((row) => row.person_id)
}

export type OwnSignUp = EventRow & Pick<SignUpRow, 'sign_up_id' | 'state' | 'adults' | 'children'>

/** An account's sign-ups, the latest event in front. */
export function listOwnSignUps(db: Db, accountId: string, after: Place | null, limit: number): Promise<OwnSignUp[]> {
  return withCounter(db)
    .innerJoin('events_sign_up', 'events_sign_up.event_id', 'events_event.event_id')
    .select(['sign_up_id', 'state', 'adults', 'children'])
    .where('account_id', '=', accountId)
    .$if(after !== null, (query) => query.where(sql<boolean>`(starts_at, sign_up_id) < (${after?.at}, ${after?.id})`))
    .orderBy('starts_at', 'desc')
    .orderBy('sign_up_id', 'desc')
    .limit(limit)
    .execute()
}

type SignUpFilter = { state: SignUpState | undefined; communities: readonly string[] | null; after: string | null; limit: number }

/** Sign-ups of an event in the order they first came in. */
export function listSignUps(db: Db, eventId: string, { state, communities, after, limit }: SignUpFilter): Promise<SignUpRow[]> {
  if (communities?.length === 0) return Promise.resolve([])
  return own(db)
    .selectFrom('events_sign_up')
    .selectAll()
    .where('event_id', '=', eventId)
    .$if(state !== undefined, (query) => query.where('state', '=', state ?? 'active'))
    .$if(communities !== null, (query) => query.where('community_code', 'in', [...(communities ?? [])]))
    .$if(after !== null, (query) => query.where('sign_up_id', '>', after ?? ''))
    .orderBy('sign_up_id')
    .limit(limit)
    .execute()
}

/** Frees the seats of a sign-up; the counter row comes last, as in `events_register`. False when it was not active. */
export async function cancelActive(work: Work, signUp: { eventId: string; householdId: string }, now: Date): Promise<boolean> {
  const { eventId, householdId } = signUp
  const cancelled = await own(work)
    .updateTable('events_sign_up')
    .set({ state: 'cancelled', cancelled_at: now })
    .where('event_id', '=', eventId)
    .where('household_id', '=', householdId)
    .where('state', '=', 'active')
    .returning(['adults', 'children', 'ticket_serial'])
    .executeTakeFirst()
  if (!cancelled) return false
  const { adults, children } = cancelled
  await own(work)
    .insertInto('events_sign_up_log')
    .values({
      event_id: eventId,
      household_id: householdId,
      ticket_serial: cancelled.ticket_serial,
      entry: 'cancelled',
      adults,
      children,
      happened_at: now,
    })
    .execute()
  await own(work)
    .updateTable('events_counter')
    .set((query) => ({ taken: query('taken', '-', adults + children) }))
    .where('event_id', '=', eventId)
    .execute()
  return true
}

/** Marks one sign-up as arrived; false when another door was faster or it is cancelled. */
export async function markArrived(work: Work, key: { eventId: string; signUpId: string; accountId: string }, now: Date): Promise<boolean> {
  const marked = await own(work)
    .updateTable('events_sign_up')
    .set({ state: 'checkedIn', checked_in_at: now, checked_in_by: key.accountId })
    .where('event_id', '=', key.eventId)
    .where('sign_up_id', '=', key.signUpId)
    .where('state', '=', 'active')
    .executeTakeFirst()
  return marked.numUpdatedRows === 1n
}

/** Takes an arrival back; false when there is none. */
export async function unmarkArrived(work: Work, eventId: string, signUpId: string): Promise<boolean> {
  const unmarked = await own(work)
    .updateTable('events_sign_up')
    .set({ state: 'active', checked_in_at: null, checked_in_by: null })
    .where('event_id', '=', eventId)
    .where('sign_up_id', '=', signUpId)
    .where('state', '=', 'checkedIn')
    .executeTakeFirst()
  return unmarked.numUpdatedRows === 1n
}

export type DoorEntry = { eventId: string; logId: string; signUpId: string; entry: 'in' | 'undo'; accountId: string }

export async function insertDoorEntry(work: Work, { eventId, logId, signUpId, entry, accountId }: DoorEntry, now: Date): Promise<void> {
  await own(work)
    .insertInto('events_door_log')
    .values({ event_id: eventId, log_id: logId, sign_up_id: signUpId, entry, door_by: accountId, happened_at: now })
    .execute()
}

export function findDoorEntry(db: Db, eventId: string, logId: string) {
  return own(db)
    .selectFrom('events_door_log')
    .innerJoin('events_sign_up', (join) =>
      join.onRef('events_sign_up.event_id', '=', 'events_door_log.event_id').onRef('events_sign_up.sign_up_id', '=', 'events_door_log.sign_up_id'),
    )
    .select(['events_sign_up.sign_up_id', 'code', 'adults', 'children', 'happened_at'])
    .where('events_door_log.event_id', '=', eventId)
    .where('log_id', '=', logId)
    .executeTakeFirstOrThrow()
}

/** The latest arrivals of an event. */
export function listArrivals(db: Db, eventId: string, limit: number) {
  return own(db)
    .selectFrom('events_sign_up')
    .select(['sign_up_id', 'code', 'adults', 'children', 'checked_in_at'])
    .where('event_id', '=', eventId)
    .where('state', '=', 'checkedIn')
    .orderBy('checked_in_at', 'desc')
    .orderBy('sign_up_id', 'desc')
    .limit(limit)
    .execute()
}

type DoorFilter = { accountId: string; everyDoor: boolean; from: Date; until: Date; limit: number }

/** Published events around now with a door the account stands at. */
export function listDoors(db: Db, { accountId, everyDoor, from, until, limit }: DoorFilter): Promise<EventRow[]> {
  const assigned = own(db).selectFrom('events_door_helper').select('event_id').where('account_id', '=', accountId).where('removed_at', 'is', null)
  return withCounter(db)
    .where('published_at', 'is not', null)
    .where('ends_at', '>', from)
    .$if(everyDoor, (query) => query.where('starts_at', '<', until))
    .$if(!everyDoor, (query) => query.where('events_event.event_id', 'in', assigned))
    .orderBy('ends_at')
    .orderBy('events_event.event_id')
    .limit(limit)
    .execute()
}

export async function isDoorHelper(db: Db, eventId: string, accountId: string): Promise<boolean> {
  const row = await own(db)
    .selectFrom('events_door_helper')
    .select('account_id')
    .where('event_id', '=', eventId)
    .where('account_id', '=', accountId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

export async function listDoorHelpers(db: Db, eventId: string): Promise<string[]> {
  const rows = await own(db)
    .selectFrom('events_door_helper')
    .select('account_id')
    .where('event_id', '=', eventId)
    .where('removed_at', 'is', null)
    .orderBy('account_id')
    .execute()
  return rows.map((row) => row.account_id)
}

/** Makes exactly these accounts the door helpers; earlier ones are marked as removed, not deleted. */
export async function setDoorHelpers(work: Work, eventId: string, accountIds: readonly string[], assignedBy: string, now: Date): Promise<void> {
  await own(work)
    .updateTable('events_door_helper')
    .set({ removed_at: now })
    .where('event_id', '=', eventId)
    .where('removed_at', 'is', null)
    .$if(accountIds.length > 0, (query) => query.where('account_id', 'not in', [...accountIds]))
    .execute()
  if (accountIds.length === 0) return
  await own(work)
    .insertInto('events_door_helper')
    .values(accountIds.map((accountId) => ({ event_id: eventId, account_id: accountId, assigned_by: assignedBy, assigned_at: now })))
    .onConflict((conflict) =>
      conflict
        .columns(['event_id', 'account_id'])
        .doUpdateSet({ assigned_by: assignedBy, assigned_at: now, removed_at: null })
        .where('events_door_helper.removed_at', 'is not', null),
    )
    .execute()
}

function formColumns(form: EventForm) {
  return {
    kind: form.kind,
    title: form.title,
    tagline: form.tagline,
    description: form.description,
    venue_name: form.venueName,
    venue_address: form.venueAddress,
    starts_at: new Date(form.startsAt),
    ends_at: new Date(form.endsAt),
    sign_up_opens_at: new Date(form.signUpOpensAt),
    sign_up_closes_at: new Date(form.signUpClosesAt),
    cancel_until_at: new Date(form.cancelUntil),
    household_limit: form.householdLimit,
    party_rule: form.partyRule,
    community_codes: form.communityCodes,
  }
}

async function replaceCoHosts(work: Work, eventId: string, partners: readonly Partner[]): Promise<void> {
  await own(work).deleteFrom('events_co_host').where('event_id', '=', eventId).execute()
  if (partners.length === 0) return
  await own(work)
    .insertInto('events_co_host')
    .values([...new Set(partners)].map((partner) => ({ event_id: eventId, partner })))
    .execute()
}

export async function insertEvent(work: Work, eventId: string, form: EventForm, createdBy: string, now: Date): Promise<void> {
  await own(work)
    .insertInto('events_event')
    .values({ event_id: eventId, ...formColumns(form), created_by: createdBy, created_at: now, updated_at: now, version: 1 })
    .execute()
  await own(work).insertInto('events_counter').values({ event_id: eventId, capacity: form.capacity, taken: 0 }).execute()
  await replaceCoHosts(work, eventId, form.coHosts)
}

/** The event while nobody else changes it; sign-ups go on. */
export async function lockEvent(work: Work, eventId: string) {
  return own(work).selectFrom('events_event').selectAll().where('event_id', '=', eventId).forNoKeyUpdate().executeTakeFirst()
}

export async function updateEvent(work: Work, eventId: string, form: EventForm, now: Date): Promise<void> {
  await own(work)
    .updateTable('events_event')
    .set((query) => ({ ...formColumns(form), updated_at: now, version: query('version', '+', 1) }))
    .where('event_id', '=', eventId)
    .execute()
  await replaceCoHosts(work, eventId, form.coHosts)
}

/** Sets the number of seats; false when more are taken already. */
export async function setCapacity(work: Work, eventId: string, capacity: number): Promise<boolean> {
  const set = await own(work)
    .updateTable('events_counter')
    .set({ capacity })
    .where('event_id', '=', eventId)
    .where('taken', '<=', capacity)
    .executeTakeFirst()
  return set.numUpdatedRows === 1n
}

export async function publishEvent(work: Work, eventId: string, now: Date): Promise<void> {
  await own(work)
    .updateTable('events_event')
    .set((query) => ({ published_at: now, updated_at: now, version: query('version', '+', 1) }))
    .where('event_id', '=', eventId)
    .execute()
}

/** Accounts still coming to an event, in id order after a sign-up. */
export function listComing(work: Work, eventId: string, after: string | null, limit: number) {
  return own(work)
    .selectFrom('events_sign_up')
    .select(['sign_up_id', 'account_id'])
    .where('event_id', '=', eventId)
    .where('state', '=', 'active')
    .where('account_id', 'is not', null)
    .$if(after !== null, (query) => query.where('sign_up_id', '>', after ?? ''))
    .orderBy('sign_up_id')
    .limit(limit)
    .execute()
}

/** Active sign-ups of an account for events not over, in a fixed order so that locks are taken alike. */
export function listUpcomingOfAccount(work: Work, accountId: string, now: Date) {
  return own(work)
    .selectFrom('events_sign_up')
    .innerJoin('events_event', 'events_event.event_id', 'events_sign_up.event_id')
    .select(['events_sign_up.event_id', 'household_id', 'sign_up_id'])
    .where('account_id', '=', accountId)
    .where('state', '=', 'active')
    .where('ends_at', '>', now)
    .orderBy('events_sign_up.event_id')
    .execute()
}

/** Takes the account and the persons out of its sign-ups; the numbers stay. */
export async function forgetAccount(work: Work, accountId: string): Promise<void> {
  await own(work)
    .deleteFrom('events_sign_up_person')
    .using('events_sign_up')
    .where('account_id', '=', accountId)
    .whereRef('events_sign_up_person.event_id', '=', 'events_sign_up.event_id')
    .whereRef('events_sign_up_person.household_id', '=', 'events_sign_up.household_id')
    .execute()
  await own(work).updateTable('events_sign_up').set({ account_id: null }).where('account_id', '=', accountId).execute()
}

export async function isPersonComing(work: Work, personId: string, now: Date): Promise<boolean> {
  const row = await own(work)
    .selectFrom('events_sign_up_person')
    .innerJoin('events_sign_up', (join) =>
      join
        .onRef('events_sign_up.event_id', '=', 'events_sign_up_person.event_id')
        .onRef('events_sign_up.household_id', '=', 'events_sign_up_person.household_id'),
    )
    .innerJoin('events_event', 'events_event.event_id', 'events_sign_up.event_id')
    .select('person_id')
    .where('person_id', '=', personId)
    .where('state', '=', 'active')
    .where('ends_at', '>', now)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
