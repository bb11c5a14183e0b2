import type { Work } from '../../platform/tables'
import type { Stopper } from '../consent'
import { forgetPregnancies } from './journey-store'
import type { GuidanceKit } from './ports'
import { forgetChild } from './record-store'

/** What taking back a consent stops: the records are deleted in the same transaction, not hidden. */
export function createStoppers({ membership, consent }: Pick<GuidanceKit, 'membership' | 'consent'>): Record<'childHealth' | 'pregnancy', Stopper> {
  const owned = async (work: Work, accountId: string) => {
    const home = await membership.homeOf(work, accountId)
    return home?.owns ? home.householdId : null
  }
  return {
    childHealth: async (work, { accountId, subjectId }) => {
      const householdId = await owned(work, accountId)
      if (!householdId || !subjectId) return null
      await forgetChild(work, subjectId)
      if (!(await consent.given(work, accountId, 'childRegister', subjectId))) await membership.forgetBirth(work, subjectId)
      return null
    },
    pregnancy: async (work, { accountId }) => {
      const householdId = await owned(work, accountId)
      if (householdId) await forgetPregnancies(work, householdId)
      return null
    },
  }
}
