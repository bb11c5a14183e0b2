import { v7 } from 'uuid'
import { civilDate } from '../../platform/civil-date'
import type { Stopper } from '../consent'
import { lockHouseholds, setHouseholdPhone } from './contact-store'
import { emptyParticulars, endMember, insertStep, lockRunning, setState } from './member-store'
import type { AssociationDeps } from './ports'

/** Leaves, or takes back what is asked for; what was told goes, numbers and days stay. */
function stopMembership({ platform: { clock, trail } }: AssociationDeps): Stopper {
  return async (work, { accountId, requestId }) => {
    const now = clock.now()
    for (const { member_id: memberId, state, household_id } of await lockRunning(work, accountId)) {
      const left = state === 'member'
      if (left) await endMember(work, memberId, { why: 'ownWish', on: civilDate(now) }, now)
      else await setState(work, memberId, { from: [state], to: 'withdrawn' })
      await insertStep(work, { stepId: v7(), memberId, step: left ? 'left' : 'withdrawn', by: accountId, words: null }, now)
      const subject = { subjectKind: 'member', subjectId: memberId, ...(household_id ? { householdId: household_id } : {}) }
      await trail.write(work, { actorId: accountId, requestId }, [{ action: left ? 'member.left' : 'member.withdrawn', ...subject }])
    }
    await emptyParticulars(work, accountId)
    return null
  }
}

/** The contact no longer sees how to reach the family. */
function stopContact({ membership }: AssociationDeps): Stopper {
  return async (work, { accountId }) => {
    const party = await membership.partyOf(work, accountId)
    const [household] = party ? await lockHouseholds(work, [party.householdId]) : []
    if (household) await setHouseholdPhone(work, household.household_id, null)
    return null
  }
}

/** What taking back a consent stops in the same moment. */
export const createStoppers = (deps: AssociationDeps): Record<'memberFile' | 'memberContact', Stopper> => ({
  memberFile: stopMembership(deps),
  memberContact: stopContact(deps),
})
