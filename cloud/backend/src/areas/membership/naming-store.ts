import type { SendBackReason } from '@xiongguan/contract/membership/family-rules'
import { sql } from 'kysely'
import { ownTables, type Db, type Work } from '../../platform/tables'
import { forgetEdits } from './field-edit-store'
import type { MembershipTables } from './tables'

const own = (handle: Db) => ownTables<MembershipTables>(handle)

/** The present people of a household with what is known of their names, each with the latest statement about it. */
export function listNamed(handle: Db, householdId: string) {
  return own(handle)
    .selectFrom('membership_person as person')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('membership_naming as naming')
          .select(['naming.state', 'naming.reason', 'naming.naming_id'])
          .whereRef('naming.person_id', '=', 'person.person_id')
          .orderBy('naming.stated_at', 'desc')
          .limit(1)
          .as('latest'),
      (join) => join.onTrue(),
    )
    .select([
      'person.person_id',
      'person.nickname_sealed',
      'person.kind',
      'person.account_id',
      'person.name_sealed',
      'person.document_kind',
      'person.document_sealed',
      'person.verified_at',
      'latest.state',
      'latest.reason',
    ])
    .where('person.household_id', '=', householdId)
    .where('person.removed_at', 'is', null)
    .where('person.merged_into', 'is', null)
    .orderBy('person.person_id')
    .execute()
}
export type NamedRow = Awaited<ReturnType<typeof listNamed>>[number]

