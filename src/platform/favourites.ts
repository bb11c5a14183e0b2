import type { Favourite, FavouriteKind } from '@xiongguan/contract/content/reading'
import { newIdempotencyKey } from './reads/idempotency-key'
import { sharedValue } from './reads/shared-value'
import { client } from './request/client'
import { recall, remember } from './storage'

/** A favourite as this device knows it, so that the list shows without a network. `gone` is no longer shown to readers. */
export type KeptFavourite = { kind: FavouriteKind; target: string; title: string; lead: string; gone?: boolean }
type Unsent = { kind: FavouriteKind; target: string; kept: boolean }
/** Whose the list is: a visitor's stays on this device until someone signs in. */
type Kept = { owner: 'visitor' | 'account'; items: KeptFavourite[]; unsent: Unsent[] }

const name = 'favourites'
const none: Kept = { owner: 'visitor', items: [], unsent: [] }
const store = sharedValue<Kept>(recall<Kept>(name, none))

export const useFavourites = () => store.use().items

function set(next: Kept): void {
  remember(name, next)
  store.set(next)
}

const same = (one: { kind: string; target: string }) => (other: { kind: string; target: string }) =>
  one.kind === other.kind && one.target === other.target

/** Keeps or lets go on this device at once; an account hears of it now, or when the network is back. */
export function toggleFavourite(of: KeptFavourite): void {
  const { owner, items, unsent } = store.get()
  const kept = !items.some(same(of))
  const rest = items.filter((item) => !same(of)(item))
  const told = { kind: of.kind, target: of.target, kept }
  set({ owner, items: kept ? [of, ...rest] : rest, unsent: [...unsent.filter((each) => !same(of)(each)), told] })
  if (owner === 'account') void sendUnsent()
}

const newKey = () => ({ context: { idempotencyKey: newIdempotencyKey() } })

async function sendUnsent(): Promise<void> {
  for (const told of store.get().unsent) {
    const answer = await client.reading.keepFavourite(told, newKey()).catch(() => null)
    if (!answer) return
    const { owner, items, unsent } = store.get()
    set({
      owner,
      items: answer.kind === 'refused' ? items.filter((item) => !same(told)(item)) : items,
      unsent: unsent.filter((each) => each !== told),
    })
  }
}

const lost = { title: '已经下架', lead: '它不再展示，可以从收藏里移走。', gone: true }

function keptFrom(favourite: Favourite, before: readonly KeptFavourite[]): KeptFavourite {
  const { kind, target } = favourite
  const shown = favourite.kind === 'article' ? favourite.article : favourite.event
  if (!shown) return { kind, target, ...lost, title: before.find(same(favourite))?.title ?? lost.title }
  return { kind, target, title: shown.title, lead: 'summary' in shown ? shown.summary : shown.venueName }
}

async function everyFavourite(): Promise<Favourite[]> {
  const all: Favourite[] = []
  let cursor: string | undefined
  do {
    const page = await client.reading.favourites({ cursor })
    all.push(...page.items)
    cursor = page.next ?? undefined
  } while (cursor)
  return all
}

/** Brings device and account together: a visitor's list is handed over, an account's replaces what is here. */
export async function syncFavourites(signedIn: boolean): Promise<void> {
  const { owner, items } = store.get()
  if (!signedIn) {
    // The list belonged to an account that is not here any more.
    if (owner === 'account') set(none)
    return
  }
  try {
    if (owner === 'visitor' && items.length > 0) {
      await client.reading.takeOverFavourites({ items: items.slice(0, 100).map(({ kind, target }) => ({ kind, target })) }, newKey())
    }
    if (owner === 'visitor') set({ owner: 'account', items, unsent: [] })
    await sendUnsent()
    if (store.get().unsent.length > 0) return
    const all = await everyFavourite()
    set({ owner: 'account', items: all.map((favourite) => keptFrom(favourite, store.get().items)), unsent: [] })
  } catch {
    // Without a network the list of before stays.
  }
}
