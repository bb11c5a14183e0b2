import * as z from 'zod/mini'
import { Instant } from '../kit/date'
import { mutation, query } from '../kit/operation'
import { pageInput, pageOf } from '../kit/page'
import { ArticleCard, articleSlug } from './resident'
import { EventGlimpse } from './search'
import { UnhelpfulReason } from './terms'

const tag = '收藏与反馈'

/** What a favourite is of: an article by its slug, an event by its id. */
export const FavouriteKind = z.enum(['article', 'event'], { error: '只能收藏文章和活动' })
export type FavouriteKind = z.infer<typeof FavouriteKind>

const target = z.string({ error: '没有找到要收藏的内容' }).check(z.regex(/^[a-z0-9-]{1,60}$/, { error: '没有找到要收藏的内容' }))

/** `article` and `event` are null once they are no longer shown; the favourite stays until its owner lets it go. */
export const Favourite = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('article'), target: z.string(), addedAt: Instant, article: z.nullable(ArticleCard) }),
  z.object({ kind: z.literal('event'), target: z.string(), addedAt: Instant, event: z.nullable(EventGlimpse) }),
])
export type Favourite = z.infer<typeof Favourite>

const done = z.object({ kind: z.literal('done') })
const refused = z.object({ kind: z.literal('refused'), words: z.string() })

export const readingResident = {
  favourites: query('resident', { path: '/favourites', tag, summary: '我的收藏，最近收藏的在前' })
    .input(z.object(pageInput))
    .output(pageOf(Favourite)),
  /** At most 300 an account; one more is refused in words. */
  keepFavourite: mutation('resident', { path: '/favourites', tag, summary: '收藏或不再收藏一篇文章、一场活动' })
    .input(z.object({ kind: FavouriteKind, target, kept: z.boolean() }))
    .output(z.discriminatedUnion('kind', [done, refused])),
  takeOverFavourites: mutation('resident', { path: '/favourites/taken-over', tag, summary: '登录后收下这台手机上的收藏' })
    .input(z.object({ items: z.array(z.object({ kind: FavouriteKind, target })).check(z.maxLength(100, { error: '一次最多 100 条' })) }))
    .output(done),
  /**
   * Once a reader and version: answering again changes the answer. Someone signed in is told apart by account, a visitor by a
   * key their device made up; what is kept is a mark that leads back to neither. Text only from someone signed in.
   */
  sayHelpful: mutation('public', { path: '/articles/{slug}/helpful', tag, summary: '这篇文章有没有帮助' })
    .input(
      z.object({
        slug: articleSlug,
        version: z.string().check(z.maxLength(200)),
        helpful: z.boolean(),
        reason: z.optional(UnhelpfulReason),
        text: z.optional(z.string().check(z.trim(), z.maxLength(200, { error: '最多 200 个字' }))),
        device: z.optional(z.string().check(z.regex(/^[A-Za-z0-9-]{16,64}$/, { error: '请重新打开页面再试' }))),
      }),
    )
    .output(z.discriminatedUnion('kind', [done, refused])),
}
