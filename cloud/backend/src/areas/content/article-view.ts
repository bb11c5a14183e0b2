import type { ArticleCard } from '@xiongguan/contract/content/resident'
import type { CardRow } from './store'

/** An article as lists show it. */
export function cardView(row: CardRow): ArticleCard {
  return {
    slug: row.slug,
    title: row.title,
    summary: row.summary,
    topic: row.topic,
    stages: row.stages,
    minutes: row.minutes,
    updatedAt: row.updated_at.toISOString(),
  }
}
