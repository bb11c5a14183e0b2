import { sql } from 'kysely'
import { ownTables, type Db, type Work } from '../../platform/tables'
import type { CustodyTables } from './tables'

const own = (handle: Db) => ownTables<CustodyTables>(handle)

type NewOpening = { openingId: string; pseudonym: Buffer; by: string; endsAt: Date; household_sealed: Buffer; reason_sealed: Buffer }

export async function insertOpening(work: Work, { openingId, by, endsAt, ...sealed }: NewOpening, now: Date): Promise<void> {
  await own(work)
    .insertInto('custody_opening')
    .values({ opening_id: openingId, opened_by: by, opened_at: now, ends_at: endsAt, ...sealed })
    .execute()
}

/** An opening of this account that has not ended; an ended one is as if it were not there. */
export function findLiveOpening(handle: Db, openingId: string, accountId: string, now: Date) {
  return own(handle)
    .selectFrom('custody_opening')
    .selectAll()
    .where('opening_id', '=', openingId)
    .where('opened_by', '=', accountId)
    .where('ends_at', '>', now)
    .executeTakeFirst()
}

export function findOpening(handle: Db, openingId: string) {
  return own(handle).selectFrom('custody_opening').select(['opening_id', 'ends_at']).where('opening_id', '=', openingId).executeTakeFirst()
}

/** Openings, newest first. */
export function listOpenings(handle: Db, before: readonly [Date, string] | null, limit: number) {
  return own(handle)
    .selectFrom('custody_opening')
    .selectAll()
    .$if(before !== null, (query) =>
      query.where(sql<boolean>`(opened_at, opening_id) < (${before?.[0] ?? null}::timestamptz, ${before?.[1] ?? null}::uuid)`),
    )
    .orderBy('opened_at', 'desc')
    .orderBy('opening_id', 'desc')
    .limit(limit)
    .execute()
}

type NewTicket = { ticketId: string; sealed: Buffer; by: string }

export async function insertTicket(work: Work, { ticketId, sealed, by }: NewTicket, now: Date): Promise<void> {
  await own(work)
    .insertInto('custody_ticket')
    .values({ ticket_id: ticketId, contents_sealed: sealed, made_by: by, made_at: now, closed_by: null, closed_at: null })
    .execute()
}

export function listTickets(handle: Db, { after, limit }: { after: string | null; limit: number }) {
  return own(handle)
    .selectFrom('custody_ticket')
    .select(['ticket_id', 'contents_sealed', 'made_by', 'made_at'])
    .where('closed_at', 'is', null)
    .$if(after !== null, (query) => query.where('ticket_id', '>', after ?? ''))
    .orderBy('ticket_id')
    .limit(limit)
    .execute()
}

/** Closes an open ticket; false when there is none such. */
export async function closeTicket(work: Work, ticketId: string, by: string, now: Date): Promise<boolean> {
  const closed = await own(work)
    .updateTable('custody_ticket')
    .set({ closed_by: by, closed_at: now })
    .where('ticket_id', '=', ticketId)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return closed.numUpdatedRows === 1n
}
