import type { Prepare, Relations } from './rights-probes'
import { here, there } from './rights-world'

/** A family of a community whose messages may rest. */
const familyOf =
  (communityCode: string): Prepare =>
  async (world) => {
    const { client } = await world.fresh('resident')
    const saved = await client.membership.openHousehold({ communityCode })
    if (saved.kind !== 'saved') throw new Error(saved.words)
    return { input: { householdId: saved.household.householdId } }
  }

export const deskProbes: Readonly<Record<string, Relations>> = {
  'privacyDesk.waiting': { any: () => ({ input: {} }) },
  'familyDesk.familyQuiet': { 'same-community': familyOf(here), 'other-community': familyOf(there) },
}
