import * as z from 'zod/mini'

/** Where the next page starts; opaque, made by the server. */
export const Cursor = z.string({ error: '翻页位置不对' }).check(z.maxLength(200, { error: '翻页位置不对' }))

/** Input of every paged list: a cursor from the page before, none for the first page. */
export const pageInput = { cursor: z.optional(Cursor) }

/** A page of a list read by key: items in order and where to go on; `next` is null on the last page. */
export function pageOf<Item extends z.ZodMiniType>(item: Item) {
  return z.object({ items: z.array(item), next: z.nullable(z.string()) })
}
export type Page<Item> = { items: Item[]; next: string | null }
