import { sql } from 'kysely'
import { ownTables, type Db, type Work } from '../../platform/tables'
import type { MembershipTables } from './tables'

const own = (handle: Db) => ownTables<MembershipTables>(handle)

const carried = [
  'person_id',
  'nickname_sealed',
  'kind',
  'text_state',
  'name_sealed',
  'phone_sealed',
  'document_kind',
  'document_sealed',
  'born_on',
  'sex',
  'consent_version',
  'consent_at',
  'source',
  'verified_at',
  'verified_by',
  'verified_way',
  'relation',
] as const

/** Everything a person takes along, held until the transaction ends. */
export function lockCarried(work: Work, householdId: string, by: { personId: string } | { accountId: string }) {
  return own(work)
    .selectFrom('membership_person')
    .select(carried)
    .where('household_id', '=', householdId)
    .where('removed_at', 'is', null)
    .where('merged_into', 'is', null)
    .$if('personId' in by, (query) => query.where('person_id', '=', 'personId' in by ? by.personId : ''))
    .$if('accountId' in by, (query) => query.where('account_id', '=', 'accountId' in by ? by.accountId : ''))
    .forUpdate()
    .executeTakeFirst()
}
export type CarriedRow = NonNullable<Awaited<ReturnType<typeof lockCarried>>>

type Arrived = Omit<
  MembershipTables['membership_person'],
  | 'source'
  | 'belongs_since_at'
  | 'created_at'
  | 'held_text_id'
  | 'consent_withdrawn_at'
  | 'removed_at'
  | 'died_on'
  | 'merged_into'
  | 'consent_at'
  | 'verified_at'
> & { source: 'self' | 'staff' | 'import'; consent_at: Date | null; verified_at: Date | null }

export async function insertArrived(work: Work, person: Arrived, now: Date): Promise<void> {
  await own(work)
    .insertInto('membership_person')
    .values({ ...person, created_at: now, belongs_since_at: now })
    .execute()
}

/** Takes a person who goes on elsewhere out of a household to the last byte; what was counted keeps the id. */
export async function emptyDeparted(work: Work, personId: string, now: Date): Promise<void> {
  await own(work)
    .updateTable('membership_person')
    .set({
      nickname_sealed: null,
      held_text_id: null,
      name_sealed: null,
      name_index: null,
      phone_sealed: null,
      phone_index: null,
      document_kind: null,
      document_sealed: null,
      document_index: null,
      born_on: null,
      sex: null,
      relation: null,
      account_id: null,
      verified_at: null,
      verified_by: null,
      verified_way: null,
      text_state: 'clear',
      removed_at: now,
    })
    .where('person_id', '=', personId)
    .execute()
}

/** Statements and rests go along with the person they are about. */
export async function followPerson(work: Work, from: string, to: { personId: string; householdId: string }): Promise<void> {
  const names = { person_id: to.personId, household_id: to.householdId }
  await own(work).updateTable('membership_naming').set(names).where('person_id', '=', from).execute()
}

type Departure = {
  departureId: string
  accountId: string
  fromHouseholdId: string
  toHouseholdId: string
  fromPersonId: string | null
  toPersonId: string | null
  askedChildren: boolean
}

export async function insertDeparture(work: Work, departure: Departure, now: Date): Promise<void> {
  await own(work)
    .insertInto('membership_departure')
    .values({
      departure_id: departure.departureId,
      account_id: departure.accountId,
      from_household_id: departure.fromHouseholdId,
      to_household_id: departure.toHouseholdId,
      from_person_id: departure.fromPersonId,
      to_person_id: departure.toPersonId,
      asked_children: departure.askedChildren,
      left_at: now,
    })
    .execute()
}

const openDepartures = (handle: Db) =>
  own(handle).selectFrom('membership_departure').selectAll().where('asked_children', '=', true).where('settled_at', 'is', null)

/** Departures that ask for the children and are not decided, the earliest in front. */
export function listOpenDepartures(handle: Db, after: { at: Date; id: string } | null, limit: number) {
  return openDepartures(handle)
    .$if(after !== null, (query) => query.where(sql<boolean>`(left_at, departure_id) > (${after?.at}::timestamptz, ${after?.id}::uuid)`))
    .orderBy('left_at')
    .orderBy('departure_id')
    .limit(limit)
    .execute()
}

export function lockDeparture(work: Work, departureId: string) {
  return openDepartures(work).where('departure_id', '=', departureId).forUpdate().executeTakeFirst()
}

export async function settleDeparture(work: Work, departureId: string, how: 'moved' | 'stays', by: string, now: Date): Promise<void> {
  await own(work)
    .updateTable('membership_departure')
    .set({ settled_at: now, settled_by: by, settled_how: how })
    .where('departure_id', '=', departureId)
    .execute()
}

/** The children present in these households. */
export function listChildren(handle: Db, householdIds: readonly string[]) {
  return own(handle)
    .selectFrom('membership_person')
    .select(['person_id', 'household_id', 'nickname_sealed'])
    .where('household_id', 'in', [...householdIds])
    .where('kind', '=', 'child')
    .where('removed_at', 'is', null)
    .where('merged_into', 'is', null)
    .orderBy('person_id')
    .execute()
}
