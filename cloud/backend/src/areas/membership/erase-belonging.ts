import type { Work } from '../../platform/tables'
import { forgetHousehold } from './import-store'
import { dropPersonAccount, endSharer, findBelonging, holdHousehold, listBelonging, setOwner, withdrawAllInvitations } from './sharing-store'
import { eraseHousehold } from './store'

/**
 * Takes an erased account out of its household. A sharer only goes; an owner's household goes with it, unless others share
 * it: then it passes to the one who shares it longest, since its people are theirs too.
 */
export async function eraseBelonging(work: Work, accountId: string, now: Date): Promise<void> {
  const belonging = await findBelonging(work, accountId)
  if (!belonging || !(await holdHousehold(work, belonging.household_id))) return
  const { household_id: householdId, role } = belonging
  if (role === 'sharer') {
    await endSharer(work, householdId, { accountId }, now)
    return dropPersonAccount(work, accountId)
  }
  await withdrawAllInvitations(work, householdId, now)
  const heir = (await listBelonging(work, householdId)).find(({ account_id }) => account_id !== accountId)
  if (!heir) {
    await forgetHousehold(work, householdId, now)
    return eraseHousehold(work, householdId, now)
  }
  await setOwner(work, householdId, null)
  await endSharer(work, householdId, { accountId: heir.account_id }, now)
  await setOwner(work, householdId, heir.account_id)
  await dropPersonAccount(work, accountId)
}
