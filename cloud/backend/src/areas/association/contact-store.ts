import type { TouchKind } from '@xiongguan/contract/association/contact-terms'
import { sql } from 'kysely'
import { pageSize } from '../../platform/paging'
import { ownTables, type Db, type Work } from '../../platform/tables'
import type { AssociationTables } from './tables'

const own = (handle: Db) => ownTables<AssociationTables>(handle)

/** Locks are taken in one order everywhere: contacts, then households, then hand-overs. */
export async function holdContacts(work: Work, memberIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await own(work)
    .selectFrom('association_contact')
    .select('member_id')
    .where('member_id', 'in', [...new Set(memberIds)].sort())
    .where('active', '=', true)
    .orderBy('member_id')
    .forShare()
    .execute()
  return new Set(rows.map((row) => row.member_id))
}

/** Makes a member a contact, or one again; false when they are one. */
export async function startContact(work: Work, memberId: string, now: Date): Promise<boolean> {
  const started = await own(work)
    .insertInto('association_contact')
    .values({ member_id: memberId, active: true, phone_open: false, since_at: now, ended_at: null })
    .onConflict((conflict) =>
      conflict.column('member_id').doUpdateSet({ active: true, since_at: now, ended_at: null }).where('association_contact.active', '=', false),
    )
    .returning('member_id')
    .executeTakeFirst()
  return started !== undefined
}

/** Ends being a contact; every household of theirs waits at once. */
export async function stopContact(work: Work, memberId: string, now: Date): Promise<void> {
  await sql`select association_stop_contact(${memberId}::uuid, 'contactStopped', ${now}::timestamptz)`.execute(work)
}

export async function countKept(handle: Db, memberId: string): Promise<number> {
  const counted = await own(handle)
    .selectFrom('association_contact_household')
    .select((eb) => eb.fn.countAll<number>().as('kept'))
    .where('member_id', '=', memberId)
    .executeTakeFirstOrThrow()
  return counted.kept
}

export function lockHouseholds(work: Work, householdIds: readonly string[]) {
  return own(work)
    .selectFrom('association_contact_household')
    .selectAll()
    .where('household_id', 'in', [...new Set(householdIds)])
    .orderBy('household_id')
    .forUpdate()
    .execute()
}

export function findKeptHousehold(handle: Db, householdId: string) {
  return own(handle).selectFrom('association_contact_household').selectAll().where('household_id', '=', householdId).executeTakeFirst()
}

/** Gives households that are locked to a contact. */
export async function giveHouseholds(work: Work, householdIds: readonly string[], memberId: string, now: Date): Promise<void> {
  if (householdIds.length === 0) return
  await own(work)
    .updateTable('association_contact_household')
    .set({ member_id: memberId, contact_active: true, orphan_why: null, since_at: now, asked_at: null, asked_sealed: null })
    .where('household_id', 'in', [...householdIds])
    .execute()
}

export async function setAsked(work: Work, householdId: string, asked: Buffer | null, now: Date): Promise<void> {
  await own(work)
    .updateTable('association_contact_household')
    .set({ asked_at: now, asked_sealed: asked })
    .where('household_id', '=', householdId)
    .execute()
}

export async function setHouseholdPhone(work: Work, householdId: string, phone: Buffer | null): Promise<void> {
  await own(work).updateTable('association_contact_household').set({ phone_sealed: phone }).where('household_id', '=', householdId).execute()
}

export async function setPhoneOpen(work: Work, memberIds: readonly string[], open: boolean): Promise<void> {
  await own(work)
    .updateTable('association_contact')
    .set({ phone_open: open })
    .where('member_id', 'in', [...memberIds])
    .execute()
}

/** The contact of a household as the family sees them. */
export function findContactOf(handle: Db, householdId: string) {
  return own(handle)
    .selectFrom('association_contact_household as household')
    .leftJoin('association_member as member', 'member.member_id', 'household.member_id')
    .leftJoin('association_contact as contact', 'contact.member_id', 'household.member_id')
    .select(['household.since_at', 'household.phone_sealed as own_phone_sealed', 'household.asked_at', 'household.member_id', 'contact.phone_open'])
    .select(['member.name_sealed', 'member.phone_sealed', 'member.community_code as contact_community'])
    .where('household.household_id', '=', householdId)
    .executeTakeFirst()
}

