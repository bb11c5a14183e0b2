import type { Stopper } from '../consent'
import { eraseContact } from './contact-store'
import { eraseStated, findOwnPerson, findToName, setPersonPhone, withdrawNamings } from './naming-store'
import type { MembershipDeps } from './ports'
import { findBelonging } from './sharing-store'

/** What taking back a consent stops in the same moment. */
export function createStoppers({ platform }: MembershipDeps): Record<'phone' | 'realName' | 'childRegister', Stopper> {
  return {
    phone: async (work, { accountId }) => {
      await setPersonPhone(work, accountId, null)
      await eraseContact(work, accountId)
      return null
    },
    realName: async (work, { accountId }) => {
      const person = await findOwnPerson(work, accountId)
      if (!person) return null
      await withdrawNamings(work, person.person_id, platform.clock.now())
      await eraseStated(work, person.person_id)
      return null
    },
    childRegister: async (work, { accountId, subjectId }) => {
      const belonging = await findBelonging(work, accountId)
      const child = belonging?.role === 'owner' && subjectId ? await findToName(work, belonging.household_id, subjectId) : undefined
      if (child?.kind !== 'child') return null
      await withdrawNamings(work, child.person_id, platform.clock.now())
      await eraseStated(work, child.person_id)
      return null
    },
  }
}
