import type { FavouriteKind } from '@xiongguan/contract/content/reading'
import { sql, type Selectable } from 'kysely'
import { ownTables, type Db, type Work } from '../../platform/tables'
import type { ContentTables } from './tables'

const own = (handle: Db) => ownTables<ContentTables>(handle)

export type FavouriteRow = Selectable<ContentTables['content_favourite']>
type Wanted = { kind: FavouriteKind; target: string }

/** A page of an account's favourites, the latest first. */
export function listFavourites(db: Db, accountId: string, after: { at: Date; target: string } | null, limit: number): Promise<FavouriteRow[]> {
  return own(db)
    .selectFrom('content_favourite')
    .selectAll()
    .where('account_id', '=', accountId)
    .$if(after !== null, (query) => query.where(sql<boolean>`(added_at, target) < (${after?.at}, ${after?.target})`))
    .orderBy('added_at', 'desc')
    .orderBy('target', 'desc')
    .limit(limit)
    .execute()
}

export async function countFavourites(work: Work, accountId: string): Promise<number> {
  const { count } = await own(work)
    .selectFrom('content_favourite')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow()
  return count
}

/** Adds what is not there yet; what comes first in the list gets the latest instant. */
export async function addFavourites(work: Work, accountId: string, items: readonly Wanted[], now: Date): Promise<void> {
  if (items.length === 0) return
  const rows = items.map((item, at) => ({ ...item, account_id: accountId, added_at: new Date(now.getTime() - at) }))
  await own(work)
    .insertInto('content_favourite')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function removeFavourite(work: Work, accountId: string, { kind, target }: Wanted): Promise<void> {
  await own(work).deleteFrom('content_favourite').where('account_id', '=', accountId).where('kind', '=', kind).where('target', '=', target).execute()
}

/** Removes everything an account kept. */
export async function eraseFavourites(work: Work, accountId: string): Promise<void> {
  await own(work).deleteFrom('content_favourite').where('account_id', '=', accountId).execute()
}
