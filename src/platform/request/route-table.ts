import { type AnyContractRouter, isContractProcedure } from '@orpc/contract'

/** `operation.name` → its method and its path with `{names}`. */
export type RouteTable = Record<string, readonly [method: string, path: string]>

/** The addresses of a contract's operations, without their schemas. */
export function routeTable(contract: AnyContractRouter, above: readonly string[] = []): RouteTable {
  if (isContractProcedure(contract)) {
    const { method = 'POST', path = '/' } = contract['~orpc'].route
    return { [above.join('.')]: [method, path] }
  }
  return Object.assign({}, ...Object.entries(contract).map(([name, below]) => routeTable(below, [...above, name])))
}
