import { newest, openMembership, type MembershipWorld } from './testing'

let world: MembershipWorld
let editorOpenid: string
beforeAll(async () => {
  world = await openMembership()
  editorOpenid = await world.newcomer()
  for (const text of ['拿不准', '也拿不准']) world.verdicts.set(text, 'review')
})
afterAll(() => world.database.destroy())

const editor = () => world.as(editorOpenid, { roles: ['editor'] }).deliveries
const queue = async () => (await editor().heldTexts({})).items
async function decide(text: string, verdict: 'pass' | 'refuse') {
  const held = (await queue()).filter((item) => item.text === text).at(-1)
  if (!held) throw new Error('not in the queue')
  await editor().reviewText({ heldTextId: held.heldTextId, verdict })
}
async function heldFamily() {
  const openid = await world.family()
  const person = newest(await world.as(openid).membership.addPerson({ nickname: '拿不准', kind: 'adult' }))
  const file = await world.membership.householdOf(world.platform.db, await world.accountOf(openid))
  const householdId = file?.householdId ?? ''
  return {
    openid,
    person,
    own: async () => (await world.as(openid).membership.household())?.people[0],
    forStaff: async () => (await world.membership.ownerNicknames(world.platform.db, [householdId])).get(householdId),
  }
}

test('WeChat is asked about every nickname in its shape', async () => {
  await heldFamily()
  expect(world.wechat.calls.at(-1)).toEqual({
    api: 'security.msgSecCheck',
    payload: { openid: expect.stringMatching(/^o-/), scene: 1, version: 2, content: '拿不准' },
  })
})

test('held: its household reads it, staff do not, and the editor finds it in the queue', async () => {
  const { person, own, forStaff } = await heldFamily()
  expect(person).toMatchObject({ nickname: '拿不准', textState: 'held' })
  expect(await own()).toMatchObject({ nickname: '拿不准', textState: 'held' })
  expect(await forStaff()).toBe('称呼待审核')
  expect((await queue()).map((item) => [item.field, item.text])).toContainEqual(['家人称呼', '拿不准'])
})

test('passed: everyone who may reads it', async () => {
  const { own, forStaff } = await heldFamily()
  await decide('拿不准', 'pass')
  expect((await own())?.textState).toBe('held')
  await world.deliver()
  expect(await own()).toMatchObject({ nickname: '拿不准', textState: 'clear' })
  expect(await forStaff()).toBe('拿不准')
})

test('refused: the nickname is gone and the household is asked for another', async () => {
  const { openid, person, own, forStaff } = await heldFamily()
  await decide('拿不准', 'refuse')
  await world.deliver()
  expect(await own()).toMatchObject({ nickname: '请换个称呼', textState: 'refused' })
  expect(await forStaff()).toBe('称呼待审核')
  await world.as(openid).membership.renamePerson({ personId: person.personId, nickname: '王女士' })
  expect(await own()).toMatchObject({ nickname: '王女士', textState: 'clear' })
  expect(await forStaff()).toBe('王女士')
})

test('a verdict on a nickname that was changed meanwhile does not touch the new one', async () => {
  const { openid, person, own } = await heldFamily()
  await decide('拿不准', 'pass')
  await world.as(openid).membership.renamePerson({ personId: person.personId, nickname: '也拿不准' })
  await world.deliver()
  expect(await own()).toMatchObject({ nickname: '也拿不准', textState: 'held' })
})

test('a nickname changed or removed leaves the queue', async () => {
  const { openid, person } = await heldFamily()
  const waiting = (await queue()).length
  await world.as(openid).membership.renamePerson({ personId: person.personId, nickname: '也拿不准' })
  expect((await queue()).length).toBe(waiting)
  await world.as(openid).membership.removePerson({ personId: person.personId })
  expect((await queue()).length).toBe(waiting - 1)
})
