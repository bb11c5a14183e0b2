import { queryOptions } from '@tanstack/react-query'
import type { AuditAction } from '@xiongguan/contract/audit/terms'
import { useChange } from '../../platform/change'
import { client } from '../../platform/client'
import type { Answers, Asks } from '../../platform/client'
import { readOnce } from '../../platform/read-once'

export type AuditEntry = Answers['audit']['list']['items'][number]
export type AuditChain = Answers['audit']['chain']
export type FoundEntry = Answers['audit']['search']['items'][number]
export type AuditSearch = Omit<Asks['audit']['search'], 'cursor'>
export type UnusualMonth = Answers['audit']['unusual']
export type Colleague = Answers['staff']['listStaff']['items'][number]

export const entryPages = (action: AuditAction | undefined) => ({
  queryKey: ['audit', 'entries', action ?? 'all'],
  queryFn: (cursor: string | undefined) => client.audit.list({ cursor, action }),
  ...readOnce,
})

export const chainQuery = queryOptions({ queryKey: ['audit', 'chain'], queryFn: () => client.audit.chain() })

/** A search is itself written down: asked once, and again only where somebody presses. */
export const foundPages = (search: AuditSearch) => ({
  queryKey: ['audit', 'search', search],
  queryFn: (cursor: string | undefined) => client.audit.search({ ...search, cursor }),
  ...readOnce,
})

export const unusualQuery = (month: string) =>
  queryOptions({ queryKey: ['audit', 'unusual', month], queryFn: () => client.audit.unusual({ month }), ...readOnce })

/** Everyone who works or worked here, for the choice of a colleague; a few hundred at most. */
async function allColleagues(): Promise<Colleague[]> {
  const found: Colleague[] = []
  let cursor: string | undefined
  do {
    const page = await client.staff.listStaff({ cursor })
    found.push(...page.items)
    cursor = page.next ?? undefined
  } while (cursor)
  return found
}
export const colleaguesQuery = queryOptions({ queryKey: ['audit', 'colleagues'], queryFn: allColleagues, ...readOnce })

/** Recomputes the whole chain; what it came to is the answer, so nothing has to be read again. */
export const useVerification = () => useChange({ send: client.audit.verify, stale: [] })
