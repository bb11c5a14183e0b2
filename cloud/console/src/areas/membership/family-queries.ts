import { useChange } from '../../platform/change'
import { client, type Answers } from '../../platform/client'

export type Naming = Answers['familyDesk']['namings']['items'][number]
export type RelativeRow = Answers['familyDesk']['relativeRequests']['items'][number]
export type RelativeDetail = Answers['familyDesk']['relativeRequest']
export type Departure = Answers['familyDesk']['departures']['items'][number]

export const namingPages = {
  queryKey: ['membership', 'namings'],
  queryFn: (cursor: string | undefined) => client.familyDesk.namings({ cursor }),
}
export const relativePages = {
  queryKey: ['membership', 'relativeRequests'],
  queryFn: (cursor: string | undefined) => client.familyDesk.relativeRequests({ cursor }),
}
export const departurePages = {
  queryKey: ['membership', 'departures'],
  queryFn: (cursor: string | undefined) => client.familyDesk.departures({ cursor }),
}
export const relativeRequest = (requestId: RelativeRow['requestId']) => ({
  queryKey: ['membership', 'relativeRequest', requestId],
  queryFn: () => client.familyDesk.relativeRequest({ requestId }),
})

export const useVerification = () => useChange({ send: client.familyDesk.verifyNaming, stale: [namingPages.queryKey] })
export const useSendingBack = () => useChange({ send: client.familyDesk.sendBackNaming, stale: [namingPages.queryKey] })
export const useRelativeDecision = () => useChange({ send: client.familyDesk.decideRelative, stale: [relativePages.queryKey] })
export const useDepartureDecision = () => useChange({ send: client.familyDesk.settleDeparture, stale: [departurePages.queryKey] })
