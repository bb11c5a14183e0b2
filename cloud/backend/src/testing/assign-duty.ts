import type { FileId } from '@xiongguan/contract/custody/terms'
import type { AccountId } from '@xiongguan/contract/identity/terms'
import { asId } from '@xiongguan/contract/kit/id'
import type { TestApp } from './test-app'

type Registrar = Pick<Awaited<ReturnType<TestApp['staff']>>['client'], 'custodyDesk'>

/** Gives a household its two contacts (双岗联系人) by whoever assigns them; answers the file. */
export async function assignDuty(registrar: Registrar, householdId: string, contacts: readonly [string, string]): Promise<FileId> {
  const pair: [AccountId, AccountId] = [asId<'Account'>(contacts[0]), asId<'Account'>(contacts[1])]
  const made = await registrar.custodyDesk.assign({ householdId: asId<'Household'>(householdId), kind: 'a', contacts: pair })
  if (made.kind !== 'assigned') throw new Error(made.words)
  return made.fileId
}
