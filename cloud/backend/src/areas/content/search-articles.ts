import type { Platform } from '../../platform/platform'
import { cardView } from './article-view'
import { wantedFrom } from './search-terms'
import { exactHits, looseHits } from './store'

/** How many articles a search answers at most. */
const mostHits = 20

/** Articles that hold the words; when none does, those that hold most of the pairs. Signs alone find nothing. */
export async function searchArticles({ db }: Pick<Platform, 'db'>, words: string) {
  const wanted = wantedFrom(words)
  if (wanted.terms.length === 0) return { items: [] }
  const exact = await exactHits(db, wanted, mostHits).execute()
  const rows = exact.length > 0 || wanted.terms.length === 1 ? exact : await looseHits(db, wanted, mostHits).execute()
  return { items: rows.map(cardView) }
}