/** The person an account stands for, in whatever household. */
export function findOwnPerson(handle: Db, accountId: string) {
  return own(handle)
    .selectFrom('membership_person')
    .select(['person_id', 'household_id', 'name_sealed', 'document_sealed', 'verified_at'])
    .where('account_id', '=', accountId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
}

export function findToName(handle: Db, householdId: string, personId: string) {
  return own(handle)
    .selectFrom('membership_person')
    .select(['person_id', 'kind', 'account_id', 'verified_at'])
    .where('person_id', '=', personId)
    .where('household_id', '=', householdId)
    .where('removed_at', 'is', null)
    .where('merged_into', 'is', null)
    .executeTakeFirst()
}

type StatedFields = Pick<
  MembershipTables['membership_person'],
  'name_sealed' | 'name_index' | 'document_kind' | 'document_sealed' | 'document_index' | 'born_on' | 'account_id'
>

export async function setStated(work: Work, personId: string, fields: Partial<StatedFields>): Promise<void> {
  await own(work).updateTable('membership_person').set(fields).where('person_id', '=', personId).execute()
}

const unstated = {
  name_sealed: null,
  name_index: null,
  document_kind: null,
  document_sealed: null,
  document_index: null,
  // A birth date and a sex that staff registered are theirs to keep; what the family stated goes with the name.
  born_on: sql<null>`case when source = 'self' then null else born_on end`,
  sex: sql<null>`case when source = 'self' then null else sex end`,
  verified_at: null,
  verified_by: null,
  verified_way: null,
}

/** Deletes name and document, verified or not. */
export async function eraseStated(work: Work, personId: string): Promise<void> {
  await own(work).updateTable('membership_person').set(unstated).where('person_id', '=', personId).execute()
  await forgetEdits(work, personId, ['name', 'bornOn', 'sex'])
}

type NewNaming = { namingId: string; personId: string; householdId: string; accountId: string; consentVersion: string }

/** Writes a statement down in place of one that waits. */
export async function insertNaming(work: Work, naming: NewNaming, now: Date): Promise<void> {
  await withdrawNamings(work, naming.personId, now)
  await own(work)
    .insertInto('membership_naming')
    .values({
      naming_id: naming.namingId,
      person_id: naming.personId,
      household_id: naming.householdId,
      account_id: naming.accountId,
      state: 'waiting',
      consent_version: naming.consentVersion,
      stated_at: now,
    })
    .execute()
}

/** Ends what waits or holds of a person: replaced, or taken back. */
export async function withdrawNamings(work: Work, personId: string, now: Date): Promise<void> {
  await own(work)
    .updateTable('membership_naming')
    .set({ state: 'withdrawn', decided_at: now, decided_by: null, reason: null })
    .where('person_id', '=', personId)
    .where('state', 'in', ['waiting', 'verified', 'sentBack'])
    .execute()
}

/** Another present person of the register with the same document; asked every time, so that a clash takes no longer than none. */
export function findSameDocument(work: Work, documentIndex: Buffer, personId: string) {
  return own(work)
    .selectFrom('membership_person')
    .select('person_id')
    .where('document_index', '=', documentIndex)
    .where('person_id', '<>', personId)
    .where('removed_at', 'is', null)
    .where('merged_into', 'is', null)
    .orderBy('person_id')
    .limit(1)
    .executeTakeFirst()
}

type SealedPhone = { phone_sealed: Buffer; phone_index: Buffer }

/** Writes the account's phone beside the person it stands for, or takes it out. */
export async function setPersonPhone(work: Work, accountId: string, seal: ((personId: string) => SealedPhone) | null): Promise<void> {
  const person = await findOwnPerson(work, accountId)
  if (!person) return
  const phone = seal ? seal(person.person_id) : { phone_sealed: null, phone_index: null }
  await own(work).updateTable('membership_person').set(phone).where('person_id', '=', person.person_id).execute()
  if (!seal) await forgetEdits(work, person.person_id, ['phone'])
}

const deskColumns = [
  'naming.naming_id',
  'naming.person_id',
  'naming.household_id',
  'naming.account_id',
  'naming.stated_at',
  'person.kind',
  'person.name_sealed',
  'person.document_kind',
  'person.document_sealed',
  'household.community_code',
  'community.name as community_name',
] as const

const waiting = (handle: Db, communities: readonly string[] | 'everywhere') =>
  own(handle)
    .selectFrom('membership_naming as naming')
    .innerJoin('membership_person as person', 'person.person_id', 'naming.person_id')
    .innerJoin('membership_household as household', 'household.household_id', 'naming.household_id')
    .innerJoin('membership_place as community', 'community.code', 'household.community_code')
    .select(deskColumns)
    .where('naming.state', '=', 'waiting')
    .where('person.removed_at', 'is', null)
    .$if(communities !== 'everywhere', (query) => query.where('household.community_code', '=', sql<string>`any(${[...communities]})`))

type NamingPage = { communities: readonly string[] | 'everywhere'; after: { at: Date; id: string } | null; limit: number }

/** Statements that wait in these communities, the earliest in front. */
export function listWaiting(handle: Db, { communities, after, limit }: NamingPage) {
  return waiting(handle, communities)
    .$if(after !== null, (query) => query.where(sql<boolean>`(naming.stated_at, naming.naming_id) > (${after?.at}::timestamptz, ${after?.id}::uuid)`))
    .orderBy('naming.stated_at')
    .orderBy('naming.naming_id')
    .limit(limit)
    .execute()
}
export type WaitingRow = Awaited<ReturnType<typeof listWaiting>>[number]

/** One waiting statement, held until the transaction ends. */
export function lockWaitingNaming(work: Work, communities: readonly string[] | 'everywhere', namingId: string) {
  return waiting(work, communities).where('naming.naming_id', '=', namingId).forUpdate('naming').executeTakeFirst()
}

type Decision = { state: 'verified' | 'sentBack'; by: string | null; reason: SendBackReason | null }

export async function decideNaming(work: Work, namingId: string, { state, by, reason }: Decision, now: Date): Promise<void> {
  await own(work).updateTable('membership_naming').set({ state, decided_at: now, decided_by: by, reason }).where('naming_id', '=', namingId).execute()
}

export async function setVerified(work: Work, personId: string, by: string | null, way: 'worker' | 'service', now: Date): Promise<void> {
  await own(work)
    .updateTable('membership_person')
    .set({ verified_at: now, verified_by: by, verified_way: way })
    .where('person_id', '=', personId)
    .execute()
}
