import { isContractProcedure } from '@orpc/contract'
import { apiContract } from '@xiongguan/contract/api'
import type { OperationMeta } from '@xiongguan/contract/kit/operation'

export type Operation = OperationMeta & { name: string; method: 'GET' | 'POST'; path: string; summary: string }

function operationsOf(router: object, prefix: string): Operation[] {
  return Object.entries(router).flatMap(([name, part]: [string, unknown]): Operation[] => {
    const full = prefix === '' ? name : `${prefix}.${name}`
    if (!isContractProcedure(part)) return typeof part === 'object' && part !== null ? operationsOf(part, full) : []
    const { route, meta } = part['~orpc']
    const { audience, mutation } = meta as OperationMeta
    return [
      { name: full, audience, mutation, method: route.method === 'POST' ? 'POST' : 'GET', path: `/api${route.path}`, summary: route.summary ?? '' },
    ]
  })
}

/** Every operation of the contract, as it travels over HTTP. */
export const operations: readonly Operation[] = operationsOf(apiContract, '')

/** The address and body of a call: what the path names goes into it, the rest into the query or the body. */
export function requestOf({ path, method }: Operation, input: Record<string, unknown>) {
  const rest = { ...input }
  const filled = path.replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = rest[name]
    delete rest[name]
    return encodeURIComponent(String(value))
  })
  const query = new URLSearchParams(Object.entries(rest).map(([name, value]) => [name, String(value)])).toString()
  return method === 'GET' ? { method, path: query ? `${filled}?${query}` : filled } : { method, path: filled, body: rest }
}
