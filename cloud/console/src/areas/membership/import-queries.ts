import type { ImportId } from '@xiongguan/contract/membership/import-terms'
import type { ImportView, RowFilter } from '@xiongguan/contract/membership/import-staff'
import { useChange } from '../../platform/change'
import { client } from '../../platform/client'

const imports = ['membership', 'imports']

export const importPages = { queryKey: imports, queryFn: (cursor: string | undefined) => client.importDesk.list({ cursor }) }

/** While the clock is at it, the numbers are asked for again. */
const followEvery = 1500
const isMoving = (view: ImportView | undefined) => view?.state === 'running' || view?.state === 'undoing'

export const importQuery = (importId: ImportId) => ({
  queryKey: ['membership', 'import', importId],
  queryFn: () => client.importDesk.get({ importId }),
  refetchInterval: ({ state }: { state: { data: ImportView | undefined } }) => (isMoving(state.data) ? followEvery : false) as number | false,
})

export const rowPages = (importId: ImportId, filter: RowFilter, state: string) => ({
  queryKey: ['membership', 'importRows', importId, filter, state],
  queryFn: (cursor: string | undefined) => client.importDesk.rows({ importId, filter, cursor }),
})

const stale = [imports, ['membership', 'import'], ['membership', 'importRows']]

export const readTemplate = () => client.importDesk.template()
export const useUpload = () => useChange({ send: client.importDesk.upload, stale })
export const useRowDecision = () => useChange({ send: client.importDesk.decide, stale })
export const useLevelDecision = () => useChange({ send: client.importDesk.decideAll, stale })
export const useStart = () => useChange({ send: client.importDesk.start, stale })
export const useDrop = () => useChange({ send: client.importDesk.drop, stale })
export const useUndo = () => useChange({ send: client.importDesk.undo, stale })
export const useSettle = () => useChange({ send: client.importDesk.settle, stale })
