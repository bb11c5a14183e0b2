import type { Work } from '../../platform/tables'
import type { RegisterKit } from './register-person'
import { openAddress, sealAddress } from './register-seals'
import { lockHouseholds, setAddress, speakFor } from './register-store'

/** Writes where a household lives, inside the caller's transaction; the same words again change nothing. False when the household is gone. */
export async function changeAddress(
  { sealer }: Pick<RegisterKit, 'sealer'>,
  work: Work,
  householdId: string,
  address: string | null,
  actorId: string,
): Promise<boolean> {
  const [household] = await lockHouseholds(work, [householdId])
  if (!household) return false
  const written = household.address_sealed && openAddress(sealer, householdId, household.address_sealed)
  if (written === address) return true
  await speakFor(work, actorId)
  await setAddress(work, householdId, address === null ? null : sealAddress(sealer, householdId, address))
  return true
}
