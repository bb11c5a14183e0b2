import type { RegisterSource } from '@xiongguan/contract/membership/terms'
import { v7 } from 'uuid'
import type { Work } from '../../platform/tables'
import { isOffered } from './place-store'
import type { RegisterKit } from './register-person'
import { sealAddress } from './register-seals'
import { insertRegisterHousehold } from './register-store'

export type NewRegisterHousehold = {
  communityCode: string
  address: string | null
  source: Exclude<RegisterSource, 'self'>
  /** Where the caller has made the id already. */
  householdId?: string
}

export type HouseholdRegistered = { kind: 'registered'; householdId: string } | { kind: 'refused'; reason: 'placeEnded' }

/** Writes a household down, still without people, inside the caller's transaction. It belongs to no account until one joins it. */
export async function registerHousehold(
  { sealer, clock }: RegisterKit,
  work: Work,
  { communityCode, address, source, householdId = v7() }: NewRegisterHousehold,
): Promise<HouseholdRegistered> {
  const now = clock.now()
  if (!(await isOffered(work, communityCode))) return { kind: 'refused', reason: 'placeEnded' }
  const addressSealed = address ? sealAddress(sealer, householdId, address) : null
  await insertRegisterHousehold(work, { householdId, communityCode, source, addressSealed }, now)
  return { kind: 'registered', householdId }
}
