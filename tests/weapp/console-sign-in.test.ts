import { openWeappWorld, type WeappWorld } from '../support/weapp-world'
import type { WeappHost } from '../support/weapp-host'

const colleague = 'signs-in-by-wechat'
let world: WeappWorld

beforeAll(async () => {
  world = await openWeappWorld()
}, 300_000)
afterAll(() => world.close())

const origin = 'https://h5.example'

async function browser() {
  const door = world.app.app.areas.identity.consoleSignIn
  const { secret, code, number } = await door.ask({ device: 'Windows 电脑 · Edge 浏览器', requestId: 'test', cookie: undefined })
  return { link: `${origin}/s/${code}`, number, follow: () => door.follow(secret, 'test') }
}

const launched = async (openid: string, address: string): Promise<WeappHost> => {
  const host = world.phoneWithApp(openid)
  await host.launch(address)
  return host
}

test('an invitation opened by WeChat as `q` makes a colleague; two administrators give the role', async () => {
  const [one, two] = [await world.app.staff('city_administrator'), await world.app.staff('city_administrator')]
  const invited = await one.client.staff.invite({ staffName: '演示 · 高干事' })
  if (invited.kind !== 'invited') throw new Error(invited.words)
  const host = await launched(colleague, `/areas/identity/pages/invitation/index?q=${encodeURIComponent(`${origin}${invited.path}`)}`)
  expect(host.words()).toContain('演示 · 高干事')
  await host.tap('accept-invitation')
  expect(host.ids()).toContain('accepted')
  const member = (await one.client.staff.listStaff({})).items.find(({ displayName }) => displayName === '演示 · 高干事')
  if (!member) throw new Error('nobody joined')
  const proposed = await one.client.staff.proposeRole({ accountId: member.accountId, role: 'editor', scope: '' })
  if (proposed.kind !== 'proposed') throw new Error(proposed.words)
  await two.client.staff.confirmProposal({ proposalId: proposed.proposalId })
  expect(host.problems).toEqual([])
})

test('from 我的 to the scanner, the number, and in', async () => {
  const host = await launched(colleague, '/tabs/mine/index')
  await host.tap('console-sign-in')
  const asked = await browser()
  host.show(asked.link)
  await host.tap('scan')
  expect(host.words()).toContain('Windows 电脑 · Edge 浏览器')
  await host.tap(`number-${asked.number}`)
  await host.tap('confirm-sign-in')
  expect(host.ids()).toContain('signed-in')
  expect((await asked.follow()).state).toBe('in')
  await host.tap('to-sessions')
  expect(host.words()).toContain('Windows 电脑 · Edge 浏览器')
  await host.tap('end-others')
  await host.tap('dialog-confirm')
  expect(host.words()).toContain('已退出 1 处登录')
  expect(host.problems).toEqual([])
})

test('the code scanned by WeChat itself opens the question; somebody else’s code and a wrong number go no further', async () => {
  const asked = await browser()
  const direct = await launched(colleague, `/areas/identity/pages/console-sign-in/index?q=${encodeURIComponent(asked.link)}`)
  const wrong = direct.ids().find((id) => id.startsWith('number-') && id !== `number-${asked.number}`)
  await direct.tap(wrong ?? '')
  await direct.tap('confirm-sign-in')
  expect(direct.ids()).toContain('refused-wrongNumber')
  expect(await asked.follow()).toMatchObject({ state: 'over', reason: 'wrongNumber' })
  await direct.tap('scan-again')
  direct.show('https://elsewhere.example/s/x')
  await direct.tap('scan')
  expect(direct.ids()).toContain('not-a-code')
  expect(direct.problems).toEqual([])
})

test('a resident sees no way there, and learns nothing from a code', async () => {
  const host = await launched('only-a-resident', '/tabs/mine/index')
  expect(host.ids()).not.toContain('console-sign-in')
  const asked = await browser()
  const curious = await launched('only-a-resident', `/areas/identity/pages/console-sign-in/index?q=${encodeURIComponent(asked.link)}`)
  expect(curious.ids()).toContain('refused-notStaff')
  expect(await asked.follow()).toMatchObject({ state: 'waiting' })
})
