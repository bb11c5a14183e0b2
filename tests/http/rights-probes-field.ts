import type { Prepare } from './rights-probes'
import { member } from './rights-probes-members'
import { registered } from './rights-probes-people'
import { here, there, type World } from './rights-world'

/** Another town than the secretary's. */
const elsewhere = '620201100201'

type Home = Awaited<ReturnType<typeof registered>>
const finding =
  (communityCode: string, probe: (home: Home) => { text: string; looksFor: string }): Prepare =>
  async (world) => {
    const { text, looksFor } = probe(await registered(world, communityCode))
    return { input: { text }, looksFor }
  }
const byName = ({ name, householdId }: Home) => ({ text: name, looksFor: householdId })

async function celebrating(world: World, communityCode: string) {
  const { client } = await world.served.staff('community_worker', communityCode)
  const birthday = `${world.served.clock.now().toISOString().slice(5, 7)}-15`
  return member(world, { [communityCode]: client }, communityCode, { birthday })
}
const celebrated =
  (communityCode: string, rests = false): Prepare =>
  async (world) => {
    const { client, memberId } = await celebrating(world, communityCode)
    if (rests) await client.membership.setQuiet({ quiet: true })
    return { input: {}, looksFor: memberId }
  }

/** The register on a worker's phone, and the birthdays of its place. */
export const fieldProbes: Record<string, Record<string, Prepare>> = {
  'registerField.find': {
    'same-community': finding(here, byName),
    town: finding(there, byName),
    'by-phone': finding(here, ({ phone, householdId }) => ({ text: phone, looksFor: householdId })),
    'name-of-young-child': finding(here, ({ childName, householdId }) => ({ text: childName, looksFor: householdId })),
  },
  'members.birthdays': {
    'same-community': celebrated(here),
    'other-community': celebrated(there),
    'other-town': celebrated(elsewhere),
    'resting-family': celebrated(here, true),
  },
}
