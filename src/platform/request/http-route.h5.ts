import { isContractProcedure } from '@orpc/contract'
import { miniProgramContract } from '@xiongguan/contract/resident'

export type HttpRoute = { method: string; url: string; rest: Record<string, unknown> }

/** How an operation travels over HTTP: `{name}` in its path is filled from the input, the rest stays for query or body. */
export function httpRoute(operation: readonly string[], input: unknown): HttpRoute {
  const { method = 'POST', path = '/' } = routeOf(operation)
  const rest: Record<string, unknown> = { ...(input as Record<string, unknown> | undefined) }
  const url = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = rest[name]
    delete rest[name]
    return encodeURIComponent(String(value))
  })
  return { method, url, rest }
}

function routeOf(operation: readonly string[]) {
  let found: unknown = miniProgramContract
  for (const name of operation) found = (found as Record<string, unknown> | undefined)?.[name]
  if (!isContractProcedure(found)) throw new Error(`no operation ${operation.join('.')}`)
  return found['~orpc'].route
}
