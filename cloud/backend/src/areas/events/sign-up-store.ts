import type { SignUpState } from '@xiongguan/contract/events/terms'
import { sql, type Selectable } from 'kysely'
import { ownTables, type Db, type Work } from '../../platform/tables'
import { withCounter, type EventRow, type Place } from './event-store'
import type { EventsTables } from './tables'

const own = (handle: Db) => ownTables<EventsTables>(handle)

/** States of a sign-up that hold its seats. */
export const holdingStates = ['pending', 'active', 'checkedIn'] as const satisfies readonly SignUpState[]

export const holdsSeats = (state: SignUpState): boolean => (holdingStates as readonly SignUpState[]).includes(state)

export type SignUpRow = Selectable<EventsTables['events_sign_up']>

export type Counts = {
  event_id: string
  households: number
  people: number
  arrived_households: number
  arrived_people: number
  pending_households: number
}

type CountRow = { event_id: string; state: SignUpState; households: number; people: number }

/** Sign-ups by state, per event, also of events whose rows are shredded; only of some communities when given. */
async function countByState(db: Db, eventIds: readonly string[], communities: readonly string[] | null): Promise<CountRow[]> {
  if (eventIds.length === 0 || communities?.length === 0) return []
  const codes = communities === null ? null : [...communities]
  const { rows } = await sql<CountRow>`
    select event_id, state, sum(households)::int as households, sum(people)::int as people from (
      select event_id, state, 1 as households, adults + children as people from events_sign_up
       where event_id = any (${[...eventIds]}::uuid[]) and (${codes}::text[] is null or community_code = any (${codes}::text[]))
      union all
      select event_id, state, households, adults + children from events_kept_count
       where event_id = any (${[...eventIds]}::uuid[]) and (${codes}::text[] is null or community_code = any (${codes}::text[]))
    ) counted group by event_id, state`.execute(db)
  return rows
}

/** How many signed up and came, per event; only of some communities when given. */
export async function countSignUps(db: Db, eventIds: readonly string[], communities: readonly string[] | null): Promise<Counts[]> {
  const totals = new Map<string, Counts>()
  for (const { event_id, state, households, people } of await countByState(db, eventIds, communities)) {
    if (!holdsSeats(state)) continue
    const total = totals.get(event_id) ?? { event_id, households: 0, people: 0, arrived_households: 0, arrived_people: 0, pending_households: 0 }
    const arrived = state === 'checkedIn' ? 1 : 0
    totals.set(event_id, {
      event_id,
      households: total.households + households,
      people: total.people + people,
      arrived_households: total.arrived_households + arrived * households,
      arrived_people: total.arrived_people + arrived * people,
      pending_households: total.pending_households + (state === 'pending' ? households : 0),
    })
  }
  return [...totals.values()]
}

/** One event's sign-ups by state. */
export async function countStates(
  db: Db,
  eventId: string,
  communities: readonly string[] | null,
): Promise<ReadonlyMap<SignUpState, { households: number; people: number }>> {
  return new Map((await countByState(db, [eventId], communities)).map(({ state, households, people }) => [state, { households, people }]))
}

export function findHouseholdSignUp(db: Db, eventId: string, householdId: string): Promise<SignUpRow | undefined> {
  return own(db).selectFrom('events_sign_up').selectAll().where('event_id', '=', eventId).where('household_id', '=', householdId).executeTakeFirst()
}

const bySignUpId = (db: Db, signUpId: string) => own(db).selectFrom('events_sign_up').selectAll().where('sign_up_id', '=', signUpId)

/** By the sign-up's id alone; only of this household. Named, since an account's id looks like a household's. */
export function findOwnSignUp(db: Db, { signUpId, householdId }: { signUpId: string; householdId: string }): Promise<SignUpRow | undefined> {
  return bySignUpId(db, signUpId).where('household_id', '=', householdId).executeTakeFirst()
}

