import { openWeappWorld, type WeappWorld } from '../support/weapp-world'

let world: WeappWorld
beforeAll(async () => {
  world = await openWeappWorld()
}, 300_000)
afterAll(() => world.close())

test('WeChat’s phone component stands behind the consent, its code goes to the family function, declining leaves the code by message', async () => {
  await world.family('binds-phone', [['王女士', 'adult']])
  const host = world.phoneWithApp('binds-phone')
  await host.launch('/areas/membership/pages/real-name/index')
  expect(host.ids()).not.toContain('wechat-phone')
  await host.tap('agree-phone')
  // Taro shortens the names of properties on their way to the view.
  expect(Object.values(host.find('wechat-phone') ?? {})).toContain('getPhoneNumber')
  await host.answerPhone('wechat-phone', { errMsg: 'getPhoneNumber:fail user deny' })
  expect(host.words()).toContain('没有授权也没关系')
  await host.answerPhone('wechat-phone', { errMsg: 'getPhoneNumber:ok', code: 'a-code-of-wechat' })
  const sent = host.calls.flatMap(({ name, options }) =>
    name === 'cloud.callFunction' ? [options as { name: string; data: { operation: string; input: unknown } }] : [],
  )
  const taken = sent.find(({ data }) => data.operation === 'family.takeWeChatPhone')
  expect(taken).toMatchObject({ name: 'family', data: { input: { code: 'a-code-of-wechat', consentVersion: expect.any(String) } } })
  // No WeChat is connected here: the person is told what to do instead.
  expect(host.words()).toContain('现在发不出短信')
  expect(host.problems).toEqual([])
})
