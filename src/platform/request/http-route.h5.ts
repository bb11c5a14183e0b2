import type { RouteTable } from './route-table'

export type HttpRoute = { method: string; url: string; rest: Record<string, unknown> }

/** How an operation travels over HTTP: `{name}` in its path is filled from the input, the rest stays for query or body. */
export function httpRoute(routes: RouteTable, operation: readonly string[], input: unknown): HttpRoute {
  const route = routes[operation.join('.')]
  if (!route) throw new Error(`no operation ${operation.join('.')}`)
  const [method, path] = route
  const rest: Record<string, unknown> = { ...(input as Record<string, unknown> | undefined) }
  const url = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = rest[name]
    delete rest[name]
    return encodeURIComponent(String(value))
  })
  return { method, url, rest }
}
