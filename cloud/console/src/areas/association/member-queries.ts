import { queryOptions } from '@tanstack/react-query'
import { useChange } from '../../platform/change'
import { client } from '../../platform/client'
import type { Answers, Asks } from '../../platform/client'
import { readOnce } from '../../platform/read-once'

export type MemberRow = Answers['memberDesk']['list']['items'][number]
export type MemberFile = Answers['memberDesk']['file']
export type MemberFilter = Asks['memberDesk']['export']
export type KindRule = Answers['memberDesk']['kinds'][number]
export type MemberId = MemberRow['memberId']

export const memberPages = (filter: MemberFilter) => ({
  queryKey: ['members', 'list', filter],
  queryFn: (cursor: string | undefined) => client.memberDesk.list({ ...filter, cursor }),
  ...readOnce,
})
export const waitingPages = {
  queryKey: ['members', 'waiting'],
  queryFn: (cursor: string | undefined) => client.memberDesk.waiting({ cursor }),
  ...readOnce,
}
export const birthdaysQuery = queryOptions({ queryKey: ['members', 'birthdays'], queryFn: () => client.memberDesk.birthdays(), ...readOnce })
export const kindsQuery = queryOptions({ queryKey: ['members', 'kinds'], queryFn: () => client.memberDesk.kinds() })
export const memberQuery = (memberId: MemberId) =>
  queryOptions({ queryKey: ['members', 'file', memberId], queryFn: () => client.memberDesk.file({ memberId }), ...readOnce })

/** Lists, files and who keeps whom hang together. */
const stale = [['members'], ['contacts']]

export const useReviewing = () => useChange({ send: client.memberDesk.review, stale })
export const useRenewing = () => useChange({ send: client.memberDesk.renew, stale })
export const useDues = () => useChange({ send: client.memberDesk.recordDues, stale })
export const useEnding = () => useChange({ send: client.memberDesk.endMembership, stale })
export const useKindRule = () => useChange({ send: client.memberDesk.setKind, stale })
export const useMemberExport = () => useChange({ send: client.memberDesk.export, stale: [] })
export const useAppointing = () => useChange({ send: client.contactDesk.appoint, stale })
export const useStopping = () => useChange({ send: client.contactDesk.stop, stale })
