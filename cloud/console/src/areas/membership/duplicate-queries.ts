import type { DuplicateId, DuplicateState } from '@xiongguan/contract/membership/import-terms'
import { useChange } from '../../platform/change'
import { client } from '../../platform/client'

const duplicates = ['membership', 'duplicates']

export const duplicatePages = (state: DuplicateState) => ({
  queryKey: [...duplicates, state],
  queryFn: (cursor: string | undefined) => client.duplicateDesk.list({ state, cursor }),
})

export const duplicateQuery = (ticketId: DuplicateId) => ({
  queryKey: ['membership', 'duplicate', ticketId],
  queryFn: () => client.duplicateDesk.get({ ticketId }),
})

const stale = [duplicates, ['membership', 'duplicate']]

export const useMerge = () => useChange({ send: client.duplicateDesk.merge, stale })
export const useTellApart = () => useChange({ send: client.duplicateDesk.tellApart, stale })
export const useUndoMerge = () => useChange({ send: client.duplicateDesk.undoMerge, stale })
