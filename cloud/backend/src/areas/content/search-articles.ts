import type { ArticleCard, SearchAnswer, SearchHit } from '@xiongguan/contract/content/resident'
import type { SearchScope } from '@xiongguan/contract/content/search'
import type { Platform } from '../../platform/platform'
import { compareHits, nearestTiers, type Hit } from '../../platform/search'
import type { EventHit, EventsPort } from './ports'
import { excerptAround } from './excerpt'
import { articleIndex } from './search-index'

type SearchKit = Pick<Platform, 'db' | 'clock'> & { events: EventsPort }
type SearchInput = { words: string; scope?: SearchScope | undefined }

/** How many things a search answers at most, and how many are shown where nothing was found. */
const mostHits = 30
const mostNearest = 3
const mostOffered = 8

type AnyHit = (Hit & { event?: undefined }) | EventHit

function hitView(hit: AnyHit): SearchHit {
  const { marks } = hit
  if (hit.event) return { kind: 'event', event: hit.event, over: hit.over, marks, excerpt: null }
  return { kind: 'article', article: hit.card as ArticleCard, marks, excerpt: hit.field === 'body' ? excerptAround(hit.quotable, marks) : null }
}

/** Events that are over come after everything that still helps. */
function compareAcross(one: AnyHit, other: AnyHit): number {
  const past = (hit: AnyHit) => Number(hit.event !== undefined && hit.over)
  return past(one) - past(other) || compareHits(one, other)
}

async function newestArticles({ db, clock }: SearchKit): Promise<SearchHit[]> {
  const things = await articleIndex.newest(db, clock.now(), mostNearest)
  return things.map(({ card }) => ({ kind: 'article', article: card as ArticleCard, marks: [], excerpt: null }))
}

/** Articles and events that say what was typed, or what it sounds like, or what was mistyped; with none, what is newest. */
export async function searchEverything(kit: SearchKit, { words, scope = 'all' }: SearchInput): Promise<SearchAnswer> {
  const articles = scope === 'events' ? [] : await articleIndex.search(kit.db, kit.clock.now(), words, mostHits)
  const events = scope === 'articles' ? [] : await kit.events.search(kit.db, words, mostHits)
  const hits = nearestTiers<AnyHit>([...articles, ...events])
    .sort(compareAcross)
    .slice(0, mostHits)
  const [first] = hits
  const meant = first && first.tier !== 'exact' && first.tier !== 'loose' ? first.meant || null : null
  return { items: hits.map(hitView), meant, nearest: first ? [] : await newestArticles(kit) }
}

/** Words of articles and events together that what is being typed may become. */
export async function offerWords({ db, events }: SearchKit, typed: string): Promise<{ words: string; things: number }[]> {
  const offered = [...(await articleIndex.offer(db, typed, mostOffered)), ...(await events.offerWords(db, typed, mostOffered))]
  const things = new Map<string, number>()
  for (const { word, offers } of offered) things.set(word, (things.get(word) ?? 0) + offers)
  // What begins as typed keeps its place in front; only the untyped list is ordered by use alone.
  const order = typed.trim() === '' ? [...things].sort(([, one], [, other]) => other - one) : [...things]
  return order.slice(0, mostOffered).map(([words, count]) => ({ words, things: count }))
}
