import type { AnyContractRouter } from '@orpc/contract'
import { isContractProcedure } from '@orpc/contract'

export type HttpMethod = 'GET' | 'POST'
export type HttpCall = { method: HttpMethod; url: string; query?: Record<string, unknown>; body?: Record<string, unknown> }

function findProcedure(router: AnyContractRouter, path: readonly string[]) {
  let here: unknown = router
  for (const step of path) here = (here as Record<string, unknown>)[step]
  if (!isContractProcedure(here)) throw new Error(`no operation ${path.join('.')}`)
  return here
}

function takePathParameters(template: string, input: Record<string, unknown>) {
  const rest = { ...input }
  const url = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = rest[name]
    if (typeof value !== 'string' || value === '') throw new Error(`path needs ${name}`)
    delete rest[name]
    return encodeURIComponent(value)
  })
  return { url, rest }
}

/** The HTTP call of a contract operation: path parameters filled, the rest of the input as query (GET) or JSON body (POST). */
export function httpCallOf(router: AnyContractRouter, path: readonly string[], input: unknown): HttpCall {
  const { route } = findProcedure(router, path)['~orpc']
  if (!route.path) throw new Error(`operation ${path.join('.')} has no path`)
  const { url, rest } = takePathParameters(route.path, (input ?? {}) as Record<string, unknown>)
  if (route.method === 'GET') return { method: 'GET', url, query: rest }
  return { method: 'POST', url, body: rest }
}
