import type { NearRelation, RelativeReason, RelativeWant, Wish } from '@xiongguan/contract/membership/family-rules'
import { sql } from 'kysely'
import { ownTables, type Db, type Work } from '../../platform/tables'
import { forgetEdits } from './field-edit-store'
import type { MembershipTables } from './tables'

const own = (handle: Db) => ownTables<MembershipTables>(handle)

export function findWish(handle: Db, accountId: string) {
  return own(handle).selectFrom('membership_wish').select('allows').where('account_id', '=', accountId).executeTakeFirst()
}

export async function keepWish(work: Work, accountId: string, allows: Wish, now: Date): Promise<void> {
  await own(work)
    .insertInto('membership_wish')
    .values({ account_id: accountId, allows, said_at: now })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet({ allows, said_at: now }))
    .execute()
}

type NewRequest = {
  requestId: string
  askedBy: string
  aboutSealed: Buffer
  documentIndex: Buffer
  relation: NearRelation
  wants: RelativeWant[]
  dueOn: string
}

export async function insertRelativeRequest(work: Work, request: NewRequest, now: Date): Promise<void> {
  await own(work)
    .insertInto('membership_relative_request')
    .values({
      request_id: request.requestId,
      asked_by: request.askedBy,
      about_sealed: request.aboutSealed,
      document_index: request.documentIndex,
      relation: request.relation,
      wants: request.wants,
      asked_at: now,
      due_on: request.dueOn,
      state: 'waiting',
    })
    .execute()
}

export function listAsked(handle: Db, accountId: string) {
  return own(handle)
    .selectFrom('membership_relative_request')
    .selectAll()
    .where('asked_by', '=', accountId)
    .orderBy('request_id', 'desc')
    .limit(20)
    .execute()
}
export type RelativeRequestRow = Awaited<ReturnType<typeof listAsked>>[number]

export function findRelativeRequest(handle: Db, requestId: string) {
  return own(handle).selectFrom('membership_relative_request').selectAll().where('request_id', '=', requestId).executeTakeFirst()
}

export function lockRelativeRequest(work: Work, requestId: string) {
  return own(work)
    .selectFrom('membership_relative_request')
    .selectAll()
    .where('request_id', '=', requestId)
    .where('state', '=', 'waiting')
    .forUpdate()
    .executeTakeFirst()
}

export async function withdrawRelativeRequest(work: Work, requestId: string, accountId: string): Promise<boolean> {
  const withdrawn = await own(work)
    .updateTable('membership_relative_request')
    .set({ state: 'withdrawn' })
    .where('request_id', '=', requestId)
    .where('asked_by', '=', accountId)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  return withdrawn.numUpdatedRows === 1n
}

/** What waits for the registrar, by the day an answer is due. */
export function listDueRequests(handle: Db, after: { on: string; id: string } | null, limit: number) {
  return own(handle)
    .selectFrom('membership_relative_request')
    .selectAll()
    .where('state', '=', 'waiting')
    .$if(after !== null, (query) => query.where(sql<boolean>`(due_on, request_id) > (${after?.on}::date, ${after?.id}::uuid)`))
    .orderBy('due_on')
    .orderBy('request_id')
    .limit(limit)
    .execute()
}

type Decision = { personId: string | null; granted: RelativeWant[] | null; reason: RelativeReason; by: string; openUntil: Date | null }

export async function decideRelativeRequest(
  work: Work,
  requestId: string,
  { personId, granted, reason, by, openUntil }: Decision,
  now: Date,
): Promise<void> {
  await own(work)
    .updateTable('membership_relative_request')
    .set({
      state: granted ? 'granted' : 'refused',
      person_id: granted ? personId : null,
      granted,
      reason,
      decided_at: now,
      decided_by: by,
      open_until_at: openUntil,
    })
    .where('request_id', '=', requestId)
    .execute()
}

/** The register's person with this document, with the wish said on their phone in their lifetime. */
export function findDeceased(handle: Db, by: { documentIndex: Buffer } | { personId: string }) {
  return own(handle)
    .selectFrom('membership_person as person')
    .leftJoin('membership_wish as wish', 'wish.account_id', 'person.account_id')
    .select([
      'person.person_id',
      'person.household_id',
      'person.name_sealed',
      'person.phone_sealed',
      'person.document_kind',
      'person.document_sealed',
      'person.born_on',
      'person.died_on',
      'wish.allows',
    ])
    .where('person.merged_into', 'is', null)
    .$if('documentIndex' in by, (query) => query.where('person.document_index', '=', 'documentIndex' in by ? by.documentIndex : Buffer.alloc(0)))
    .$if('personId' in by, (query) => query.where('person.person_id', '=', 'personId' in by ? by.personId : ''))
    .orderBy('person.person_id')
    .limit(1)
    .executeTakeFirst()
}
export type Deceased = NonNullable<Awaited<ReturnType<typeof findDeceased>>>

/** Deletes what is kept of the dead; the id and the day of death stay for what was counted. */
export async function eraseDeceased(work: Work, personId: string, now: Date): Promise<void> {
  await forgetEdits(work, personId, ['name', 'phone', 'bornOn', 'sex'])
  await own(work)
    .updateTable('membership_person')
    .set({
      nickname_sealed: null,
      held_text_id: null,
      text_state: 'clear',
      name_sealed: null,
      name_index: null,
      phone_sealed: null,
      phone_index: null,
      document_kind: null,
      document_sealed: null,
      document_index: null,
      born_on: null,
      account_id: null,
      removed_at: sql<Date>`coalesce(removed_at, ${now}::timestamptz)`,
    })
    .where('person_id', '=', personId)
    .execute()
}

/** Erasing an account: its wish goes, its waiting requests end. */
export async function eraseRelative(work: Work, accountId: string): Promise<void> {
  await own(work).deleteFrom('membership_wish').where('account_id', '=', accountId).execute()
  await own(work)
    .updateTable('membership_relative_request')
    .set({ state: 'withdrawn' })
    .where('asked_by', '=', accountId)
    .where('state', '=', 'waiting')
    .execute()
}
