import type { Platform } from '../../platform/platform'
import type { Db } from '../../platform/tables'
import { pseudonymOf } from './seals'
import { filesAmong } from './store'

/** Which of these households have a file of their own. What others show of them must not tell. */
export async function protectedAmong(
  { sealer }: Pick<Platform, 'sealer'>,
  handle: Db,
  householdIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const named = new Map(householdIds.map((householdId) => [pseudonymOf(sealer, householdId).toString('hex'), householdId]))
  const found = await filesAmong(
    handle,
    [...named.keys()].map((hex) => Buffer.from(hex, 'hex')),
  )
  return new Set(found.flatMap((pseudonym) => named.get(pseudonym.toString('hex')) ?? []))
}
