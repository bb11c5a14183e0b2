import { queryOptions } from '@tanstack/react-query'
import type { Topic } from '@xiongguan/contract/content/terms'
import { client } from '../../platform/client'
import type { Answers } from '../../platform/client'

export type DeskArticle = Answers['articleDesk']['list']['items'][number]
export type Article = Answers['articleDesk']['preview']
export type Block = Article['blocks'][number]
export type Fact = Article['facts'][string]
export type Inline = Extract<Block, { kind: 'paragraph' }>['content'][number]

export const articlePages = (topic: Topic | undefined) => ({
  queryKey: ['content', 'list', topic ?? 'all'],
  queryFn: (cursor: string | undefined) => client.articleDesk.list({ cursor, topic }),
})

export const articleQuery = (slug: string) =>
  queryOptions({ queryKey: ['content', 'preview', slug], queryFn: () => client.articleDesk.preview({ slug }) })
