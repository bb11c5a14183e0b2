import { documentKinds } from '@xiongguan/contract/membership/terms'
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

/** The household of whoever holds each of these document numbers, of whatever kind; unknown ones are left out. */
export async function householdsOfDocuments(
  { sealer }: Pick<Platform, 'sealer'>,
  handle: Db,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (numbers.length === 0) return new Map()
  const numberOf = new Map(
    numbers.flatMap((number) => documentKinds.map((kind) => [documentIndex(sealer, kind, number).toString('hex'), number] as const)),
  )
  const rows = await householdsByIndex(
    handle,
    [...numberOf.keys()].map((index) => Buffer.from(index, 'hex')),
  )
  return new Map(
    rows.flatMap(({ household_id, document_index }) => {
      const number = numberOf.get(document_index?.toString('hex') ?? '')
      return number === undefined ? [] : [[number, household_id] as const]
    }),
  )
}
