import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { HouseholdId } from '@xiongguan/contract/membership/terms'
import { useChange } from '../../platform/change'
import { client } from '../../platform/client'
import type { Answers, Asks } from '../../platform/client'
import { readOnce } from '../../platform/read-once'

export type PlanTile = Answers['contactDesk']['plan'][number]
export type ContactRow = Answers['contactDesk']['contacts']['items'][number]
export type ContactHousehold = Answers['contactDesk']['households']['items'][number]
export type Show = Asks['contactDesk']['households']['show']

export const planQuery = queryOptions({ queryKey: ['contacts', 'plan'], queryFn: () => client.contactDesk.plan() })
export const contactPages = (communityCode: string | undefined) => ({
  queryKey: ['contacts', 'list', communityCode ?? 'all'],
  queryFn: (cursor: string | undefined) => client.contactDesk.contacts({ communityCode, cursor }),
  ...readOnce,
})
/** Contacts by whole name, number or part of a community's name; the whole list where nothing is typed. */
export const foundContacts = (text: string) =>
  infiniteQueryOptions({
    queryKey: ['contacts', 'found', text],
    queryFn: ({ pageParam }) => client.contactDesk.find({ text, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
    ...readOnce,
  })
/** Reading who keeps a household is on the record: asked once. */
export const keptByQuery = (householdId: HouseholdId) =>
  queryOptions({ queryKey: ['contacts', 'household', householdId], queryFn: () => client.contactDesk.of({ householdId }), ...readOnce })
export const householdPages = (show: Show, communityCode: string | undefined) => ({
  queryKey: ['contacts', 'households', show, communityCode ?? 'all'],
  queryFn: (cursor: string | undefined) => client.contactDesk.households({ show, communityCode, cursor }),
  ...readOnce,
})
export const previewQuery = (memberId: ContactRow['memberId'] | undefined, households: readonly string[]) =>
  queryOptions({
    queryKey: ['contacts', 'preview', memberId, households],
    queryFn: () => (memberId ? client.contactDesk.preview({ memberId, households: households.join(',') }) : null),
    placeholderData: keepPreviousData,
  })

const stale = [['contacts'], ['members']]

export const useAssigning = () => useChange({ send: client.contactDesk.assign, stale })
export const useProposing = () => useChange({ send: client.contactDesk.propose, stale })
export const useDeciding = () => useChange({ send: client.contactDesk.decideAlone, stale })
export const useHandoverStop = () => useChange({ send: client.contactDesk.stopHandover, stale })
export const useLimit = () => useChange({ send: client.contactDesk.setLimit, stale })
export const useContactExport = () => useChange({ send: client.contactDesk.export, stale: [] })
