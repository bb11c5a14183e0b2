import type { LeavingWay, MemberKind, MemberState, Strength } from '@xiongguan/contract/association/member-terms'
import type { MemberFilter } from '@xiongguan/contract/association/member-staff'
import { sql, type SelectQueryBuilder } from 'kysely'
import { pageSize } from '../../platform/paging'
import { ownTables, type Db, type Work } from '../../platform/tables'
import type { AssociationTables } from './tables'

const own = (handle: Db) => ownTables<AssociationTables>(handle)

export type SealedForm = {
  name_sealed: Buffer | null
  name_index: Buffer | null
  phone_sealed: Buffer | null
  phone_index: Buffer | null
  organisation_sealed: Buffer | null
  statement_sealed: Buffer | null
}
export type ApplicationRow = SealedForm & {
  member_id: string
  kind: MemberKind
  volunteer: boolean
  strengths: Strength[]
  account_id: string
  person_id: string
  household_id: string
  community_code: string
  consent_version: string
  birthday: string | null
}

/** Takes an application; false when this person has asked already or is a member. */
export async function insertApplication(work: Work, row: ApplicationRow, now: Date): Promise<boolean> {
  const inserted = await own(work)
    .insertInto('association_member')
    .values({ ...row, state: 'applied', consent_at: now, applied_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('member_id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** Puts a returned application before the community again. */
export async function replaceApplication(work: Work, { member_id, ...row }: ApplicationRow, now: Date): Promise<void> {
  await own(work)
    .updateTable('association_member')
    .set({ ...row, state: 'applied', consent_at: now, applied_at: now, words_sealed: null })
    .where('member_id', '=', member_id)
    .execute()
}

const withRule = (handle: Db) =>
  own(handle).selectFrom('association_member as member').innerJoin('association_member_kind as rule', 'rule.kind', 'member.kind').selectAll('member')

const withContact = (handle: Db) =>
  withRule(handle)
    .leftJoin('association_contact as contact', (join) => join.onRef('contact.member_id', '=', 'member.member_id').on('contact.active', '=', true))
    .select(['rule.grace_days', 'rule.second_review', 'rule.term_months', 'contact.member_id as contact_id'])

/** Every membership of an account that is not over for good, and the last that is. */
export function membershipsOf(handle: Db, accountId: string) {
  return withContact(handle).where('member.account_id', '=', accountId).orderBy('member.applied_at', 'desc').execute()
}
export type MembershipRow = Awaited<ReturnType<typeof membershipsOf>>[number]

export function findMember(handle: Db, memberId: string) {
  return withContact(handle).where('member.member_id', '=', memberId).executeTakeFirst()
}

/** Takes a membership under lock, so that what is decided about it comes one after another. */
export function lockMember(work: Work, memberId: string) {
  return own(work).selectFrom('association_member').selectAll().where('member_id', '=', memberId).forNoKeyUpdate().executeTakeFirst()
}

/** Moves a membership from one of the states to another; false when it stands elsewhere by now. */
export async function setState(
  work: Work,
  memberId: string,
  { from, to, words }: { from: readonly MemberState[]; to: MemberState; words?: Buffer | null },
): Promise<boolean> {
  const changed = await own(work)
    .updateTable('association_member')
    .set({ state: to, words_sealed: words ?? null })
    .where('member_id', '=', memberId)
    .where('state', 'in', [...from])
    .returning('member_id')
    .executeTakeFirst()
  return changed !== undefined
}

/** The next number of a year. Whoever asks next waits for this transaction: what is rolled back leaves no gap. */
export async function takeNumber(work: Work, year: number): Promise<number> {
  const taken = await own(work)
    .insertInto('association_member_number')
    .values({ year, last: 1 })
    .onConflict((conflict) => conflict.column('year').doUpdateSet({ last: sql`association_member_number.last + 1` }))
    .returning('last')
    .executeTakeFirstOrThrow()
  return taken.last
}

export async function admit(
  work: Work,
  memberId: string,
  { year, place, joinedOn, untilOn }: { year: number; place: number; joinedOn: string; untilOn: string | null },
): Promise<void> {
  await own(work)
    .updateTable('association_member')
    .set({ state: 'member', number_year: year, number_place: place, joined_on: joinedOn, until_on: untilOn, words_sealed: null })
    .where('member_id', '=', memberId)
    .execute()
}

export async function setUntil(work: Work, memberId: string, untilOn: string): Promise<void> {
  await own(work).updateTable('association_member').set({ until_on: untilOn }).where('member_id', '=', memberId).execute()
}

export async function setBirthdayOf(work: Work, memberId: string, birthday: string | null): Promise<void> {
  await own(work).updateTable('association_member').set({ birthday }).where('member_id', '=', memberId).execute()
}

/** Ends a membership and what hangs on it; false when it was not one. */
export async function endMember(work: Work, memberId: string, { why, on }: { why: LeavingWay; on: string }, now: Date): Promise<boolean> {
  const { rows } = await sql<{
    ended: boolean
  }>`select association_end_member(${memberId}::uuid, ${why}, ${on}::date, ${now}::timestamptz) as ended`.execute(work)
  return rows[0]?.ended === true
}

type NewStep = {
  stepId: string
  memberId: string
  step: AssociationTables['association_member_step']['step']
  by: string | null
  words: Buffer | null
}

export async function insertStep(work: Work, { stepId, memberId, step, by, words }: NewStep, now: Date): Promise<void> {
  await own(work)
    .insertInto('association_member_step')
    .values({ step_id: stepId, member_id: memberId, step, by_account_id: by, done_at: now, words_sealed: words })
    .execute()
}

export function stepsOf(handle: Db, memberId: string) {
  return own(handle)
    .selectFrom('association_member_step')
    .selectAll()
    .where('member_id', '=', memberId)
    .orderBy('done_at')
    .orderBy('step_id')
    .execute()
}

export type Within = readonly string[] | 'everywhere'

const states: Record<NonNullable<MemberFilter['state']>, readonly MemberState[]> = {
  open: ['applied', 'secondReview', 'returned'],
  member: ['member'],
  left: ['left'],
}

/**
 * True within a reach, for a column of community codes. One community stands by itself: of an array of one, the index of
 * communities would not give the page in its order.
 */
export function inReach(column: string, within: Within) {
  if (within === 'everywhere') return sql<boolean>`true`
  return within.length === 1 ? sql<boolean>`${sql.ref(column)} = ${within[0]}` : sql<boolean>`${sql.ref(column)} = any(${[...within]})`
}

type Listed<Row> = SelectQueryBuilder<AssociationTables & { member: AssociationTables['association_member'] }, 'member', Row>

function filtered<Row>(query: Listed<Row>, within: Within, { kind, strength, communityCode, state = 'member' }: MemberFilter) {
  let found = query.where('member.state', 'in', [...states[state]]).where(inReach('member.community_code', within))
  if (communityCode) found = found.where('member.community_code', '=', communityCode)
  if (kind) found = found.where('member.kind', '=', kind)
  if (strength) found = found.where(sql<boolean>`member.strengths @> array[${strength}]`)
  return found
}

/** Members within a reach, by id; `limit` rows after a key. */
export function listMembers(handle: Db, within: Within, filter: MemberFilter, { after, limit }: { after: string | null; limit: number }) {
  const found = filtered(withContact(handle) as unknown as Listed<MembershipRow>, within, filter)
  return (after ? found.where('member.member_id', '>', after) : found).orderBy('member.member_id').limit(limit).execute()
}

export async function countMembers(handle: Db, within: Within, filter: MemberFilter): Promise<number> {
  const all = own(handle)
    .selectFrom('association_member as member')
    .select((eb) => eb.fn.countAll<number>().as('found'))
  return (await filtered(all as unknown as Listed<{ found: number }>, within, filter).executeTakeFirstOrThrow()).found
}

/** Where an account reviews: first reviews in these communities, second ones in those. */
export type Reviewing = { first: readonly string[]; second: readonly string[] }

const waits = ({ first, second }: Reviewing) => sql<boolean>`(member.state = 'applied' and member.community_code = any(${[...first]})
  or member.state = 'secondReview' and member.community_code = any(${[...second]}))`

/** Applications that wait for this reviewer, the oldest first. */
export function listWaiting(handle: Db, reviewing: Reviewing, after: readonly [Date, string] | null) {
  let found = withContact(handle).where(waits(reviewing))
  if (after) found = found.where(sql<boolean>`(member.applied_at, member.member_id) > (${after[0]}::timestamptz, ${after[1]}::uuid)`)
  return found
    .orderBy('member.applied_at')
    .orderBy('member.member_id')
    .limit(pageSize + 1)
    .execute()
}

export async function countWaiting(handle: Db, reviewing: Reviewing): Promise<number> {
  const counted = await own(handle)
    .selectFrom('association_member as member')
    .select((eb) => eb.fn.countAll<number>().as('found'))
    .where(waits(reviewing))
    .executeTakeFirstOrThrow()
  return counted.found
}

/** Members who let us know their birthday, on these days of the year. */
export function listBirthdays(handle: Db, within: Within, days: readonly string[]) {
  const found = own(handle)
    .selectFrom('association_member')
    .select(['member_id', 'account_id', 'person_id', 'birthday', 'community_code', 'name_sealed', 'household_id'])
    .where('state', '=', 'member')
    .where('birthday', 'in', [...days])
  return (within === 'everywhere' ? found : found.where('community_code', '=', sql<string>`any(${[...within]})`)).execute()
}

/** Whose birthday is today and who was not greeted this year, without opening a name. */
export function listUngreeted(handle: Db, day: string, year: number) {
  return own(handle)
    .selectFrom('association_member')
    .select(['member_id', 'account_id', 'person_id'])
    .where('state', '=', 'member')
    .where('birthday', '=', day)
    .where('account_id', 'is not', null)
    .where('greeted_year', 'is distinct from', year)
    .execute()
}
export type UngreetedRow = Awaited<ReturnType<typeof listUngreeted>>[number]

/** Writes down that a member was greeted this year; false where that was so already. */
export async function noteGreeted(work: Work, memberId: string, year: number): Promise<boolean> {
  const noted = await own(work)
    .updateTable('association_member')
    .set({ greeted_year: year })
    .where('member_id', '=', memberId)
    .where('greeted_year', 'is distinct from', year)
    .executeTakeFirst()
  return noted.numUpdatedRows > 0n
}

const particularsGone = {
  name_sealed: null,
  name_index: null,
  phone_sealed: null,
  phone_index: null,
  organisation_sealed: null,
  statement_sealed: null,
  words_sealed: null,
  birthday: null,
  strengths: [],
  volunteer: false,
}

/** Deletes what an account told the association of its members; numbers and days stay. */
export async function emptyParticulars(work: Work, accountId: string): Promise<void> {
  await own(work).updateTable('association_member').set(particularsGone).where('account_id', '=', accountId).execute()
}

/** What of an account is asked for or runs, held until the transaction ends. */
export function lockRunning(work: Work, accountId: string) {
  return own(work)
    .selectFrom('association_member')
    .select(['member_id', 'state', 'household_id'])
    .where('account_id', '=', accountId)
    .where('state', 'in', ['applied', 'secondReview', 'returned', 'member'])
    .orderBy('member_id')
    .forNoKeyUpdate()
    .execute()
}

/** Empties everything of an account that names somebody; what adds up stays. */
export async function emptyMembers(work: Work, accountId: string, { on, now }: { on: string; now: Date }): Promise<void> {
  const rows = await own(work).selectFrom('association_member').select(['member_id', 'state']).where('account_id', '=', accountId).execute()
  for (const { member_id, state } of rows) {
    if (state === 'member') await endMember(work, member_id, { why: 'erased', on }, now)
  }
  await own(work)
    .updateTable('association_member_step')
    .set({ words_sealed: null })
    .where('member_id', 'in', (eb) => eb.selectFrom('association_member').select('member_id').where('account_id', '=', accountId))
    .execute()
  await own(work)
    .updateTable('association_member')
    .set({
      ...particularsGone,
      account_id: null,
      state: sql<MemberState>`case when state in ('applied', 'secondReview', 'returned') then 'withdrawn' else state end`,
    })
    .where('account_id', '=', accountId)
    .execute()
}

type Lifted = { from: string; to: string; householdId: string; communityCode: string }

/** Whatever was kept of a person by their id goes on under another, in another household; ended memberships too. */
export async function followLifted(work: Work, { from, to, householdId, communityCode }: Lifted): Promise<void> {
  await own(work)
    .updateTable('association_member')
    .set({ person_id: to, household_id: householdId, community_code: communityCode })
    .where('person_id', '=', from)
    .execute()
}