/** By the sign-up's id alone; only while it is this account that hears of it. */
export function findToldSignUp(db: Db, { signUpId, accountId }: { signUpId: string; accountId: string }): Promise<SignUpRow | undefined> {
  return bySignUpId(db, signUpId).where('account_id', '=', accountId).executeTakeFirst()
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

/** A household's sign-ups, whichever of its phones made them, the latest event in front. */
export function listOwnSignUps(db: Db, householdId: string, after: Place | null, limit: number): Promise<OwnSignUp[]> {
  return withCounter(db)
    .innerJoin('events_sign_up', 'events_sign_up.event_id', 'events_event.event_id')
    .select(['sign_up_id', 'state', 'adults', 'children'])
    .where('events_sign_up.household_id', '=', householdId)
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

type Ending = { entry: 'cancelled' | 'refused'; from: readonly SignUpState[]; by: string | null; reason: string | null }

/** Ends a sign-up and gives back exactly what it held. False when it was in none of these states. */
export async function endSignUp(work: Work, { eventId, householdId }: SignUpKey, { entry, from, by, reason }: Ending, now: Date): Promise<boolean> {
  const { rows } = await sql<{ ended: boolean }>`
    select events_end_sign_up(${eventId}::uuid, ${householdId}::uuid, ${[...from]}::text[], ${entry}, ${now}::timestamptz, ${by}::uuid, ${reason}) as ended`.execute(
    work,
  )
  return rows[0]?.ended === true
}

export type SignUpKey = { eventId: string; householdId: string }

/** Cancels a sign-up that waits or is on; false when it is neither. */
export const cancelActive = (work: Work, key: SignUpKey, now: Date): Promise<boolean> =>
  endSignUp(work, key, { entry: 'cancelled', from: ['pending', 'active'], by: null, reason: null }, now)

/** Accounts still coming to an event that signed up until a moment, in id order after a sign-up. */
export function listComing(work: Work, eventId: string, { until, after, limit }: { until: Date; after: string | null; limit: number }) {
  return own(work)
    .selectFrom('events_sign_up')
    .select(['sign_up_id', 'account_id'])
    .where('event_id', '=', eventId)
    .where('state', '=', 'active')
    .where('account_id', 'is not', null)
    .where('signed_up_at', '<=', until)
    .$if(after !== null, (query) => query.where('sign_up_id', '>', after ?? ''))
    .orderBy('sign_up_id')
    .limit(limit)
    .execute()
}

/** Everyone still coming to an event who can be told. */
export async function listAccountsComing(db: Db, eventId: string): Promise<string[]> {
  const rows = await own(db)
    .selectFrom('events_sign_up')
    .select('account_id')
    .where('event_id', '=', eventId)
    .where('state', '=', 'active')
    .where('account_id', 'is not', null)
    .$narrowType<{ account_id: string }>()
    .execute()
  return rows.map((row) => row.account_id)
}

/** Active sign-ups of an account for events not over, in a fixed order so that locks are taken alike. */
export function listUpcomingOfAccount(work: Work, accountId: string, now: Date) {
  return own(work)
    .selectFrom('events_sign_up')
    .innerJoin('events_event', 'events_event.event_id', 'events_sign_up.event_id')
    .select(['events_sign_up.event_id', 'household_id', 'sign_up_id'])
    .where('account_id', '=', accountId)
    .where('state', 'in', ['pending', 'active'])
    .where('ends_at', '>', now)
    .orderBy('events_sign_up.event_id')
    .execute()
}

/** Takes the account, the persons and their answers out of its sign-ups; the numbers stay. */
export async function forgetAccount(work: Work, accountId: string): Promise<void> {
  await own(work)
    .deleteFrom('events_answer')
    .using('events_sign_up')
    .where('account_id', '=', accountId)
    .whereRef('events_answer.event_id', '=', 'events_sign_up.event_id')
    .whereRef('events_answer.household_id', '=', 'events_sign_up.household_id')
    .execute()
  await own(work)
    .deleteFrom('events_sign_up_person')
    .using('events_sign_up')
    .where('account_id', '=', accountId)
    .whereRef('events_sign_up_person.event_id', '=', 'events_sign_up.event_id')
    .whereRef('events_sign_up_person.household_id', '=', 'events_sign_up.household_id')
    .execute()
  await own(work).updateTable('events_sign_up').set({ account_id: null }).where('account_id', '=', accountId).execute()
  await own(work).updateTable('events_call').set({ account_id: null }).where('account_id', '=', accountId).execute()
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
    .where('state', 'in', ['pending', 'active'])
    .where('events_event.cancelled_at', 'is', null)
    .where('ends_at', '>', now)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Signs a cancelled household up again, with a new serial; false when there are no seats. Staff vouch for it: shares and sessions are not asked. */
export async function takeSeatsAgain(work: Work, signUp: SignUpRow, now: Date): Promise<boolean> {
  const { event_id: eventId, household_id: householdId, adults, children } = signUp
  const ticketSerial = signUp.ticket_serial + 1
  await own(work)
    .updateTable('events_sign_up')
    .set({ state: 'active', cancelled_at: null, ticket_serial: ticketSerial, counter_seats: adults + children })
    .where('event_id', '=', eventId)
    .where('household_id', '=', householdId)
    .execute()
  const entry = { event_id: eventId, household_id: householdId, ticket_serial: ticketSerial, entry: 'signedUp', adults, children } as const
  await own(work)
    .insertInto('events_sign_up_log')
    .values({ ...entry, happened_at: now })
    .execute()
  const taken = await own(work)
    .updateTable('events_counter')
    .set((query) => ({ taken: query('taken', '+', adults + children) }))
    .where('event_id', '=', eventId)
    .where(sql<boolean>`taken + ${adults + children} <= capacity`)
    .executeTakeFirst()
  return taken.numUpdatedRows === 1n
}

/** What an account held in a household's name goes to another account of it, or to nobody's phone. */
export async function handOverAccount(
  work: Work,
  { householdId, from, to }: { householdId: string; from: string; to: string | null },
): Promise<void> {
  for (const table of ['events_sign_up', 'events_wait_entry', 'events_call'] as const) {
    await sql`update ${sql.table(table)} set account_id = ${to}::uuid where account_id = ${from}::uuid and household_id = ${householdId}::uuid`.execute(
      work,
    )
  }
}

type Merged = { keptId: string; mergedId: string }

/** Sign-ups that name the one merged name the one that goes on instead, where both are not in it; answers which. */
export async function followMerge(work: Work, { keptId, mergedId }: Merged): Promise<string[]> {
  const { rows } = await sql<{ moved: string }>`
    update events_sign_up_person named set person_id = ${keptId} where person_id = ${mergedId} and not exists (
      select from events_sign_up_person other
       where other.event_id = named.event_id and other.household_id = named.household_id and other.person_id = ${keptId})
    returning event_id || ' ' || household_id as moved`.execute(own(work))
  return rows.map(({ moved }) => moved)
}

/** The two are parted again: these sign-ups name who they named before, as far as they still name the other. */
export async function partMerged(work: Work, { keptId, mergedId }: Merged, moved: readonly string[]): Promise<void> {
  await sql`update events_sign_up_person set person_id = ${mergedId}
    where person_id = ${keptId} and event_id || ' ' || household_id = any(${[...moved]})`.execute(own(work))
}
