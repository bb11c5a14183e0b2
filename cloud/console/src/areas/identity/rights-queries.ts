import { queryOptions } from '@tanstack/react-query'
import { useChange } from '../../platform/change'
import { client } from '../../platform/client'
import type { Answers, Asks } from '../../platform/client'

export type RightsBoard = Answers['staff']['rights']
export type FieldRight = RightsBoard['rights'][number]
export type RightProposal = RightsBoard['proposals'][number]
export type WantedRight = Asks['staff']['proposeRight']

/** Without a day: as of today. */
export const rightsQuery = (on: string | undefined) =>
  queryOptions({ queryKey: ['rights', on ?? 'today'], queryFn: () => client.staff.rights({ on }), placeholderData: (before) => before })

const stale = [['rights']]
export const useProposingRight = () => useChange({ send: client.staff.proposeRight, stale })
export const useConfirmingRight = () => useChange({ send: client.staff.confirmRight, stale })
export const useDecliningRight = () => useChange({ send: client.staff.declineRight, stale })
