import { sql } from 'kysely'
import { openCustody, registeredFamily, there, type CustodyWorld } from './testing'

let world: CustodyWorld
let neighbour: Awaited<ReturnType<typeof registeredFamily>>
beforeAll(async () => {
  world = await openCustody()
  neighbour = await registeredFamily(world.test, 'o-neighbour', { name: '合成乙' })
  const made = await world.assign(world.family.householdId)
  if (made.kind !== 'assigned') throw new Error(made.words)
})
afterAll(() => world.test.destroy())

type Who = { client: CustodyWorld['first']['client'] }
const dutyOf = ({ client }: Who, { householdId } = world.family) => client.custodyDesk.ofHousehold({ householdId, purpose: 'visit' })

test('the two contacts and the registrar hear who opens the file; only a contact gets the way in', async () => {
  const own = (await dutyOf(world.first)).duty
  expect(own?.contacts).toHaveLength(2)
  expect(own).toMatchObject({ fileId: expect.any(String), handingTo: null })
  expect((await dutyOf(world.second)).duty?.fileId).toBe(own?.fileId)
  expect((await dutyOf(world.registrar)).duty).toMatchObject({ contacts: [{}, {}], fileId: null, handingTo: null })
})

test('to everybody else a household with contacts and one without answer alike, and out of reach there is none', async () => {
  for (const who of [world.third, world.secretary, world.administrator]) {
    expect(await dutyOf(who)).toEqual({ duty: null })
    expect(await dutyOf(who, neighbour)).toEqual({ duty: null })
  }
  expect(await dutyOf(world.registrar, neighbour)).toEqual({ duty: null })
  await expect(dutyOf(world.elsewhere)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const apart = await registeredFamily(world.test, 'o-apart', { name: '合成丙' }, there)
  await expect(dutyOf(world.third, apart)).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('a hand-over that waits shows to who asked for it, and each asking is the look of any other household', async () => {
  const own = (await dutyOf(world.first)).duty
  if (!own?.fileId) throw new Error('no file')
  await world.first.client.custodyField.handOver({ fileId: own.fileId, to: world.third.accountId })
  expect((await dutyOf(world.first)).duty?.handingTo).toBe('演示 · community_worker')
  expect((await dutyOf(world.second)).duty?.handingTo).toBeNull()
  const ofHousehold = async (householdId: string) => {
    const { rows } = await sql<{ action: string; purpose: string }>`
      select distinct action, purpose from audit_entry where household_id = ${householdId} and purpose = 'visit'`.execute(world.test.db)
    return rows
  }
  expect(await ofHousehold(neighbour.householdId)).toEqual([{ action: 'register.opened', purpose: 'visit' }])
  expect(await ofHousehold(world.family.householdId)).toEqual([{ action: 'register.opened', purpose: 'visit' }])
})
