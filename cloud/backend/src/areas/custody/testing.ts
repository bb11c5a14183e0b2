import { asId } from '@xiongguan/contract/kit/id'
import { plantRegistered } from '../../testing/plant-registered'
import { createTestApp, type TestApp } from '../../testing/test-app'

export const here = '620201001001'
export const there = '620201001002'
/** 街道 above both. */
export const above = '620201001'

/** A family of `here` whose head is registered under a synthetic document. */
export async function registeredFamily(test: TestApp, openid: string, head: { name: string; document?: string; phone?: string }, community = here) {
  const family = await test.family(openid, [['大人', 'adult']], community)
  const [personId = ''] = family.personIds
  await plantRegistered(test.db, test.sealer, personId, head)
  return { ...family, householdId: family.household.householdId }
}

/** A registrar, two workers of `here`, a third, one of another place, the 秘书长 above them, administrators, and a family. */
export async function openCustody() {
  const test = await createTestApp()
  const registrar = await test.staff('registrar')
  const first = await test.staff('community_worker', here)
  const second = await test.staff('community_worker', here)
  const third = await test.staff('community_worker', here)
  const elsewhere = await test.staff('community_worker', there)
  const secretary = await test.staff('secretary', above)
  const administrator = await test.staff('city_administrator')
  const supervisor = await test.staff('city_administrator')
  const family = await registeredFamily(test, 'o-family', { name: '合成甲', document: '620201190101010017' })
  const assign = (householdId: string, contacts: [string, string] = [first.accountId, second.accountId]) =>
    registrar.client.custodyDesk.assign({
      householdId: asId<'Household'>(householdId),
      kind: 'a',
      contacts: [asId<'Account'>(contacts[0]), asId<'Account'>(contacts[1])],
    })
  return { test, registrar, first, second, third, elsewhere, secretary, administrator, supervisor, family, assign }
}
export type CustodyWorld = Awaited<ReturnType<typeof openCustody>>
