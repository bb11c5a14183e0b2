import type { Db, Work } from '../tables'
import type { IndexTables } from './index-tables'
import { findByIds, findNewest } from './read-index'
import { offerWords, searchIndex } from './search'
import { refreshIndex } from './write-index'
import type { Indexed } from './words'

export { compareHits, nearestTiers, type Hit, type OfferedWord } from './search'
export type { Indexed } from './words'

/** Search over what one area shows, in that area's own two tables. */
export function createSearchIndex(tables: IndexTables) {
  return {
    /** In the transaction that shows, changes or hides: `shown` stands in the index as told, `gone` leaves it. */
    refresh: (work: Work, shown: readonly Indexed[], gone: readonly string[] = []) => refreshIndex(work, tables, shown, gone),
    /** What shows at `now` and says what was typed, or what was meant by it. */
    search: (handle: Db, now: Date, typed: string, limit: number) => searchIndex({ handle, tables, now, limit }, typed),
    offer: (handle: Db, typed: string, limit: number) => offerWords(handle, tables, typed, limit),
    shown: (handle: Db, ids: readonly string[]) => findByIds(handle, tables, ids),
    newest: (handle: Db, now: Date, limit: number) => findNewest(handle, tables, now, limit),
  }
}
