import { queryOptions } from '@tanstack/react-query'
import type { CommunityCode, PersonId } from '@xiongguan/contract/membership/terms'
import { useChange } from '../../platform/change'
import { client } from '../../platform/client'
import type { Answers, Asks } from '../../platform/client'
import { readOnce } from '../../platform/read-once'

export type Schedule = Answers['guidanceDesk']['schedules']['items'][number]
export type ScheduleId = Schedule['scheduleId']
export type ProductChoice = Answers['guidanceDesk']['choices']['items'][number]
export type CallRow = Answers['guidanceDesk']['calls']['items'][number]
export type OpenedCall = Answers['guidanceDesk']['openCall']
export type Measures = Asks['guidanceDesk']['assessGrowth']
export type Assessment = Answers['guidanceDesk']['assessGrowth']

export const schedulesQuery = queryOptions({ queryKey: ['guidance', 'schedules'], queryFn: () => client.guidanceDesk.schedules() })
export const scheduleQuery = (scheduleId: ScheduleId) =>
  queryOptions({ queryKey: ['guidance', 'schedule', scheduleId], queryFn: () => client.guidanceDesk.schedule({ scheduleId }) })
export const choicesQuery = queryOptions({ queryKey: ['guidance', 'choices'], queryFn: () => client.guidanceDesk.choices() })
/** The list names families: reading it is on the record. */
export const callPages = (communityCode: CommunityCode | undefined) => ({
  queryKey: ['guidance', 'calls', communityCode ?? 'all'],
  queryFn: (cursor: string | undefined) => client.guidanceDesk.calls({ communityCode, cursor }),
  ...readOnce,
})
/** Opening shows the number and is written down, so it is asked once. */
export const openedCallQuery = (personId: PersonId) =>
  queryOptions({ queryKey: ['guidance', 'call', personId], queryFn: () => client.guidanceDesk.openCall({ personId }), ...readOnce, gcTime: 0 })

const schedules = [
  ['guidance', 'schedules'],
  ['guidance', 'schedule'],
]
export const useReviewing = () => useChange({ send: client.guidanceDesk.reviewSchedule, stale: schedules })
export const useChoosing = () => useChange({ send: client.guidanceDesk.setChoice, stale: [choicesQuery.queryKey] })
export const useNotingCall = () => useChange({ send: client.guidanceDesk.noteCall, stale: [['guidance', 'calls']] })
