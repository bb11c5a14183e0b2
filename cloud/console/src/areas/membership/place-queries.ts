import { queryOptions } from '@tanstack/react-query'
import { asId } from '@xiongguan/contract/kit/id'
import type { RezoningId } from '@xiongguan/contract/membership/place-terms'
import { useParams } from 'react-router-dom'
import { useChange } from '../../platform/change'
import { client } from '../../platform/client'
import type { Answers, Asks } from '../../platform/client'

export type TreePlace = Answers['placeDesk']['tree'][number]
export type Rezoning = Answers['placeDesk']['rezonings']['items'][number]
export type RezoningDetail = Answers['placeDesk']['rezoning']
export type RezoningForm = Asks['placeDesk']['draft']['form']
export type SplitHousehold = Answers['placeDesk']['households']['items'][number]
export type PlaceReport = Answers['placeDesk']['report']

/** The change of the divisions named in the address of this page. */
export const useRezoningId = (): RezoningId => asId<'Rezoning'>(useParams().rezoningId ?? '')

export const treeQuery = (asOf?: string) =>
  queryOptions({ queryKey: ['places', 'tree', asOf ?? 'today'], queryFn: () => client.placeDesk.tree(asOf ? { asOf } : {}) })
export const pastQuery = (code: string) => queryOptions({ queryKey: ['places', 'past', code], queryFn: () => client.placeDesk.past({ code }) })
export const rezoningPages = { queryKey: ['places', 'rezonings'], queryFn: (cursor: string | undefined) => client.placeDesk.rezonings({ cursor }) }
export const rezoningQuery = (rezoningId: RezoningId) =>
  queryOptions({ queryKey: ['places', 'rezoning', rezoningId], queryFn: () => client.placeDesk.rezoning({ rezoningId }) })
export const householdPages = (rezoningId: RezoningId) => ({
  queryKey: ['places', 'households', rezoningId],
  queryFn: (cursor: string | undefined) => client.placeDesk.households({ rezoningId, cursor }),
})
export const reportQuery = (asOf: string) => queryOptions({ queryKey: ['places', 'report', asOf], queryFn: () => client.placeDesk.report({ asOf }) })

/** A change of the divisions is seen everywhere places are. */
const stale = [['places'], ['membership', 'places'], ['units']]
export const useDrafting = () => useChange({ send: client.placeDesk.draft, stale })
export const useAssigning = () => useChange({ send: client.placeDesk.assign, stale: [['places']] })
export const useConfirmingRezoning = () => useChange({ send: client.placeDesk.confirm, stale })
export const useWithdrawingRezoning = () => useChange({ send: client.placeDesk.withdraw, stale })
export const useReportExport = () => useChange({ send: client.placeDesk.exportReport, stale: [] })
