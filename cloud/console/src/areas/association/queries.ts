import { queryOptions } from '@tanstack/react-query'
import type { UnitId } from '@xiongguan/contract/association/terms'
import { useChange } from '../../platform/change'
import { client } from '../../platform/client'
import type { Answers, Asks } from '../../platform/client'

export type Unit = Answers['unitDesk']['tree'][number]
export type Officer = Answers['unitDesk']['officers']['items'][number]
export type OfficerForm = Asks['unitDesk']['addOfficer']['form']
export type Candidate = Answers['unitDesk']['candidates'][number]
export type UnitForm = Asks['unitDesk']['add']['form']

export const unitsQuery = (asOf: string) => queryOptions({ queryKey: ['units', 'tree', asOf], queryFn: () => client.unitDesk.tree({ asOf }) })
export const staffingQuery = (unitId: UnitId, asOf: string) =>
  queryOptions({ queryKey: ['units', 'staffing', unitId, asOf], queryFn: () => client.unitDesk.staffing({ unitId, asOf }) })
export const officerPages = (unitId: UnitId, asOf: string) => ({
  queryKey: ['units', 'officers', unitId, asOf],
  queryFn: (cursor: string | undefined) => client.unitDesk.officers({ unitId, asOf, cursor }),
})
/** The places a unit may hang on; read under the name of the area that keeps them, so that both pages share it. */
export const treeQuery = queryOptions({ queryKey: ['places', 'tree', 'today'], queryFn: () => client.placeDesk.tree({}) })

const stale = [['units']]
export const useAddingUnit = () => useChange({ send: client.unitDesk.add, stale })
export const useChangingUnit = () => useChange({ send: client.unitDesk.change, stale })
export const useEndingUnit = () => useChange({ send: client.unitDesk.end, stale })
/** A search is a question, but asked only when somebody presses: each one is on the record. */
export const useFindingCandidates = () => useChange({ send: client.unitDesk.candidates, stale: [] })
export const useAddingOfficer = () => useChange({ send: client.unitDesk.addOfficer, stale })
export const useEndingOfficer = () => useChange({ send: client.unitDesk.endOfficer, stale })
export const useSettingEstablishment = () => useChange({ send: client.unitDesk.setEstablishment, stale })
