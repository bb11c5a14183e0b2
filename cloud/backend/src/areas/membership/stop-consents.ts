import type { Stopper } from '../consent'
import { tellEnded } from './act-for-parent'
import { endProxiesFor } from './acting-store'
import { eraseContact } from './contact-store'
import { eraseStated, findOwnPerson, findToName, setPersonPhone, withdrawNamings } from './naming-store'
import type { MembershipDeps } from './ports'
import { endSharing } from './share-household'
import { findBelonging, holdHousehold, listSharers, withdrawAllInvitations } from './sharing-store'

type Stops = 'phone' | 'realName' | 'childRegister' | 'familySharing' | 'actForElder'

/** Nobody sees the household by another phone any more, and no invitation is open. */
function stopSharing(deps: MembershipDeps): Stopper {
  const { clock, trail } = deps.platform
  return async (work, { accountId, requestId }) => {
    const belonging = await findBelonging(work, accountId)
    const household = belonging?.role === 'owner' ? await holdHousehold(work, belonging.household_id) : undefined
    if (!household) return null
    const { household_id: householdId } = household
    await withdrawAllInvitations(work, householdId, clock.now())
    for (const { sharer_id: sharerId } of await listSharers(work, householdId)) {
      await endSharing(deps, work, householdId, { sharerId }, accountId)
      const note = { action: 'sharing.ended', subjectKind: 'sharer', subjectId: sharerId, householdId } as const
      await trail.write(work, { actorId: accountId, requestId }, [note])
    }
    return null
  }
}

/** Nobody does anything for this account any more; what was done stays. */
function stopActing(deps: MembershipDeps): Stopper {
  const { clock, trail } = deps.platform
  return async (work, { accountId, requestId }) => {
    for (const { proxy_id: subjectId, acting_account_id, household_id } of await endProxiesFor(work, accountId, clock.now())) {
      await tellEnded(deps, work, subjectId, acting_account_id)
      const householdId = household_id ? { householdId: household_id } : {}
      await trail.write(work, { actorId: accountId, requestId }, [{ action: 'acting.ended', subjectKind: 'proxy', subjectId, ...householdId }])
    }
    return null
  }
}

/** What taking back a consent stops in the same moment. */
export function createStoppers(deps: MembershipDeps): Record<Stops, Stopper> {
  const { clock } = deps.platform
  return {
    phone: async (work, { accountId }) => {
      await setPersonPhone(work, accountId, null)
      await eraseContact(work, accountId)
      return null
    },
    realName: async (work, { accountId }) => {
      const person = await findOwnPerson(work, accountId)
      if (!person) return null
      await withdrawNamings(work, person.person_id, clock.now())
      await eraseStated(work, person.person_id)
      return null
    },
    childRegister: async (work, { accountId, subjectId }) => {
      const belonging = await findBelonging(work, accountId)
      const child = belonging?.role === 'owner' && subjectId ? await findToName(work, belonging.household_id, subjectId) : undefined
      if (child?.kind !== 'child') return null
      await withdrawNamings(work, child.person_id, clock.now())
      await eraseStated(work, child.person_id)
      return null
    },
    familySharing: stopSharing(deps),
    actForElder: stopActing(deps),
  }
}
