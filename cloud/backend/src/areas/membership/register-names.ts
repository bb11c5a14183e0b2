import type { Platform } from '../../platform/platform'
import type { Db } from '../../platform/tables'
import { openName } from './register-seals'
import { sealedNames } from './store'

export type RegisterName = { name: string; communityCode: string }

/** Names of people of the register by id, with where each lives; whoever asks shows them as far as its reader's right goes. */
export async function registerNames(
  { sealer }: Pick<Platform, 'sealer'>,
  handle: Db,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, RegisterName>> {
  if (personIds.length === 0) return new Map()
  const rows = await sealedNames(handle, [...new Set(personIds)])
  return new Map(
    rows.flatMap(({ person_id, name_sealed, community_code }) =>
      name_sealed ? [[person_id, { name: openName(sealer, person_id, name_sealed), communityCode: community_code }] as const] : [],
    ),
  )
}
