import { settableClock } from '../../testing/doubles'
import { describeFault } from '../log'
import { httpsWeChat } from './https'
import { openWeChatServer, type WeChatServer } from './testing-server'

const account = { appId: 'wx0000000000000000', secret: 'a secret of a test' }
const message = {
  openid: 'someone',
  templateId: 'template',
  page: 'areas/notices/pages/inbox/index',
  data: { thing1: { value: '您报名的活动有变化，请点开看看' }, time2: { value: '2027年5月29日 09:30' } },
}

let server: WeChatServer
let clock: ReturnType<typeof settableClock>
beforeEach(async () => {
  server = await openWeChatServer(account)
  clock = settableClock()
})
afterEach(() => server.close())

const wechat = (changes: { secret?: string; patience?: number; origin?: string } = {}) =>
  httpsWeChat({ ...account, clock, origin: server.origin, ...changes })
const sends = () => server.asked.filter(({ path }) => path.endsWith('/send'))

test('one token serves many calls, also those that begin at the same moment, until shortly before its end', async () => {
  const api = wechat()
  const outcomes = await Promise.all([1, 2, 3].map(() => api.sendSubscribeMessage(message)))
  expect(outcomes).toEqual([{ kind: 'sent' }, { kind: 'sent' }, { kind: 'sent' }])
  expect(server.tokensIssued()).toBe(1)
  clock.pass(114)
  await api.sendSubscribeMessage(message)
  expect(server.tokensIssued()).toBe(1)
  clock.pass(2)
  await api.sendSubscribeMessage(message)
  expect(server.tokensIssued()).toBe(2)
})

test('a token WeChat no longer takes is renewed once, and the message goes', async () => {
  const api = wechat()
  await api.sendSubscribeMessage(message)
  server.expireTokens()
  expect(await api.sendSubscribeMessage(message)).toEqual({ kind: 'sent' })
  expect(sends().map(({ token }) => token)).toEqual(['token-1', 'token-1', 'token-2'])
})

test.each([40001, 42001])('%i again after the renewal is later again, not a loop', async (code) => {
  server.refuseNext(code, code)
  expect(await wechat().sendSubscribeMessage(message)).toEqual({ kind: 'laterAgain', code })
  expect(sends()).toHaveLength(2)
})

test.each([
  [43101, 'userRefused'],
  [47003, 'badMessage'],
  [40037, 'badMessage'],
  [45009, 'laterAgain'],
  [-1, 'laterAgain'],
])('WeChat’s %i is %s', async (code, kind) => {
  server.refuseNext(code)
  expect(await wechat().sendSubscribeMessage(message)).toEqual({ kind, code })
})

test('what WeChat documents as wrong is refused by the stand-in too: more than 20 characters, a page with a slash', async () => {
  const long = { ...message, data: { thing1: { value: '字'.repeat(21) } } }
  expect(await wechat().sendSubscribeMessage(long)).toEqual({ kind: 'badMessage', code: 47003 })
  expect(await wechat().sendSubscribeMessage({ ...message, page: '/areas' })).toEqual({ kind: 'badMessage', code: 47003 })
})

test('no answer in time is unknown; nobody there, or no token, is later again', async () => {
  server.answerAfter(300)
  expect(await wechat({ patience: 100 }).sendSubscribeMessage(message)).toEqual({ kind: 'unknown' })
  expect(await wechat({ secret: 'wrong' }).sendSubscribeMessage(message)).toEqual({ kind: 'laterAgain', code: null })
  expect(await wechat({ origin: 'http://127.0.0.1:9' }).sendSubscribeMessage(message)).toEqual({ kind: 'laterAgain', code: null })
  expect(sends()).toHaveLength(1)
})

test('a code leads to a page with at most 32 characters', async () => {
  const page = 'areas/events/pages/event/index'
  const scene = '0190000000007000800000000000000f'
  expect(await wechat().programCode({ page, scene })).toEqual({ kind: 'picture', mediaType: 'image/jpeg', bytes: Buffer.from('the picture') })
  expect(await wechat().programCode({ page, scene: `${scene}f` })).toEqual({ kind: 'failed', code: 40169 })
})

test('text and pictures are judged', async () => {
  expect(await wechat().checkText('someone', '小石榴')).toBe('pass')
  expect(await wechat().checkText('someone', '坏话')).toBe('risky')
  expect(await wechat().checkImage(Buffer.from('fine'), 'image/png')).toBe('pass')
  expect(await wechat().checkImage(Buffer.from('risky'), 'image/jpeg')).toBe('risky')
})

test('a fault says neither token, secret nor text', async () => {
  const api = wechat({ secret: 'wrong' })
  const fault: unknown = await api.checkText('someone', '小石榴').catch((error: unknown) => error)
  expect(describeFault(fault)).toMatchObject({ fault: 'WeChatFault', code: 'TOKEN_40125' })
  expect(JSON.stringify(describeFault(fault)) + String(fault)).not.toMatch(/wrong|someone|小石榴|token-/)
})

test('a phone code becomes a number; one that was spent, a foreign number and a server that is not there do not', async () => {
  const api = wechat()
  expect(await api.phoneOfCode('fresh')).toEqual({ kind: 'phone', phone: '13900000001' })
  expect(server.asked.at(-1)).toMatchObject({ path: '/wxa/business/getuserphonenumber', body: '{"code":"fresh"}' })
  expect(await api.phoneOfCode('spent')).toEqual({ kind: 'expired' })
  expect(await api.phoneOfCode('abroad')).toEqual({ kind: 'foreign' })
  expect(await wechat({ origin: 'http://127.0.0.1:9' }).phoneOfCode('fresh')).toEqual({ kind: 'failed', code: null })
})
