import { queryOptions } from '@tanstack/react-query'
import type { AuditAction } from '@xiongguan/contract/audit/terms'
import { useChange } from '../../platform/change'
import { client } from '../../platform/client'
import type { Answers } from '../../platform/client'

export type AuditEntry = Answers['audit']['list']['items'][number]
export type AuditChain = Answers['audit']['chain']

export const entryPages = (action: AuditAction | undefined) => ({
  queryKey: ['audit', 'entries', action ?? 'all'],
  queryFn: (cursor: string | undefined) => client.audit.list({ cursor, action }),
})

export const chainQuery = queryOptions({ queryKey: ['audit', 'chain'], queryFn: () => client.audit.chain() })

/** Recomputes the whole chain; what it came to is the answer, so nothing has to be read again. */
export const useVerification = () => useChange({ send: client.audit.verify, stale: [] })
