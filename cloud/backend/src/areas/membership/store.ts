import type { AccountId } from '@xiongguan/contract/identity/terms'
import { asId } from '@xiongguan/contract/kit/id'
import type { QuietScope } from '@xiongguan/contract/membership/family-rules'
import type { PersonKind } from '@xiongguan/contract/membership/terms'
import { sql } from 'kysely'
import { civilDate } from '../../platform/civil-date'
import { ownTables, type Db, type Work } from '../../platform/tables'
import type { TextState } from './rules'
import { listBelonging, takeBelonging } from './sharing-store'
import type { MembershipTables } from './tables'

const own = (handle: Db) => ownTables<MembershipTables>(handle)

type NewHousehold = { householdId: string; accountId: string; communityCode: string }

/** Opens a household; false when the account belongs to one, as owner or sharer. */
export async function insertHousehold(work: Work, household: NewHousehold, now: Date): Promise<boolean> {
  if (!(await takeBelonging(work, { ...household, role: 'owner' }, now))) return false
  await own(work)
    .insertInto('membership_household')
    .values({
      household_id: household.householdId,
      owner_account_id: household.accountId,
      community_code: household.communityCode,
      created_at: now,
    })
    .execute()
  return true
}

/** Takes the household the account owns under lock, so that changes to it come one after another. */
export function lockHousehold(work: Work, accountId: string) {
  return own(work)
    .selectFrom('membership_household')
    .select(['household_id', 'community_code'])
    .where('owner_account_id', '=', accountId)
    .where('erased_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}

/** The household an account belongs to, and how. */
export function findHousehold(handle: Db, accountId: string) {
  return own(handle)
    .selectFrom('membership_belonging as belonging')
    .innerJoin('membership_household as household', 'household.household_id', 'belonging.household_id')
    .leftJoin('membership_sharer as sharer', (join) =>
      join
        .onRef('sharer.account_id', '=', 'belonging.account_id')
        .onRef('sharer.household_id', '=', 'belonging.household_id')
        .on('sharer.ended_at', 'is', null),
    )
    .innerJoin('membership_place as community', 'community.code', 'household.community_code')
    .leftJoin('membership_place as town', 'town.code', 'community.parent_code')
    .select([
      'household.household_id',
      'community.code as community_code',
      'community.name as community_name',
      'town.name as town_name',
      'belonging.role',
      'sharer.may',
    ])
    .where('belonging.account_id', '=', accountId)
    .where('household.erased_at', 'is', null)
    .executeTakeFirst()
}

export function findOwner(handle: Db, householdId: string) {
  return own(handle).selectFrom('membership_household').select('owner_account_id').where('household_id', '=', householdId).executeTakeFirst()
}

/** The accounts through which a household is reached: its owner's in front, then those that share it. */
export async function accountsOf(handle: Db, householdId: string): Promise<AccountId[]> {
  return (await listBelonging(handle, householdId)).map(({ account_id }) => asId<'Account'>(account_id))
}

export async function setCommunity(work: Work, householdId: string, communityCode: string, now: Date): Promise<void> {
  await own(work)
    .updateTable('membership_household')
    .set({ community_code: communityCode, community_since_on: civilDate(now) })
    .where('household_id', '=', householdId)
    .execute()
}

export function listPeople(handle: Db, householdId: string) {
  return own(handle)
    .selectFrom('membership_person')
    .select(['person_id', 'nickname_sealed', 'kind', 'text_state'])
    .where('household_id', '=', householdId)
    .where('removed_at', 'is', null)
    .where('merged_into', 'is', null)
    .orderBy('person_id')
    .execute()
}
export type PersonRow = Awaited<ReturnType<typeof listPeople>>[number]

export async function countPeople(work: Work, householdId: string): Promise<number> {
  const counted = await own(work)
    .selectFrom('membership_person')
    .select((eb) => eb.fn.countAll<number>().as('people'))
    .where('household_id', '=', householdId)
    .where('removed_at', 'is', null)
    .where('merged_into', 'is', null)
    .executeTakeFirstOrThrow()
  return counted.people
}

/** A person of this household; nothing for anybody else's. */
export function findPerson(work: Work, householdId: string, personId: string) {
  return own(work)
    .selectFrom('membership_person')
    .select(['person_id', 'kind', 'held_text_id'])
    .where('person_id', '=', personId)
    .where('household_id', '=', householdId)
    .where('removed_at', 'is', null)
    .where('merged_into', 'is', null)
    .executeTakeFirst()
}

type Nickname = { nicknameSealed: Buffer; textState: TextState; heldTextId: string | null }
type NewPerson = Nickname & { personId: string; householdId: string; kind: PersonKind; consentVersion: string | null }

export async function insertPerson(work: Work, person: NewPerson, now: Date): Promise<void> {
  await own(work)
    .insertInto('membership_person')
    .values({
      person_id: person.personId,
      household_id: person.householdId,
      nickname_sealed: person.nicknameSealed,
      kind: person.kind,
      text_state: person.textState,
      held_text_id: person.heldTextId,
      consent_version: person.consentVersion,
      consent_at: person.consentVersion === null ? null : now,
      created_at: now,
    })
    .execute()
}

export async function setNickname(work: Work, personId: string, { nicknameSealed, textState, heldTextId }: Nickname): Promise<void> {
  await own(work)
    .updateTable('membership_person')
    .set({ nickname_sealed: nicknameSealed, text_state: textState, held_text_id: heldTextId })
    .where('person_id', '=', personId)
    .execute()
}

const bySelf = sql<boolean>`source = 'self'`
const unlessOurs = <Column extends keyof MembershipTables['membership_person']>(column: Column) =>
  sql<null>`case when ${bySelf} then null else ${sql.ref(column)} end`

/** What a family wrote down goes with it; what staff registered stays in the register, without the account. */
const emptied = (now: Date) => ({
  nickname_sealed: null,
  held_text_id: null,
  account_id: null,
  name_sealed: unlessOurs('name_sealed'),
  name_index: unlessOurs('name_index'),
  phone_sealed: unlessOurs('phone_sealed'),
  phone_index: unlessOurs('phone_index'),
  document_kind: unlessOurs('document_kind'),
  document_sealed: unlessOurs('document_sealed'),
  document_index: unlessOurs('document_index'),
  born_on: unlessOurs('born_on'),
  sex: unlessOurs('sex'),
  relation: unlessOurs('relation'),
  verified_at: unlessOurs('verified_at'),
  verified_by: unlessOurs('verified_by'),
  verified_way: unlessOurs('verified_way'),
  removed_at: now,
  consent_withdrawn_at: sql<Date | null>`case when consent_at is not null then ${now}::timestamptz end`,
})

/** Empties a person: the id stays for what was counted, the nickname is gone. */
export async function emptyPerson(work: Work, personId: string, now: Date): Promise<void> {
  await own(work).updateTable('membership_person').set(emptied(now)).where('person_id', '=', personId).execute()
}

type Verdict = { personId: string; heldTextId: string; verdict: 'pass' | 'refuse' }

/** Applies a reviewer's verdict to the nickname it was about; a nickname changed since then stays as it is. */
export async function applyVerdict(work: Work, { personId, heldTextId, verdict }: Verdict): Promise<void> {
  const outcome = verdict === 'pass' ? { text_state: 'clear' as const } : { text_state: 'refused' as const, nickname_sealed: null }
  await own(work)
    .updateTable('membership_person')
    .set({ ...outcome, held_text_id: null })
    .where('person_id', '=', personId)
    .where('held_text_id', '=', heldTextId)
    .execute()
}

/** What of the account's household rests now; a row without person is the whole household, or a pregnancy. */
export function activeQuiet(handle: Db, accountId: string) {
  return own(handle)
    .selectFrom('membership_quiet')
    .innerJoin('membership_belonging', 'membership_belonging.household_id', 'membership_quiet.household_id')
    .select(['membership_quiet.person_id', 'membership_quiet.scope'])
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .execute()
}

/** What rests now in a household, the longest first. */
export function standingQuiet(handle: Db, householdId: string) {
  return own(handle)
    .selectFrom('membership_quiet')
    .select(['person_id', 'scope', 'told', 'started_by', 'started_at'])
    .where('household_id', '=', householdId)
    .where('ended_at', 'is', null)
    .orderBy('started_at')
    .execute()
}

/** Without a scope it is the narrowest: the person, else the household. */
type QuietSubject = { householdId: string; personId: string | null; scope?: QuietScope; actorId: string; told?: 'self' | 'staff' }

const narrowest = (personId: string | null): QuietScope => (personId ? 'person' : 'household')

/** Starts a rest; one that lasts already goes on with its own beginning. */
export async function startQuiet(
  work: Work,
  quietId: string,
  { householdId, personId, scope = narrowest(personId), actorId, told = 'self' }: QuietSubject,
  now: Date,
): Promise<void> {
  await own(work)
    .insertInto('membership_quiet')
    .values({ quiet_id: quietId, household_id: householdId, person_id: personId, scope, told, started_by: actorId, started_at: now })
    .onConflict((conflict) => conflict.columns(['household_id', 'person_id', 'scope']).where('ended_at', 'is', null).doNothing())
    .execute()
}

/** Ends a rest; false when there was none. */
export async function endQuiet(
  work: Work,
  { householdId, personId, scope = narrowest(personId), actorId }: QuietSubject,
  now: Date,
): Promise<boolean> {
  const ended = await own(work)
    .updateTable('membership_quiet')
    .set({ ended_by: actorId, ended_at: now })
    .where('household_id', '=', householdId)
    .where('person_id', 'is not distinct from', personId)
    .where('scope', '=', scope)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return ended.numUpdatedRows > 0n
}

/** Erases a household: its link to the account, every nickname and the whole history of its rests. Emptied rows keep ids for counts. */
export async function eraseHousehold(work: Work, householdId: string, now: Date): Promise<void> {
  await own(work).deleteFrom('membership_quiet').where('household_id', '=', householdId).execute()
  await own(work).deleteFrom('membership_field_edit').where('household_id', '=', householdId).execute()
  await own(work).updateTable('membership_person').set(emptied(now)).where('household_id', '=', householdId).where('removed_at', 'is', null).execute()
  await own(work)
    .updateTable('membership_household')
    .set({ owner_account_id: null, erased_at: now })
    .where('household_id', '=', householdId)
    .execute()
}

/** Sealed names of people of the register who are there, with the community of each. */
export function sealedNames(handle: Db, personIds: readonly string[]) {
  return own(handle)
    .selectFrom('membership_person')
    .innerJoin('membership_household', 'membership_household.household_id', 'membership_person.household_id')
    .select(['person_id', 'name_sealed', 'community_code'])
    .where('person_id', 'in', [...personIds])
    .where('removed_at', 'is', null)
    .where('merged_into', 'is', null)
    .execute()
}

/** The community of each of these households now, by the household. */
export async function communitiesOf(handle: Db, householdIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ household_id: string; community_code: string }>`
    select household_id, community_code from membership_household where household_id = any (${[...householdIds]}::uuid[])`.execute(handle)
  return new Map(rows.map((row) => [row.household_id, row.community_code]))
}

/** The adult added first in each household. */
export function firstAdults(db: Db, householdIds: readonly string[]) {
  return own(db)
    .selectFrom('membership_person')
    .select(['household_id', 'person_id', 'nickname_sealed', 'text_state', 'kind'])
    .distinctOn('household_id')
    .where('household_id', 'in', [...householdIds])
    .where('kind', '=', 'adult')
    .where('removed_at', 'is', null)
    .where('merged_into', 'is', null)
    .orderBy('household_id')
    .orderBy('person_id')
    .execute()
}
