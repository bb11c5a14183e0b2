import type { Work } from '../../platform/tables'
import type { MergeFollower } from '../membership'
import { movePregnancies } from './journey-store'
import { forgetChild, moveRecords, moveToHousehold, putChildFacts, takeChildFacts } from './record-store'
import { openValue, sealValue } from './seals'
import type { GuidanceKit } from './ports'

/** A child goes on under another id, in another household: everything kept of it goes with it, unsealed and sealed anew where an id is bound in. */
export async function followLifted(
  { sealer, clock }: Pick<GuidanceKit, 'sealer' | 'clock'>,
  work: Work,
  { from, to, householdId }: { from: string; to: string; householdId: string },
): Promise<void> {
  await moveRecords(work, from, to)
  await moveToHousehold(work, to, householdId)
  const facts = await takeChildFacts(work, from)
  if (facts) {
    const value = openValue<unknown>(sealer, 'guidance_child', from, facts.facts_sealed)
    await putChildFacts(work, { personId: to, householdId, sealed: sealValue(sealer, 'guidance_child', to, value) }, clock.now())
  }
  await forgetChild(work, from)
}

/** A pregnancy is whoever's who wrote it down: it goes along when they leave, and whoever stays reads nothing of it. */
export async function followLeaver(
  { membership }: Pick<GuidanceKit, 'membership'>,
  work: Work,
  { householdId, from }: { householdId: string; from: string },
): Promise<void> {
  const home = await membership.homeOf(work, from)
  if (home?.owns && home.householdId !== householdId) await movePregnancies(work, { by: from, from: householdId, to: home.householdId })
}

/** Two records of the register are one child: what was recorded of either stands with the one that is kept, until they are parted. */
export const followMerge: MergeFollower = {
  follow: (work, { keptId, mergedId }) => moveRecords(work, mergedId, keptId),
  goBack: async (work, { keptId, mergedId }, moved) => {
    if (moved.length > 0) await moveRecords(work, keptId, mergedId, moved)
  },
}
