import { possibleDocuments } from '@xiongguan/contract/membership/document-rules'
import type { Platform } from '../../platform/platform'
import type { Db } from '../../platform/tables'
import { glimpseRows, householdsByIndex } from './glimpse-store'
import { documentIndex, openName } from './register-seals'

/** A household as another area greets it: where it is and the name of its head. */
export type HouseholdGlimpse = { communityCode: string; communityName: string; headName: string | null }

/** Households by id; one that is not there is left out. Whoever asks has to have the right to the names. */
export async function glimpseHouseholds(
  { sealer }: Pick<Platform, 'sealer'>,
  handle: Db,
  householdIds: readonly string[],
): Promise<ReadonlyMap<string, HouseholdGlimpse>> {
  if (householdIds.length === 0) return new Map()
  const rows = await glimpseRows(handle, [...new Set(householdIds)])
  return new Map(
    rows.map((row) => {
      const headName = row.person_id && row.name_sealed ? openName(sealer, row.person_id, row.name_sealed) : null
      return [row.household_id, { communityCode: row.community_code, communityName: row.community_name, headName }]
    }),
  )
}

/** The household of whoever holds each of these documents, by what was written; `null` where nobody is known, nothing where it is no document. */
export async function householdsOfDocuments(
  { sealer }: Pick<Platform, 'sealer'>,
  handle: Db,
  written: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  const indexes = new Map(
    written.map((text) => [text, possibleDocuments(text).map(({ kind, number }) => documentIndex(sealer, kind, number))] as const),
  )
  const rows = await householdsByIndex(handle, [...indexes.values()].flat())
  const households = new Map(rows.map(({ household_id, document_index }) => [document_index?.toString('hex'), household_id]))
  const householdOf = (of: readonly Buffer[]) => of.map((index) => households.get(index.toString('hex'))).find(Boolean) ?? null
  return new Map([...indexes].flatMap(([text, of]) => (of.length > 0 ? [[text, householdOf(of)] as const] : [])))
}
