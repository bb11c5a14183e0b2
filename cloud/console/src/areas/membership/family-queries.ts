import type { HouseholdId } from '@xiongguan/contract/membership/terms'
import { useChange } from '../../platform/change'
import { client, type Answers } from '../../platform/client'
import { readOnce } from '../../platform/read-once'

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
  ...readOnce,
})

export const useVerification = () => useChange({ send: client.familyDesk.verifyNaming, stale: [namingPages.queryKey] })
export const useSendingBack = () => useChange({ send: client.familyDesk.sendBackNaming, stale: [namingPages.queryKey] })
export const useRelativeDecision = () => useChange({ send: client.familyDesk.decideRelative, stale: [relativePages.queryKey] })
export const useDepartureDecision = () => useChange({ send: client.familyDesk.settleDeparture, stale: [departurePages.queryKey] })

export type FamilyQuiet = Answers['familyDesk']['familyQuiet'][number]

const quiet = ['membership', 'familyQuiet']

/** How a family rests is a look at its file: asked where somebody opens it, and kept nowhere after. */
export const familyQuietQuery = (householdId: HouseholdId) => ({
  queryKey: [...quiet, householdId],
  queryFn: () => client.familyDesk.familyQuiet({ householdId }),
  ...readOnce,
  gcTime: 0,
})

export const useFamilyQuiet = () => useChange({ send: client.familyDesk.setFamilyQuiet, stale: [quiet] })
export const usePaperConsent = () => useChange({ send: client.familyDesk.confirmActingOnPaper, stale: [] })
