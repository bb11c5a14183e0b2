import { queryOptions } from '@tanstack/react-query'
import type { DeskState, Topic } from '@xiongguan/contract/content/terms'
import { useChange } from '../../platform/change'
import { client } from '../../platform/client'
import type { Answers } from '../../platform/client'

export type DeskArticle = Answers['articleDesk']['list']['items'][number]
export type Piece = Answers['articleDesk']['get']
export type Form = Piece['form']
export type Version = Answers['articleDesk']['versions']['items'][number]
export type Fact = Piece['facts'][string]
export type FoundFact = Answers['articleDesk']['facts']['items'][number]
export type DeskPicture = Piece['pictures'][string]
export type Block = Form['blocks'][number]
export type Inline = Extract<Block, { kind: 'paragraph' }>['content'][number]

export type LeastHelpful = Answers['articleDesk']['leastHelpful']['items'][number]

export type ListFilter = { state?: DeskState; topic?: Topic; words?: string }

export const articlePages = (filter: ListFilter) => ({
  queryKey: ['content', 'list', filter],
  queryFn: (cursor: string | undefined) => client.articleDesk.list({ cursor, ...filter }),
})

export const pieceQuery = (slug: string) => queryOptions({ queryKey: ['content', 'one', slug], queryFn: () => client.articleDesk.get({ slug }) })

export const versionsQuery = (slug: string) =>
  queryOptions({ queryKey: ['content', 'versions', slug], queryFn: () => client.articleDesk.versions({ slug }) })

export const versionQuery = (slug: string, number: string) =>
  queryOptions({ queryKey: ['content', 'version', slug, number], queryFn: () => client.articleDesk.version({ slug, number }) })

export const factsQuery = (words: string) =>
  queryOptions({ queryKey: ['content', 'facts', words], queryFn: () => client.articleDesk.facts({ words }), staleTime: 60_000 })

export const heldPictures = {
  queryKey: ['content', 'pictures'],
  queryFn: (cursor: string | undefined) => client.pictureDesk.held({ cursor }),
}

export const leastHelpfulPages = {
  queryKey: ['content', 'least-helpful'],
  queryFn: (cursor: string | undefined) => client.articleDesk.leastHelpful({ cursor }),
}

export const helpfulnessQuery = (slug: string) =>
  queryOptions({ queryKey: ['content', 'helpfulness', slug], queryFn: () => client.articleDesk.helpfulness({ slug }) })

const stale = [['content']]
export const useCreation = () => useChange({ send: client.articleDesk.create, stale })
export const useUpload = () => useChange({ send: client.pictureDesk.upload, stale: [heldPictures.queryKey] })
export const useVerdict = () => useChange({ send: client.pictureDesk.judge, stale })
/** Saving happens all the time while somebody writes: the editor itself knows what was saved. */
export const useSaving = () => useChange({ send: client.articleDesk.save, stale: [['content', 'list']] })
export const useSubmission = () => useChange({ send: client.articleDesk.submit, stale })
export const useRecall = () => useChange({ send: client.articleDesk.recall, stale })
export const useSendingBack = () => useChange({ send: client.articleDesk.sendBack, stale })
export const usePublication = () => useChange({ send: client.articleDesk.publish, stale })
export const useUnscheduling = () => useChange({ send: client.articleDesk.unschedule, stale })
export const useEnd = () => useChange({ send: client.articleDesk.setEnd, stale })
export const useWithdrawal = () => useChange({ send: client.articleDesk.withdraw, stale })
export const useReference = () => useChange({ send: client.articleDesk.settleReference, stale })
