import type { Block } from '@xiongguan/contract/content/blocks'
import { lifeStageWords, topicWords } from '@xiongguan/contract/content/terms'
import { createSearchIndex, type Indexed } from '../../platform/search'
import type { Work } from '../../platform/tables'
import { cardView } from './article-view'
import { factKeysOf, plainText } from './rules'
import { findFacts, type CardRow } from './store'

export const articleIndex = createSearchIndex({ things: 'content_search', key: 'article_id', words: 'content_search_word' })

/** An article as it is shown from now on, with other words people use for it. */
export type ShownArticle = CardRow & {
  blocks: readonly Block[]
  keywords?: readonly string[]
  /** It is found from then on, and until then; null is always. */
  starts_at?: Date | null
  ends_at?: Date | null
}

function indexed(
  { blocks, keywords = [], starts_at = null, ends_at = null, ...row }: ShownArticle,
  valueOf: (key: string) => string | null,
): Indexed {
  return {
    id: row.article_id,
    card: cardView(row),
    title: row.title,
    lead: row.summary,
    keywords: [...keywords, topicWords[row.topic], ...row.stages.map((stage) => lifeStageWords[stage])],
    body: plainText(blocks, valueOf),
    quotable: plainText(blocks, () => '…'),
    rankedAt: row.updated_at,
    shownFrom: starts_at,
    shownUntil: ends_at,
  }
}

/**
 * Brings search up to date. To be called in the transaction that shows, changes or hides articles, with every version that
 * shows from now on and the ids of the versions that no longer do.
 */
export async function refreshSearch(work: Work, shown: readonly ShownArticle[], goneIds: readonly string[] = []): Promise<void> {
  const facts = await findFacts(work, [...new Set(shown.flatMap(({ blocks }) => factKeysOf(blocks)))])
  const values = new Map(facts.map((fact) => [fact.key, fact.value]))
  await articleIndex.refresh(
    work,
    shown.map((article) => indexed(article, (key) => values.get(key) ?? null)),
    goneIds,
  )
}
