import * as z from 'zod/mini'
import { Instant, PlainDate } from '../kit/date'
import { idSchema } from '../kit/id'
import { query } from '../kit/operation'
import { Block, FactView, PictureView } from './blocks'
import { ArticleCard } from './resident'
import { EventGlimpse } from './search'
import { CampaignDay, EntryKind } from './terms'

const tag = '主题日'

export const EntryId = idSchema<'Entry'>()

/** A work or a role model. Whoever is named agreed to it, and once they take that back it is gone from the next reading on. */
export const Entry = z.object({
  entryId: EntryId,
  kind: EntryKind,
  title: z.string(),
  /** The name they chose to be shown by. */
  person: z.string(),
  story: z.string(),
  picture: z.nullable(z.extend(PictureView, { alt: z.string() })),
})
export type Entry = z.infer<typeof Entry>

const head = {
  day: CampaignDay,
  title: z.string(),
  lead: z.string(),
  /** The day itself: the coming one, or the one that was up to a week ago. */
  on: PlainDate,
  /** In the four weeks before the day and the week after it. */
  near: z.boolean(),
}

/** `published` is false while the page has nothing but its events. */
export const CampaignCard = z.object({ ...head, published: z.boolean() })
export type CampaignCard = z.infer<typeof CampaignCard>

export const Campaign = z.object({
  ...head,
  /** Until a page was published, or after it was withdrawn, it has events and nothing else. */
  published: z.nullable(z.object({ at: Instant, reviewer: z.string(), source: z.string() })),
  blocks: z.array(Block),
  /** Every fact the blocks name, by its key. */
  facts: z.record(z.string(), FactView),
  /** Every picture the blocks show and that may be seen, by its id. */
  pictures: z.record(z.string(), PictureView),
  /** Of this theme day and not over, the next one first. */
  coming: z.array(EventGlimpse),
  /** The last three that are over. */
  past: z.array(EventGlimpse),
  articles: z.array(ArticleCard),
  entries: z.array(Entry),
})
export type Campaign = z.infer<typeof Campaign>

export const campaignResident = {
  list: query('public', { path: '/campaigns', tag, summary: '主题日专题：5·15 和 5·29，日子近的在前' }).output(z.array(CampaignCard)),
  read: query('public', { path: '/campaigns/{day}', tag, summary: '一个主题日的专题：活动、文章、作品和榜样' })
    .input(z.object({ day: CampaignDay }))
    .output(Campaign),
}
