import { topics, type LifeStage, type Topic } from '@xiongguan/contract/content/terms'
import { civilDate } from '../../platform/civil-date'
import type { Platform } from '../../platform/platform'
import { decodeCursor, pageFrom, pageSize } from '../../platform/paging'
import { cardView } from './article-view'
import { factViews } from './rules'
import { countByTopic, findFacts, listCards, listForDesk, type PlaceInList } from './store'

type ListInput = { topic?: Topic; stage?: LifeStage; cursor?: string }

function filterFrom(input: ListInput) {
  return { topic: input.topic, stage: input.stage, after: placeFrom(input.cursor), limit: pageSize + 1 }
}

function placeFrom(cursor: string | undefined): PlaceInList | null {
  const key = decodeCursor(cursor, 'at', 'id')
  return key && { updatedAt: key[0].toISOString(), articleId: key[1] }
}

const keyOf = (row: { updated_at: Date; article_id: string }) => [row.updated_at.toISOString(), row.article_id]

/** A page of articles, newest first, of one topic or stage when asked. */
export async function listArticles({ db }: Pick<Platform, 'db'>, input: ListInput) {
  return pageFrom(await listCards(db, filterFrom(input)), cardView, keyOf)
}

/** Every topic in the contract's order with how many articles it has, also when none. */
export async function listTopics({ db }: Pick<Platform, 'db'>) {
  const counted = new Map((await countByTopic(db)).map((row) => [row.topic, row.count]))
  return topics.map((topic) => ({ topic, count: counted.get(topic) ?? 0 }))
}

/** A page for the desk: each article with how many of its numbers are hidden today. */
export async function listDeskArticles({ db, clock }: Pick<Platform, 'db' | 'clock'>, input: ListInput) {
  const rows = await listForDesk(db, filterFrom(input))
  const facts = await findFacts(db, [...new Set(rows.flatMap((row) => row.fact_keys))])
  const today = civilDate(clock.now())
  return pageFrom(
    rows,
    (row) => {
      const views = Object.values(factViews(row.fact_keys, facts, today))
      return {
        ...cardView(row),
        version: row.version,
        reviewer: row.reviewer,
        nextReviewOn: row.next_review_on,
        factCount: row.fact_keys.length,
        hiddenFacts: views.filter((view) => view.value === null).length,
        unreviewedFacts: views.filter((view) => view.value !== null && !view.reviewedLocally).length,
      }
    },
    keyOf,
  )
}
