import { v7 } from 'uuid'
import { asId } from '@xiongguan/contract/kit/id'
import type { OfflineEdit } from '@xiongguan/contract/membership/register-field'
import { openWeappWorld, type WeappWorld } from '../support/weapp-world'

let world: WeappWorld
beforeAll(async () => {
  world = await openWeappWorld()
}, 300_000)
afterAll(() => world.close())

test('a worker edits without a network, and decides what a colleague changed meanwhile', async () => {
  const [personId] = await world.family('visited', [
    ['妈妈', 'adult'],
    ['小石榴', 'child'],
  ])
  if (!personId) throw new Error('nobody in the family')
  await world.worker('worker-one', '演示 · 工作者甲')
  await world.worker('worker-two', '演示 · 工作者乙')
  const { registerField } = world.phone('worker-two')
  const [home] = (await registerField.households({})).items
  if (!home) throw new Error('no household')
  const { householdId } = home

  const host = world.phoneWithApp('worker-one')
  await host.launch('/tabs/mine/index')
  await host.tap('visits')
  expect(host.words()).toContain('福民社区')
  await host.tap(`visit-${householdId}`)
  expect(host.words()).toContain('未满 14 周岁的孩子')
  expect(host.words()).not.toContain('小石榴')

  await host.connect(false)
  await host.tap(`phone-${personId}`)
  await host.type('field-value', '123')
  await host.tap('dialog-confirm')
  expect(host.words()).toContain('手机号要是 11 位数字')
  await host.type('field-value', '19900000007')
  await host.tap('dialog-confirm')
  await host.tap(`name-${personId}`)
  await host.type('field-value', '合成甲')
  await host.tap('dialog-confirm')
  expect(host.wordsIn(host.find('sending-waits'))).toContain('2 项修改已存在手机里')
  expect(host.wordsIn(host.find(`phone-${personId}`))).toContain('等送出')

  const theirs = { editId: asId<'FieldEdit'>(v7()), householdId, personId, field: 'phone', value: '19900000008', basedOn: 0 } satisfies OfflineEdit
  await registerField.sync({ edits: [theirs] })
  await host.connect(true)
  expect(host.wordsIn(host.find('sending-waits'))).toContain('修改都已送出')
  const words = host.words()
  for (const shown of ['两边都改了', '合成甲的手机号', '19900000007', '19900000008', '演示 · 工作者乙']) expect(words).toContain(shown)
  await host.tap(host.ids().find((id) => id.startsWith('theirs-')) ?? 'theirs-')
  expect(host.words()).toContain('已留下系统里的')
  expect(host.ids().some((id) => id.startsWith('conflict-'))).toBe(false)
  const [person] = (await registerField.household({ householdId })).people
  expect([person?.fields.phone.value, person?.fields.name.value]).toEqual(['19900000008', '合成甲'])
  const asked = host.calls.flatMap(({ name, options }) =>
    name === 'cloud.callFunction' ? [options as { name: string; data: { operation: string } }] : [],
  )
  expect(asked.filter(({ data }) => data.operation.startsWith('registerField.')).every(({ name }) => name === 'family')).toBe(true)
  expect(host.problems).toEqual([])
}, 120_000)

test('somebody without the right reads kind words', async () => {
  await world.family('no-worker', [['妈妈', 'adult']])
  const host = world.phoneWithApp('no-worker')
  await host.launch('/areas/visits/pages/households/index')
  expect(host.ids()).toContain('no-right')
  expect(host.problems).toEqual([])
})

test('a search, the birthdays of the month and a household out of reach answer in the built functions', async () => {
  await world.worker('worker-three', '演示 · 工作者丙')
  const host = world.phoneWithApp('worker-three')
  await host.launch('/areas/association/pages/birthdays/index')
  expect(host.ids()).toContain('no-birthdays')
  await host.open('/areas/visits/pages/households/index')
  await host.type('search-words', '合成查无此人')
  await host.tap('search-go')
  expect(host.ids()).toContain('not-found')
  await host.open(`/areas/visits/pages/household/index?householdId=${v7()}`)
  expect(host.words()).toContain('没有找到这一户')
  expect(host.problems).toEqual([])
})
