import { sql, type Updateable } from 'kysely'
import type { PersonKind, RegisterSource, Relation } from '@xiongguan/contract/membership/terms'
import { ownTables, type Db, type Work } from '../../platform/tables'
import type { MembershipTables } from './tables'

const own = (handle: Db) => ownTables<MembershipTables>(handle)

/** Says in this transaction who changes what follows, for the count of changes that triggers keep. */
export async function speakFor(work: Work, actorId: string): Promise<void> {
  await sql`select set_config('xiongguan.actor', ${actorId}, true)`.execute(work)
}

const memberColumns = [
  'person_id',
  'household_id',
  'kind',
  'relation',
  'born_on',
  'sex',
  'died_on',
  'name_sealed',
  'phone_sealed',
  'document_kind',
  'document_sealed',
  'source',
  'account_id',
  'verified_at',
  'created_at',
  'nickname_sealed',
  'text_state',
] as const

const present = (handle: Db) =>
  own(handle).selectFrom('membership_person').select(memberColumns).where('removed_at', 'is', null).where('merged_into', 'is', null)

/** Everyone who belongs to these households now, in the order of being written down. */
export function membersOf(handle: Db, householdIds: readonly string[]) {
  return present(handle)
    .where('household_id', 'in', [...householdIds])
    .orderBy('person_id')
    .execute()
}
export type MemberRow = Awaited<ReturnType<typeof membersOf>>[number]

export function findMember(handle: Db, personId: string) {
  return present(handle).where('person_id', '=', personId).executeTakeFirst()
}

/** A person of the register under lock; whoever moves or changes them next waits. */
export function lockMember(work: Work, personId: string) {
  return present(work).where('person_id', '=', personId).forUpdate().executeTakeFirst()
}

const households = (handle: Db) =>
  own(handle)
    .selectFrom('membership_household')
    .select(['household_id', 'community_code', 'address_sealed', 'source', 'created_at'])
    .where('erased_at', 'is', null)

export function findRegisterHousehold(handle: Db, householdId: string) {
  return households(handle).where('household_id', '=', householdId).executeTakeFirst()
}
export type RegisterHouseholdRow = NonNullable<Awaited<ReturnType<typeof findRegisterHousehold>>>

/** Households under lock, always in the order of their ids, so that two who take the same two never wait for each other. */
export function lockHouseholds(work: Work, householdIds: readonly string[]) {
  return households(work)
    .where('household_id', 'in', [...householdIds])
    .orderBy('household_id')
    .forUpdate()
    .execute()
}

/** A person under lock, after their household: the order in which everything of the register is taken. */
export async function takeMember(work: Work, personId: string): Promise<MemberRow | undefined> {
  const found = await findMember(work, personId)
  if (!found) return undefined
  await lockHouseholds(work, [found.household_id])
  return lockMember(work, personId)
}

type NewHousehold = { householdId: string; communityCode: string; source: RegisterSource; addressSealed: Buffer | null }

export async function insertRegisterHousehold(
  work: Work,
  { householdId, communityCode, source, addressSealed }: NewHousehold,
  now: Date,
): Promise<void> {
  await own(work)
    .insertInto('membership_household')
    .values({ household_id: householdId, community_code: communityCode, source, address_sealed: addressSealed, created_at: now })
    .execute()
}

type PersonSet = Updateable<MembershipTables['membership_person']>
type NewPerson = PersonSet & { person_id: string; household_id: string; kind: PersonKind; source: RegisterSource }

export async function insertRegisterPerson(work: Work, person: NewPerson, now: Date): Promise<void> {
  await own(work)
    .insertInto('membership_person')
    .values({ ...person, text_state: 'clear', created_at: now })
    .execute()
}

export async function updateMember(work: Work, personId: string, set: PersonSet): Promise<void> {
  if (Object.keys(set).length > 0) await own(work).updateTable('membership_person').set(set).where('person_id', '=', personId).execute()
}

export async function setRelationOf(work: Work, personId: string, relation: Relation): Promise<void> {
  await updateMember(work, personId, { relation })
}

export async function setAddress(work: Work, householdId: string, addressSealed: Buffer | null): Promise<void> {
  await own(work).updateTable('membership_household').set({ address_sealed: addressSealed }).where('household_id', '=', householdId).execute()
}

/** Puts a person under lock into another household; the history follows by trigger and never goes back in time. */
export async function moveMember(work: Work, personId: string, to: { householdId: string; relation: Relation }, now: Date): Promise<void> {
  await own(work)
    .updateTable('membership_person')
    .set({
      household_id: to.householdId,
      relation: to.relation,
      belongs_since_at: sql<Date>`greatest(${now}::timestamptz, belongs_since_at + interval '1 millisecond')`,
    })
    .where('person_id', '=', personId)
    .execute()
}

/** How often each field was changed, and by whom last; what is not listed was never changed. */
export function versionsOf(handle: Db, subjectIds: readonly string[]) {
  return own(handle)
    .selectFrom('membership_field_version')
    .select(['subject_id', 'field', 'version', 'changed_at', 'changed_by'])
    .where('subject_id', 'in', [...subjectIds])
    .execute()
}
export type VersionRow = Awaited<ReturnType<typeof versionsOf>>[number]

/** Where a household was, latest first. */
export function placesOfHousehold(handle: Db, householdId: string) {
  return own(handle)
    .selectFrom('membership_household_place')
    .select(['community_code', 'from_on', 'to_on'])
    .where('household_id', '=', householdId)
    .orderBy('from_on', 'desc')
    .execute()
}

/** Who ever belonged to a household, and when; latest first. */
export function staysInHousehold(handle: Db, householdId: string) {
  return own(handle)
    .selectFrom('membership_stay as stay')
    .innerJoin('membership_person as person', 'person.person_id', 'stay.person_id')
    .select(['stay.person_id', 'stay.from_at', 'stay.to_at', 'person.name_sealed', 'person.born_on', 'person.kind', 'person.household_id as now_in'])
    .where('stay.household_id', '=', householdId)
    .orderBy('stay.from_at', 'desc')
    .limit(100)
    .execute()
}
