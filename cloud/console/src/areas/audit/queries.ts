import { queryOptions } from '@tanstack/react-query'
import type { AuditAction } from '@xiongguan/contract/audit/terms'
import { client } from '../../platform/client'
import type { Answers } from '../../platform/client'

export type AuditEntry = Answers['audit']['list']['items'][number]
export type AuditChain = Answers['audit']['chain']

export const entryPages = (action: AuditAction | undefined) => ({
  queryKey: ['audit', 'entries', action ?? 'all'],
  queryFn: (cursor: string | undefined) => client.audit.list({ cursor, action }),
})

export const chainQuery = queryOptions({ queryKey: ['audit', 'chain'], queryFn: () => client.audit.chain() })
