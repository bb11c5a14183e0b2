import type { DuplicateFinder, DuplicateLevel, DuplicateState } from '@xiongguan/contract/membership/import-terms'
import { sql } from 'kysely'
import { v7 } from 'uuid'
import { pageSize } from '../../platform/paging'
import { ownTables, type Db, type Work } from '../../platform/tables'
import { levelOf, reasonsOf, type Likeness } from './duplicate-rules'
import type { MembershipTables } from './tables'

const own = (handle: Db) => ownTables<MembershipTables>(handle)

/** One at a time adds people and looks for who is like them, or two at once would not see each other. */
export async function lookAlone(work: Work): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('membership_duplicate', 0))`.execute(work)
}

type Pair = Likeness & { one: string; other: string }

async function alike(work: Work, personIds: readonly string[]): Promise<Pair[]> {
  const { rows } = await sql<Pair>`
    select person.person_id as one, found.person_id as other, found.same_document, found.other_document, found.same_name, found.same_birth,
        found.other_birth, found.same_phone
      from membership_person person
      cross join lateral membership_matches(person.document_kind, person.document_index, person.name_index, person.born_on, person.phone_index) found
     where person.person_id = any(${[...personIds]}) and person.removed_at is null and person.merged_into is null
       and found.person_id <> person.person_id`.execute(work)
  return rows
}

type NewTicket = { first: string; second: string; level: DuplicateLevel; reasons: string[] }

/**
 * Writes a ticket for each pair that may be one person, always with the same two statements, whether there is one or none.
 * A pair that was decided is never asked again; one that waits may become likelier. Answers how many there are.
 */
export async function noteDuplicates(work: Work, personIds: readonly string[], by: DuplicateFinder, now: Date): Promise<number> {
  const tickets = new Map<string, NewTicket>()
  for (const { one, other, ...like } of await alike(work, personIds)) {
    const level = levelOf(like)
    const [first, second] = one < other ? [one, other] : [other, one]
    if (level) tickets.set(`${first} ${second}`, { first, second, level, reasons: reasonsOf(like) })
  }
  const rows = [...tickets.values()].map((ticket) => ({ ticket: v7(), ...ticket }))
  await sql`insert into membership_duplicate (ticket_id, first_person_id, second_person_id, level, reasons, found_by, found_at)
    select ticket, first, second, level, reasons, ${by}, ${now}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as found (ticket uuid, first uuid, second uuid, level text, reasons text[])
    on conflict (first_person_id, second_person_id) do update set level = excluded.level, reasons = excluded.reasons
     where membership_duplicate.state in ('open', 'later') and membership_duplicate.level = 'possible' and excluded.level = 'likely'`.execute(work)
  return rows.length
}

/** Two people that something else found to be one, as when one proves a document the other has. */
export async function noteLikely(work: Work, one: string, other: string, now: Date): Promise<void> {
  const [first, second] = one < other ? [one, other] : [other, one]
  await own(work)
    .insertInto('membership_duplicate')
    .values({
      ticket_id: v7(),
      first_person_id: first,
      second_person_id: second,
      level: 'likely',
      reasons: ['document'],
      found_by: 'registration',
      found_at: now,
      decided_by: null,
      decided_at: null,
    })
    .onConflict((conflict) => conflict.columns(['first_person_id', 'second_person_id']).doNothing())
    .execute()
}

/** The people of a registration that is being announced and may have gone since. */
export function holdsPerson(handle: Db, personId: string) {
  return own(handle).selectFrom('membership_person').select('person_id').where('person_id', '=', personId).executeTakeFirst()
}

type Key = { level: DuplicateLevel; ticketId: string }
export type Seen = { communities: readonly string[] | 'everywhere' }

const tickets = (handle: Db) =>
  own(handle)
    .selectFrom('membership_duplicate as ticket')
    .innerJoin('membership_person as one', 'one.person_id', 'ticket.first_person_id')
    .innerJoin('membership_person as other', 'other.person_id', 'ticket.second_person_id')
    .innerJoin('membership_household as home', 'home.household_id', 'one.household_id')
    .innerJoin('membership_household as elsewhere', 'elsewhere.household_id', 'other.household_id')
    .select([
      'ticket.ticket_id',
      'ticket.level',
      'ticket.reasons',
      'ticket.found_by',
      'ticket.found_at',
      'ticket.state',
      'ticket.decided_by',
      'ticket.decided_at',
    ])
    .select(['one.person_id as one_id', 'one.name_sealed as one_name', 'home.household_id as one_home', 'home.community_code as one_community'])
    .select(['other.person_id as other_id', 'other.name_sealed as other_name', 'elsewhere.household_id as other_home'])
    .select('elsewhere.community_code as other_community')
    .where('one.removed_at', 'is', null)
    .where('other.removed_at', 'is', null)

/** Tickets of which both sides are within reach, likely ones first and oldest first. */
export function listTickets(handle: Db, { communities }: Seen, state: DuplicateState, after: Key | null) {
  return tickets(handle)
    .where('ticket.state', '=', state)
    .$if(communities !== 'everywhere', (query) =>
      query
        .where('home.community_code', '=', sql<string>`any(${[...communities]})`)
        .where('elsewhere.community_code', '=', sql<string>`any(${[...communities]})`),
    )
    .$if(after !== null, (query) => query.where(sql<boolean>`(ticket.level, ticket.ticket_id) > (${after?.level}, ${after?.ticketId})`))
    .$if(state === 'open' || state === 'later', (query) => query.where('one.merged_into', 'is', null).where('other.merged_into', 'is', null))
    .orderBy('ticket.level')
    .orderBy('ticket.ticket_id')
    .limit(pageSize + 1)
    .execute()
}
export type TicketRecord = Awaited<ReturnType<typeof listTickets>>[number]

export function findTicket(handle: Db, ticketId: string) {
  return tickets(handle).where('ticket.ticket_id', '=', ticketId).executeTakeFirst()
}

/** Two records whole, in the order of their ids; locked where asked, so that they are decided on one at a time. */
export function bothPeople(handle: Db, personIds: readonly string[], lock: boolean) {
  return own(handle)
    .selectFrom('membership_person')
    .selectAll()
    .where('person_id', 'in', [...personIds])
    .orderBy('person_id')
    .$if(lock, (query) => query.forUpdate())
    .execute()
}
export type PersonRecord = Awaited<ReturnType<typeof bothPeople>>[number]

export async function peopleIn(handle: Db, householdIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await own(handle)
    .selectFrom('membership_person')
    .select(['household_id', (eb) => eb.fn.countAll<number>().as('people')])
    .where('household_id', 'in', [...householdIds])
    .where('removed_at', 'is', null)
    .where('merged_into', 'is', null)
    .groupBy('household_id')
    .execute()
  return new Map(rows.map((row) => [row.household_id, row.people]))
}

/** Holds a ticket under lock with its state. */
export function lockTicket(work: Work, ticketId: string) {
  return own(work).selectFrom('membership_duplicate').select(['ticket_id', 'state']).where('ticket_id', '=', ticketId).forUpdate().executeTakeFirst()
}

export async function settleTicket(work: Work, ticketId: string, state: DuplicateState, by: { accountId: string; now: Date } | null): Promise<void> {
  await own(work)
    .updateTable('membership_duplicate')
    .set({ state, decided_by: by?.accountId ?? null, decided_at: by?.now ?? null })
    .where('ticket_id', '=', ticketId)
    .execute()
}

type Merge = { mergeId: string; ticketId: string; keep: string; other: string; values: object; by: string; now: Date }

export async function mergePeople(work: Work, { mergeId, ticketId, keep, other, values, by, now }: Merge): Promise<void> {
  const image = Object.fromEntries(
    Object.entries(values).map(([column, value]) => [column, Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value]),
  )
  await sql`select membership_merge_people(${mergeId}, ${ticketId}, ${keep}, ${other}, ${JSON.stringify(image)}::jsonb, ${by}, ${now})`.execute(work)
}

export async function keepFollowed(work: Work, mergeId: string, followed: Readonly<Record<string, readonly string[]>>): Promise<void> {
  await own(work)
    .updateTable('membership_merge')
    .set({ followed: JSON.stringify(followed) })
    .where('merge_id', '=', mergeId)
    .execute()
}

const merges = (handle: Db) =>
  own(handle)
    .selectFrom('membership_merge')
    .select(['merge_id', 'ticket_id', 'kept_person_id', 'merged_person_id', 'merged_at', 'undone_at', 'forgotten_at', 'followed'])

export function findMerge(handle: Db, mergeId: string) {
  return merges(handle).where('merge_id', '=', mergeId).executeTakeFirst()
}

/** The merge of a ticket that still stands. */
export function standingMerge(handle: Db, ticketId: string) {
  return merges(handle).where('ticket_id', '=', ticketId).where('undone_at', 'is', null).orderBy('merge_id', 'desc').limit(1).executeTakeFirst()
}

/** True while a later merge of one of the two stands on this one. */
export async function isBuiltUpon(work: Work, merge: { merge_id: string; kept_person_id: string; merged_person_id: string }): Promise<boolean> {
  const people = [merge.kept_person_id, merge.merged_person_id]
  const later = await own(work)
    .selectFrom('membership_merge')
    .select('merge_id')
    .where((eb) => eb.or([eb('kept_person_id', 'in', people), eb('merged_person_id', 'in', people)]))
    .where('merge_id', '>', merge.merge_id)
    .where('undone_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return later !== undefined
}

/** Gives both records back; answers the columns that somebody changed since and that stay. */
export async function unmergePeople(work: Work, mergeId: string, by: { accountId: string; now: Date }): Promise<string[]> {
  const { rows } = await sql<{ kept: string[] }>`select membership_unmerge_people(${mergeId}) as kept`.execute(work)
  await own(work).updateTable('membership_merge').set({ undone_by: by.accountId, undone_at: by.now }).where('merge_id', '=', mergeId).execute()
  return rows[0]?.kept ?? []
}

/** Which of these people are one side of a likely pair that waits for a decision. */
export async function likelyAmong(handle: Db, personIds: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ person_id: string }>`
    select person_id from unnest(${[...personIds]}::uuid[]) person_id where exists (
      select from membership_duplicate where first_person_id = person_id and level = 'likely' and state in ('open', 'later')) or exists (
      select from membership_duplicate where second_person_id = person_id and level = 'likely' and state in ('open', 'later'))`.execute(handle)
  return new Set(rows.map((row) => row.person_id))
}

/** Tonight's round, begun when it was not; null while another process is at it or when it is finished. */
export async function holdRound(work: Work, day: string): Promise<{ upTo: string | null } | null> {
  await own(work)
    .insertInto('membership_duplicate_round')
    .values({ round_on: day, up_to: null, found: 0, finished_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const held = await own(work)
    .selectFrom('membership_duplicate_round')
    .select(['up_to'])
    .where('round_on', '=', day)
    .where('finished_at', 'is', null)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  return held ? { upTo: held.up_to } : null
}

export async function advanceRound(work: Work, day: string, upTo: string | null, found: number, finishedAt: Date | null): Promise<void> {
  await own(work)
    .updateTable('membership_duplicate_round')
    .set((eb) => ({ up_to: upTo, found: eb('found', '+', found), finished_at: finishedAt }))
    .where('round_on', '=', day)
    .execute()
}

/** People in the order of their ids, from behind this one on. */
export async function peopleAfter(work: Work, after: string | null, limit: number): Promise<string[]> {
  const rows = await own(work)
    .selectFrom('membership_person')
    .select('person_id')
    .$if(after !== null, (query) => query.where('person_id', '>', after ?? ''))
    .orderBy('person_id')
    .limit(limit)
    .execute()
  return rows.map((row) => row.person_id)
}

/** Forgets the images of merges that can no longer be undone. */
export async function forgetMerges(work: Work, before: Date, now: Date): Promise<number> {
  const done = await own(work)
    .updateTable('membership_merge')
    .set({ kept_before: null, kept_after: null, merged_before: null, merged_after: null, stays_before: null, forgotten_at: now })
    .where('merged_at', '<', before)
    .where('forgotten_at', 'is', null)
    .executeTakeFirst()
  return Number(done.numUpdatedRows)
}

/** These people whole, by id, with where they live. */
export async function knownPeople(
  handle: Db,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, { person: PersonRecord; communityCode: string }>> {
  const rows = await own(handle)
    .selectFrom('membership_person as person')
    .innerJoin('membership_household as home', 'home.household_id', 'person.household_id')
    .selectAll('person')
    .select('home.community_code')
    .where('person.person_id', '=', sql<string>`any(${[...personIds]})`)
    .execute()
  return new Map(rows.map(({ community_code: communityCode, ...person }) => [person.person_id, { person, communityCode }]))
}
