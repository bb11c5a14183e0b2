import type { Article } from '@xiongguan/contract/content/resident'
import { sharedValue } from '../reads/shared-value'
import { forget, keepText, recall } from '../storage'
import { asReadOffline } from './as-read-offline'

/** One article on this device. `readAt` tells which was not looked at for longest, when room runs out. */
export type KeptArticle = { slug: string; title: string; bytes: number; version: string; keptAt: number; readAt: number }

const indexName = 'offline'
const placeOf = (slug: string) => `offline:${slug}`

/** Kept from the first launch and never given up for room: what someone needs at the worst moment. */
export const essentialSlugs = ['warning-signs', 'hotlines'] as const

/** WeChat gives a mini-program 10 MB, a browser about 5; half of the smaller leaves room for everything else. */
const mostBytes = 2_500_000

const kept = sharedValue<KeptArticle[]>(recall<KeptArticle[]>(indexName, []))
export const useKeptArticles = kept.use
export const isKept = (slug: string) => kept.get().some((each) => each.slug === slug)

function setIndex(articles: KeptArticle[]): void {
  keepText(indexName, JSON.stringify(articles))
  kept.set(articles)
}

export function dropArticle(slug: string): void {
  forget(placeOf(slug))
  setIndex(kept.get().filter((each) => each.slug !== slug))
}

const isEssential = (slug: string) => essentialSlugs.some((each) => each === slug)

/** The article that may go first: not essential, and the longest unread. */
function leastWanted(articles: readonly KeptArticle[], except: string): KeptArticle | undefined {
  return articles.filter(({ slug }) => slug !== except && !isEssential(slug)).sort((one, other) => one.readAt - other.readAt)[0]
}

/** What an article takes on this device: two bytes a sign, as browsers and WeChat count. */
export const bytesOf = (article: Article) => JSON.stringify(article).length * 2

/** Keeps an article for reading without a network; others make room for it, the longest unread first. False when there is none. */
export function keepArticle(article: Article, now = Date.now()): boolean {
  const text = JSON.stringify(article)
  const bytes = bytesOf(article)
  const before = kept.get().find(({ slug }) => slug === article.slug)
  const total = () => kept.get().reduce((sum, each) => sum + (each.slug === article.slug ? 0 : each.bytes), bytes)
  for (;;) {
    if (total() <= mostBytes && keepText(placeOf(article.slug), text)) break
    const leaving = leastWanted(kept.get(), article.slug)
    if (!leaving) return false
    dropArticle(leaving.slug)
  }
  const { slug, title, version } = article
  const entry = { slug, title, version, bytes, keptAt: now, readAt: before?.readAt ?? now }
  setIndex([...kept.get().filter((each) => each.slug !== slug), entry])
  return true
}

/** The copy of an article on this device as it may be read today, or null. */
export function readKept(slug: string, now = Date.now()): Article | null {
  const article = recall<Article | null>(placeOf(slug), null)
  if (!article) return null
  setIndex(kept.get().map((each) => (each.slug === slug ? { ...each, readAt: now } : each)))
  return asReadOffline(article, now)
}

/** Articles whose copy is older than a day. */
export const oldCopies = (now = Date.now()) => kept.get().filter(({ keptAt }) => now - keptAt > 86_400_000)
