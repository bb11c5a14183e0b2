import { topics, type LifeStage, type Topic } from '@xiongguan/contract/content/terms'
import type { Platform } from '../../platform/platform'
import { decodeCursor, pageFrom, pageSize } from '../../platform/paging'
import { cardView } from './article-view'
import { countByTopic, listCards, type PlaceInList } from './store'

type ListInput = { topic?: Topic; stage?: LifeStage; cursor?: string }

function filterFrom(input: ListInput, now: Date) {
  return { now, topic: input.topic, stage: input.stage, after: placeFrom(input.cursor), limit: pageSize + 1 }
}

function placeFrom(cursor: string | undefined): PlaceInList | null {
  const key = decodeCursor(cursor, 'at', 'id')
  return key && { updatedAt: key[0].toISOString(), articleId: key[1] }
}

const keyOf = (row: { updated_at: Date; article_id: string }) => [row.updated_at.toISOString(), row.article_id]

/** A page of articles, newest first, of one topic or stage when asked. */
export async function listArticles({ db, clock }: Pick<Platform, 'db' | 'clock'>, input: ListInput) {
  return pageFrom(await listCards(db, filterFrom(input, clock.now())), cardView, keyOf)
}

/** Every topic in the contract's order with how many articles it has, also when none. */
export async function listTopics({ db, clock }: Pick<Platform, 'db' | 'clock'>) {
  const counted = new Map((await countByTopic(db, clock.now())).map((row) => [row.topic, row.count]))
  return topics.map((topic) => ({ topic, count: counted.get(topic) ?? 0 }))
}
