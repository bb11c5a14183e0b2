import { cloudCallWeChat, type WeChatCloudSdk } from './cloud-call'

type Send = WeChatCloudSdk['openapi']['subscribeMessage']['send']
const message = { openid: 'someone', templateId: 'template', page: 'areas/notices/pages/inbox/index', data: { thing1: { value: '请看看' } } }

const phoneFor = (code: string) =>
  code === 'spent' ? Promise.reject({ errCode: 40029 }) : { errCode: 0, phoneInfo: { purePhoneNumber: '13900000001', countryCode: '86' } }

function sdk(send: Send, errCode = 0): WeChatCloudSdk {
  const buffer = Buffer.from('picture')
  return {
    init: () => undefined,
    DYNAMIC_CURRENT_ENV: Symbol('environment'),
    openapi: {
      security: { msgSecCheck: async () => ({ result: { suggest: 'review' } }), imgSecCheck: () => Promise.reject({ errCode: 87014 }) },
      subscribeMessage: { send },
      phonenumber: { getPhoneNumber: async ({ code }) => phoneFor(code) },
      wxacode: { getUnlimited: async () => ({ errCode, contentType: 'image/jpeg', buffer }) },
    },
  }
}

test('a message goes in the names of the SDK, and its answer is told apart', async () => {
  const given: unknown[] = []
  const send: Send = async (payload) => {
    given.push(payload)
    return { errCode: 0 }
  }
  expect(await cloudCallWeChat(async () => sdk(send)).sendSubscribeMessage(message)).toEqual({ kind: 'sent' })
  const { openid, ...rest } = message
  expect(given).toEqual([{ touser: openid, ...rest, miniprogramState: 'formal', lang: 'zh_CN' }])
})

test.each([
  [
    { errCode: 43101, errMsg: 'user refuse' },
    { kind: 'userRefused', code: 43101 },
  ],
  [{ errCode: 45009 }, { kind: 'laterAgain', code: 45009 }],
  [new Error('socket hang up'), { kind: 'unknown' }],
])('a rejection %p is %p', async (rejection, outcome) => {
  const api = cloudCallWeChat(async () => sdk(() => Promise.reject(rejection)))
  expect(await api.sendSubscribeMessage(message)).toEqual(outcome)
})

test('pictures come as bytes or as a failure, and are judged by code', async () => {
  const send: Send = async () => ({ errCode: 0 })
  const target = { scene: 's', page: 'areas/events/pages/event/index' }
  expect(await cloudCallWeChat(async () => sdk(send)).programCode(target)).toMatchObject({ kind: 'picture', mediaType: 'image/jpeg' })
  expect(await cloudCallWeChat(async () => sdk(send, 41030)).programCode(target)).toEqual({ kind: 'failed', code: 41030 })
  expect(await cloudCallWeChat(async () => sdk(send)).checkImage(Buffer.from(''), 'image/png')).toBe('risky')
})

test('a phone code becomes a number once', async () => {
  const api = cloudCallWeChat(async () => sdk(async () => ({ errCode: 0 })))
  expect(await api.phoneOfCode('fresh')).toEqual({ kind: 'phone', phone: '13900000001' })
  expect(await api.phoneOfCode('spent')).toEqual({ kind: 'expired' })
})
