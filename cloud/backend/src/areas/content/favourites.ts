import type { Favourite, FavouriteKind } from '@xiongguan/contract/content/reading'
import { isId } from '@xiongguan/contract/kit/id'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { refused } from '../../platform/change'
import { decodeCursor, pageFrom, pageSize } from '../../platform/paging'
import { cardView } from './article-view'
import { addFavourites, countFavourites, listFavourites, removeFavourite, type FavouriteRow } from './favourite-store'
import type { ContentKit } from './ports'
import { cardsOfSlugs } from './store'

const mostFavourites = 300
const done = { kind: 'done' as const }
const full = { kind: 'refused' as const, words: `最多收藏 ${mostFavourites} 条，请先取消几条不再看的` }
type KeepResult = typeof done | typeof full

type Wanted = { kind: FavouriteKind; target: string }

/** What the rows are of, as it shows now. */
async function viewsOf({ db, clock, events }: ContentKit, rows: readonly FavouriteRow[]): Promise<(row: FavouriteRow) => Favourite> {
  const targets = (kind: FavouriteKind) => rows.filter((row) => row.kind === kind).map((row) => row.target)
  const articles = new Map((await cardsOfSlugs(db, targets('article'), clock.now())).map((row) => [row.slug, cardView(row)]))
  const found = await events.glimpses(db, targets('event').filter(isId))
  const byId = new Map(found.map((event) => [event.eventId, event]))
  return ({ kind, target, added_at }) =>
    kind === 'article'
      ? { kind, target, addedAt: added_at.toISOString(), article: articles.get(target) ?? null }
      : { kind, target, addedAt: added_at.toISOString(), event: byId.get(target) ?? null }
}

/** The caller's favourites, the latest first, each as it shows now. */
export async function myFavourites(kit: ContentKit, context: CallContext, { cursor }: { cursor?: string }) {
  const key = decodeCursor(cursor, 'at', 'slug')
  const rows = await listFavourites(kit.db, accountOf(context).accountId, key && { at: key[0], target: key[1] }, pageSize + 1)
  return pageFrom(rows, await viewsOf(kit, rows), (row) => [row.added_at.toISOString(), row.target])
}

/** What someone likes to read is theirs: the audit tells that their favourites changed, never which. */
const changed = (accountId: string) => [{ action: 'favourites.changed', subjectKind: 'account', subjectId: accountId }] as const

/** Keeps a favourite or lets it go. */
export function keepFavourite(kit: ContentKit, context: CallContext, { kept, ...wanted }: Wanted & { kept: boolean }): Promise<KeepResult> {
  const { accountId } = accountOf(context)
  return kit.change<KeepResult>(context, {
    input: { kept, ...wanted },
    run: async (work) => {
      if (kept && (await countFavourites(work, accountId)) >= mostFavourites) return refused<KeepResult>(full)
      if (kept) await addFavourites(work, accountId, [wanted], kit.clock.now())
      else await removeFavourite(work, accountId, wanted)
      return { done, resultId: accountId, audit: changed(accountId) }
    },
    replay: async () => done,
  })
}

/** Takes over what a visitor kept on this device, as far as there is room; the first of the list counts as the latest. */
export function takeOverFavourites(kit: ContentKit, context: CallContext, items: readonly Wanted[]): Promise<typeof done> {
  const { accountId } = accountOf(context)
  return kit.change<typeof done>(context, {
    input: items,
    run: async (work) => {
      const room = Math.max(0, mostFavourites - (await countFavourites(work, accountId)))
      const taken = [...new Map(items.map((item) => [`${item.kind} ${item.target}`, item])).values()].slice(0, room)
      await addFavourites(work, accountId, taken, kit.clock.now())
      return { done, resultId: accountId, audit: changed(accountId) }
    },
    replay: async () => done,
  })
}