/** The contacts an account is; a couple on one account may be two. */
export function contactsOfAccount(handle: Db, accountId: string) {
  return own(handle)
    .selectFrom('association_contact as contact')
    .innerJoin('association_member as member', 'member.member_id', 'contact.member_id')
    .select(['contact.member_id', 'contact.phone_open'])
    .where('member.account_id', '=', accountId)
    .where('contact.active', '=', true)
    .orderBy('contact.member_id')
    .execute()
}

export async function countKeptBy(handle: Db, memberIds: readonly string[]): Promise<number> {
  const counted = await own(handle)
    .selectFrom('association_contact_household')
    .select((eb) => eb.fn.countAll<number>().as('kept'))
    .where('member_id', 'in', [...memberIds])
    .executeTakeFirstOrThrow()
  return counted.kept
}

const lastTouch = sql<{ kind: TouchKind; on: string } | null>`(select json_build_object('kind', touch.kind, 'on', touch.touched_on)
  from association_contact_touch touch where touch.household_id = household.household_id
  order by touch.touched_on desc, touch.touch_id desc limit 1)`

const kept = (handle: Db, memberIds: readonly string[]) =>
  own(handle)
    .selectFrom('association_contact_household as household')
    .select(['household.household_id', 'household.community_code', 'household.phone_sealed', 'household.since_at'])
    .select(lastTouch.as('last_touch'))
    .where('household.member_id', 'in', [...memberIds])

/** A household, if one of these contacts keeps it. */
export function findKeptBy(handle: Db, memberIds: readonly string[], householdId: string) {
  return kept(handle, memberIds).where('household.household_id', '=', householdId).executeTakeFirst()
}
export type KeptRow = NonNullable<Awaited<ReturnType<typeof findKeptBy>>>

export function listKeptBy(handle: Db, memberIds: readonly string[], after: string | null) {
  const found = kept(handle, memberIds)
  return (after ? found.where('household.household_id', '>', after) : found)
    .orderBy('household.household_id')
    .limit(pageSize + 1)
    .execute()
}

export async function lastTouchOf(handle: Db, householdId: string) {
  return own(handle)
    .selectFrom('association_contact_touch')
    .select(['kind', 'touched_on'])
    .where('household_id', '=', householdId)
    .orderBy('touched_on', 'desc')
    .orderBy('touch_id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

type NewTouch = { touchId: string; householdId: string; memberId: string; kind: TouchKind; on: string; note: Buffer | null }

export async function insertTouch(work: Work, { touchId, householdId, memberId, kind, on, note }: NewTouch, now: Date): Promise<void> {
  await own(work)
    .insertInto('association_contact_touch')
    .values({ touch_id: touchId, household_id: householdId, member_id: memberId, kind, touched_on: on, note_sealed: note, noted_at: now })
    .execute()
}

/** What these contacts noted about a household, the latest first. */
export function listTouches(handle: Db, householdId: string, memberIds: readonly string[], before: string | null) {
  const found = own(handle)
    .selectFrom('association_contact_touch')
    .select(['touch_id', 'kind', 'touched_on', 'note_sealed'])
    .where('household_id', '=', householdId)
    .where('member_id', 'in', [...memberIds])
  return (before ? found.where('touch_id', '<', before) : found)
    .orderBy('touch_id', 'desc')
    .limit(pageSize + 1)
    .execute()
}

export async function setLimit(work: Work, communityCode: string, households: number | null, by: string, now: Date): Promise<void> {
  if (households === null) {
    await own(work).deleteFrom('association_contact_limit').where('community_code', '=', communityCode).execute()
    return
  }
  await own(work)
    .insertInto('association_contact_limit')
    .values({ community_code: communityCode, households, set_by: by, set_at: now })
    .onConflict((conflict) => conflict.column('community_code').doUpdateSet({ households, set_by: by, set_at: now }))
    .execute()
}

export async function limitOf(handle: Db, communityCode: string): Promise<number | null> {
  const row = await own(handle)
    .selectFrom('association_contact_limit')
    .select('households')
    .where('community_code', '=', communityCode)
    .executeTakeFirst()
  return row?.households ?? null
}
