import { queryOptions } from '@tanstack/react-query'
import { useChange } from '../../platform/change'
import { client } from '../../platform/client'
import type { Answers } from '../../platform/client'
import { readOnce } from '../../platform/read-once'

export type DataRequest = Answers['privacyDesk']['requests']['items'][number]
export type ImpactRow = Answers['privacyDesk']['impact'][number]
export type RetentionRun = Answers['privacyDesk']['retention'][number]

const requests = ['consent', 'requests']

/** Each request that is shown is a look its family reads about. */
export const requestPages = (show: 'open' | 'answered') => ({
  queryKey: [...requests, show],
  queryFn: (cursor: string | undefined) => client.privacyDesk.requests({ show, cursor }),
  ...readOnce,
})

/** A count opens nobody's words. */
export const waitingQuery = queryOptions({ queryKey: ['consent', 'waiting'], queryFn: () => client.privacyDesk.waiting() })
export const impactQuery = queryOptions({ queryKey: ['consent', 'impact'], queryFn: () => client.privacyDesk.impact() })
export const retentionQuery = queryOptions({ queryKey: ['consent', 'retention'], queryFn: () => client.privacyDesk.retention() })

export const useAnswering = () => useChange({ send: client.privacyDesk.answer, stale: [requests, waitingQuery.queryKey] })
