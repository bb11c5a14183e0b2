import type { EventId } from '@xiongguan/contract/events/terms'
import { openForm } from '../support/function-world'
import { openWeappWorld, type WeappWorld } from '../support/weapp-world'
import type { WeappHost } from '../support/weapp-host'

let world: WeappWorld
let desk: Awaited<ReturnType<WeappWorld['app']['staff']>>
let eventId: EventId

const soon = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()

beforeAll(async () => {
  world = await openWeappWorld()
  const door = { signUpClosesAt: soon(0.9), cancelUntil: soon(0.8), startsAt: soon(1), endsAt: soon(4) }
  eventId = await world.publish(openForm({ title: '会员之家开放日', ...door }))
  desk = await world.app.staff('event_manager')
}, 300_000)
afterAll(() => world.close())

async function comingFamily(openid: string) {
  const personIds = await world.family(openid, [
    ['石榴妈妈', 'adult'],
    ['小石榴', 'child'],
  ])
  const { events } = world.phone(openid)
  const signedUp = await events.signUp({ eventId, personIds })
  if (signedUp.kind !== 'signedUp') throw new Error(`the sign-up was refused: ${JSON.stringify(signedUp)}`)
  const { signUpId } = signedUp
  return { ...(await events.ticket({ signUpId })), signUpId, giveUp: () => events.cancelSignUp({ signUpId }) }
}

/** A volunteer without any role, who scans the code that staff show. */
async function volunteerAtDoor(openid: string, name: string): Promise<WeappHost> {
  const { identity } = world.phone(openid)
  await identity.acceptPrivacy({ version: (await identity.privacyNotice()).version })
  world.app.clock.set(new Date())
  const { qrText } = await desk.client.eventDesk.newDeviceCode({ eventId })
  const host = world.phoneWithApp(openid)
  await host.launch('/tabs/mine/index')
  expect(host.ids()).not.toContain('door')
  await host.tap('door-device')
  await host.type('device-name', name)
  host.show(qrText)
  await host.tap('scan')
  expect(host.words()).toContain(`“${name}”已启用`)
  await host.tap('to-door')
  expect(host.page().route).toBe('areas/door/pages/door/index')
  expect(host.wordsIn(host.find('device-as-of'))).toContain('名单截至')
  return host
}

const result = (host: WeappHost) => host.wordsIn(host.find('door-result'))
const unsent = (host: WeappHost) => host.wordsIn(host.find('device-unsent'))
const scan = async (host: WeappHost, text: string) => {
  host.show(text)
  await host.tap('scan')
}
const arrivals = async () => (await desk.client.door.doorSummary({ eventId })).recent.map(({ code }) => code)

test('a volunteer’s phone goes on without a network, and what it wrote down is reconciled', async () => {
  const [coming, typed, before, after] = [
    await comingFamily('comes'),
    await comingFamily('says-the-code'),
    await comingFamily('gave-up-before'),
    await comingFamily('gives-up-after'),
  ]
  await before.giveUp()
  const host = await volunteerAtDoor('volunteer', '东门')
  const late = await comingFamily('signs-up-late')
  await after.giveUp()
  await host.connect(false)
  expect(host.wordsIn(host.find('device-connection'))).toContain('没有网络')

  await scan(host, coming.qrText)
  expect(result(host)).toContain('已签到 2 人')
  expect(result(host)).toContain('网络恢复后对账')
  await scan(host, coming.qrText)
  expect(result(host)).toContain('已签到')
  expect(host.nodes((node) => node.cl?.includes('door-result--wait') === true)).toHaveLength(1)
  await host.type('door-code', typed.code)
  await host.tap('check-in')
  expect(result(host)).toContain('已签到 2 人')
  await scan(host, late.qrText)
  expect(result(host)).toContain('已签到，人数看票面')

  for (const [text, words] of [
    [before.qrText, '这次报名已取消'],
    [`${coming.qrText.slice(0, -4)}AAAA`, '这不是入场票'],
    ['https://example.test/', '这不是入场票'],
  ] as const) {
    await scan(host, text)
    expect(result(host)).toContain(words)
    expect(host.nodes((node) => node.cl?.includes('door-result--stop') === true)).toHaveLength(1)
  }
  await host.type('door-code', 'ZZZZ ZZZZ')
  await host.tap('check-in')
  expect(result(host)).toContain('没有这个口述码')
  await scan(host, after.qrText)
  expect(result(host)).toContain('已签到 2 人')

  expect(unsent(host)).toContain('4 条记录')
  expect(host.words()).not.toContain('石榴妈妈')
  expect(await arrivals()).toEqual([])

  await host.connect(true)
  expect(unsent(host)).toContain('都已上送')
  expect((await arrivals()).sort()).toEqual([coming.code, typed.code, late.code].sort())
  const { items } = await desk.client.eventDesk.doorCases({ eventId })
  expect(items.map(({ code, kind, deviceName }) => [code, kind, deviceName])).toEqual([[after.code, 'givenUp', '东门']])
  expect(host.wordsIn(host.find('device-cases'))).toContain('1 条要工作人员核对')
  expect(host.problems).toEqual([])
}, 120_000)

test('a phone whose network leads nowhere decides by itself, and opens the door again from its own list', async () => {
  const family = await comingFamily('lost-answer')
  const host = await volunteerAtDoor('volunteer-two', '西门')
  host.refuseCalls(true)
  await scan(host, family.qrText)
  expect(result(host)).toContain('网络恢复后对账')
  await host.open('/tabs/services/index')
  await host.tap('door')
  await host.tap(`device-${eventId}`)
  expect(unsent(host)).toContain('1 条记录')
  await scan(host, family.qrText)
  expect(result(host)).toContain('已签到')
  host.refuseCalls(false)
  await host.connect(false)
  await host.connect(true)
  expect(unsent(host)).toContain('都已上送')
  expect(await arrivals()).toContain(family.code)
  expect(host.problems).toEqual([])
}, 120_000)
