import type { Db } from '../../platform/tables'
import { placeNames } from './place-store'

/** Names of places by code, asked over the handle at hand: inside a transaction there may be no second connection. */
export async function namesOfPlaces(handle: Db, codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (codes.length === 0) return new Map()
  const rows = await placeNames(handle, [...new Set(codes)])
  return new Map(rows.map((row) => [row.code, row.name]))
}
