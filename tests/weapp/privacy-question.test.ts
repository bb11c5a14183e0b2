import { openWeappWorld, type WeappWorld } from '../support/weapp-world'

let world: WeappWorld
beforeAll(async () => {
  world = await openWeappWorld()
}, 300_000)
afterAll(() => world.close())

/** A phone on which WeChat's own privacy contract was never agreed to. */
async function freshPhone(openid: string, page: string) {
  await world.family(openid, [['王女士', 'adult']])
  const host = world.phoneWithApp(openid)
  host.privacy.needed = true
  await host.launch(page)
  return host
}
const realName = '/areas/membership/pages/real-name/index'
const called = (host: Awaited<ReturnType<typeof freshPhone>>, name: string) => host.calls.filter((call) => call.name === name).length

test('before WeChat’s phone component stands its privacy question; agreeing by its button brings the component', async () => {
  const host = await freshPhone('agrees-to-privacy', realName)
  expect(host.ids()).not.toContain('agree-privacy')
  await host.tap('agree-phone')
  expect(host.ids()).not.toContain('wechat-phone')
  await host.tap('wechat-phone-first')
  expect(host.privacy.shown).toBe(1)
  expect(host.ids()).toEqual(expect.arrayContaining(['agree-privacy', 'decline-privacy-question', 'read-privacy-contract']))
  await host.tap('read-privacy-contract')
  expect(called(host, 'openPrivacyContract')).toBe(1)
  await host.agreeToPrivacy('agree-privacy')
  expect(host.ids()).not.toContain('agree-privacy')
  expect(Object.values(host.find('wechat-phone') ?? {})).toContain('getPhoneNumber')
  expect(host.problems).toEqual([])
})

test('declining stops that call alone: the code by message stays, and the question comes again when asked for', async () => {
  const host = await freshPhone('declines-privacy', realName)
  await host.tap('agree-phone')
  await host.tap('wechat-phone-first')
  await host.tap('decline-privacy-question')
  expect(host.ids()).not.toContain('agree-privacy')
  expect(host.words()).toContain('没有授权也没关系')
  expect(host.ids()).not.toContain('wechat-phone')
  expect(host.ids()).toContain('phone')
  await host.tap('wechat-phone-first')
  expect(host.ids()).toContain('agree-privacy')
  expect(host.problems).toEqual([])
})

test('the scanner opens after the question, not before, and not at all where it was declined', async () => {
  const host = await freshPhone('scans-first', '/areas/identity/pages/console-sign-in/index')
  host.show('nothing-of-ours')
  await host.tap('scan')
  expect([called(host, 'requirePrivacyAuthorize'), called(host, 'scanCode')]).toEqual([1, 0])
  await host.tap('decline-privacy-question')
  expect(called(host, 'scanCode')).toBe(0)
  await host.tap('scan')
  await host.agreeToPrivacy('agree-privacy')
  expect(called(host, 'scanCode')).toBe(1)
  await host.tap('scan')
  expect(host.ids()).not.toContain('agree-privacy')
  expect(called(host, 'scanCode')).toBe(2)
})

test('an agreement without a tap that WeChat saw counts for nothing', async () => {
  const host = await freshPhone('forges-a-tap', realName)
  await host.tap('agree-phone')
  await host.tap('wechat-phone-first')
  await host.claimAgreement('agree-privacy')
  expect(host.ids()).not.toContain('agree-privacy')
  expect(host.words()).toContain('没有授权也没关系')
  expect(host.ids()).not.toContain('wechat-phone')
  await host.tap('wechat-phone-first')
  await host.agreeToPrivacy('agree-privacy')
  expect(Object.values(host.find('wechat-phone') ?? {})).toContain('getPhoneNumber')
})
