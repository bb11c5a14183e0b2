import type { EventId } from '@xiongguan/contract/events/terms'
import { openForm } from '../support/function-world'
import { openWeappWorld, type WeappWorld } from '../support/weapp-world'
import type { WeappHost } from '../support/weapp-host'

const helper = 'door-helper'
let world: WeappWorld
let eventId: EventId
let otherEventId: EventId

const soon = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()

/** An event that can still be signed up for and whose door is open. */
const openDoor = (title: string) => openForm({ title, signUpClosesAt: soon(0.9), cancelUntil: soon(0.8), startsAt: soon(1), endsAt: soon(4) })

beforeAll(async () => {
  world = await openWeappWorld()
  eventId = await world.publish(openDoor('会员之家开放日'))
  otherEventId = await world.publish(openDoor('家庭健康嘉年华'))
  await world.doorHelper(helper, [eventId])
}, 300_000)
afterAll(() => world.close())

async function ticketOf(openid: string, event: EventId) {
  const personIds = await world.family(openid, [
    ['妈妈', 'adult'],
    ['小石榴', 'child'],
  ])
  const signedUp = await world.phone(openid).events.signUp({ eventId: event, personIds })
  if (signedUp.kind !== 'signedUp') throw new Error(`the sign-up was refused: ${JSON.stringify(signedUp)}`)
  return world.phone(openid).events.ticket({ signUpId: signedUp.signUpId })
}

/** The helper's phone, led to the door as a person goes there. */
async function atDoor(): Promise<WeappHost> {
  const host = world.phoneWithApp(helper)
  await host.launch('/tabs/services/index')
  await host.tap('door')
  await host.tap(`door-${eventId}`)
  expect(host.page().route).toBe('areas/door/pages/door/index')
  return host
}

const result = (host: WeappHost) => host.wordsIn(host.find('door-result'))
const arrived = (host: WeappHost) => host.wordsIn(host.find('arrived-people')).split(' / ')[0]

test('a helper finds the assigned event only', async () => {
  const host = world.phoneWithApp(helper)
  await host.launch('/areas/door/pages/events/index')
  expect(host.words()).toContain('会员之家开放日')
  expect(host.words()).not.toContain('家庭健康嘉年华')
  expect(host.problems).toEqual([])
})

test('a scanned ticket lets the family in once, without naming anyone', async () => {
  const { qrText } = await ticketOf('scanned', eventId)
  const host = await atDoor()
  host.show(qrText)
  await host.tap('scan')
  expect(host.calls.find(({ name }) => name === 'scanCode')?.options).toMatchObject({ scanType: ['qrCode'] })
  expect(result(host)).toContain('已签到 2 人')
  expect(arrived(host)).toBe('2')
  expect(host.words()).not.toContain('小石榴')

  await host.tap('scan')
  expect(host.nodes((node) => node.cl?.includes('door-result--wait') === true)).toHaveLength(1)
  expect(arrived(host)).toBe('2')
  expect(host.problems).toEqual([])
})

test('a closed scanner changes nothing and is no error; a foreign code and a ticket of another event stop at the door', async () => {
  const { qrText } = await ticketOf('elsewhere', otherEventId)
  const host = await atDoor()
  const before = arrived(host)
  host.show(null)
  await host.tap('scan')
  expect(result(host)).toBe('')
  host.show('https://example.com/')
  await host.tap('scan')
  expect(result(host)).toContain('这不是入场票')
  host.show(qrText)
  await host.tap('scan')
  expect(result(host)).toContain('家庭健康嘉年华')
  expect(arrived(host)).toBe(before)
  expect(host.problems).toEqual([])
})

test('a typed code lets in, and a mistake is taken back: the ticket can come again', async () => {
  const { code } = await ticketOf('typed', eventId)
  const spaced = `${code.slice(0, 4)} ${code.slice(4)}`
  const host = await atDoor()
  const before = Number(arrived(host))
  await host.type('door-code', spaced.toLowerCase())
  await host.tap('check-in')
  expect(result(host)).toContain('已签到 2 人')
  expect(arrived(host)).toBe(`${before + 2}`)

  const [undo] = host.nodes((node) => Object.values(node).includes(`撤销口述码 ${spaced} 的签到`))
  if (!undo) throw new Error(`nothing takes ${spaced} back: ${host.words()}`)
  await host.tapNode(undo)
  await host.tap('dialog-confirm')
  expect(host.words()).toContain(`已撤销口述码 ${spaced} 的签到`)
  expect(result(host)).toBe('')
  expect(arrived(host)).toBe(`${before}`)

  await host.type('door-code', code)
  await host.tap('check-in')
  expect(result(host)).toContain('已签到 2 人')
  expect(arrived(host)).toBe(`${before + 2}`)
  expect(host.problems).toEqual([])
})

test('a resident is shown no way to the door, and the page itself lets nobody in', async () => {
  const { signUpId, qrText } = await ticketOf('resident', eventId)
  const host = world.phoneWithApp('resident')
  await host.launch('/tabs/services/index')
  expect(host.ids()).not.toContain('door')
  for (const link of [`/areas/door/pages/door/index?eventId=${eventId}`, '/areas/door/pages/events/index']) {
    await host.open(link)
    expect(host.ids()).toContain('no-right')
    expect(host.ids()).not.toContain('scan')
  }
  expect(host.problems).toEqual([])

  const { result: answer } = await world.platform.callFunction({
    name: 'member',
    openid: 'resident',
    data: { operation: 'door.checkIn', input: { eventId, presented: qrText }, idempotencyKey: 'a-resident-at-the-door' },
  })
  expect(answer.status).toBe(404)
  expect(await world.phone('resident').events.ticket({ signUpId })).toMatchObject({ state: 'active' })
})
