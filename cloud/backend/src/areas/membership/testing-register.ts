import { inventedId } from '../../testing/invented-ids'
import type { Work } from '../../platform/tables'
import { registerHousehold } from './register-household'
import { registerPerson, type NewPerson } from './register-person'
import { communityCode, type MembershipWorld } from './testing'

let serial = 0
/** An ID no other test used. */
export const madeId = () => inventedId((serial += 1))

export const someone = (householdId: string, more: Partial<NewPerson> = {}): NewPerson => ({
  householdId,
  name: '合成甲',
  phone: null,
  document: null,
  bornOn: '1980-01-01',
  sex: null,
  relation: 'head',
  source: 'staff',
  guardianAgreed: false,
  ...more,
})

/** Runs in a transaction of its own. */
export const inWork = <Result>({ platform }: MembershipWorld, run: (work: Work) => Promise<Result>): Promise<Result> =>
  platform.db.transaction().execute(run)

export async function madeHousehold(world: MembershipWorld, community = communityCode, address: string | null = null): Promise<string> {
  const made = await inWork(world, (work) => registerHousehold(world.platform, work, { communityCode: community, address, source: 'staff' }))
  if (made.kind !== 'registered') throw new Error(made.reason)
  return made.householdId
}

export async function madePerson(world: MembershipWorld, householdId: string, more: Partial<NewPerson> = {}): Promise<string> {
  const made = await inWork(world, (work) => registerPerson(world.platform, work, someone(householdId, more)))
  if (made.kind !== 'registered') throw new Error(made.reason)
  return made.personId
}
