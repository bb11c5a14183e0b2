import { ask, closeConnections, type Answer } from '../support/server'
import { serveTestApp, type ServedApp } from '../support/server/in-process'

let served: ServedApp
beforeAll(async () => {
  served = await serveTestApp()
})
afterAll(async () => {
  closeConnections()
  await served.close()
})

const signIn = (body: unknown) => ask(served.origin, { method: 'POST', path: '/api/dev/session', body })
const refresh = (cookie: string, headers: Record<string, string> = {}) =>
  ask(served.origin, { method: 'POST', path: '/api/session/refresh', headers: { Cookie: cookie, ...headers } })

function cookieOf({ headers }: Answer): { pair: string; attributes: string[] } {
  const [set = ''] = [headers['set-cookie'] ?? ''].flat()
  const [pair = '', ...attributes] = set.split('; ')
  return { pair, attributes }
}

async function mayUse(token: unknown): Promise<boolean> {
  return (await ask(served.origin, { method: 'GET', path: '/api/notices/unread', token: String(token) })).status === 200
}

const tokenOf = ({ body }: Answer) => (body as { token?: unknown }).token

test('the refresh secret is in a cookie that no script reads and no other site sends', async () => {
  const { pair, attributes } = cookieOf(await signIn({ openid: 'session-resident' }))
  expect(pair).toMatch(/^xiongguan_session=.{40,}$/)
  expect(attributes).toEqual(expect.arrayContaining(['HttpOnly', 'SameSite=Strict', 'Path=/api/session']))
})

test('in production the cookie travels over https only', async () => {
  const { pair } = cookieOf(await signIn({ openid: 'session-secure' }))
  const response = await served.faceUnder({ NODE_ENV: 'production' }).request('/api/session/refresh', { method: 'POST', headers: { Cookie: pair } })
  expect(response.headers.get('set-cookie')).toMatch(/; Secure/)
})

test('a refresh swaps the secret; half a minute later the old one ends the session for whoever shows it', async () => {
  const first = cookieOf(await signIn({ openid: 'session-resident' })).pair
  const renewed = await refresh(first)
  expect(renewed.status).toBe(200)
  expect(await mayUse(tokenOf(renewed))).toBe(true)
  served.clock.pass(1)
  expect((await refresh(first)).status).toBe(401)
  expect((await refresh(cookieOf(renewed).pair)).status).toBe(401)
  expect(await mayUse(tokenOf(renewed))).toBe(false)
})

test('a session that ended refreshes nothing and its token is worth nothing', async () => {
  const started = await signIn({ openid: 'session-resident' })
  const { pair } = cookieOf(started)
  expect((await ask(served.origin, { method: 'POST', path: '/api/session/end', headers: { Cookie: pair } })).status).toBe(200)
  expect((await refresh(pair)).status).toBe(401)
  expect(await mayUse(tokenOf(started))).toBe(false)
})

test('a token stops after fifteen minutes and can be renewed', async () => {
  const started = await signIn({ openid: 'session-resident' })
  served.clock.pass(16)
  expect(await mayUse(tokenOf(started))).toBe(false)
  expect(await mayUse(tokenOf(await refresh(cookieOf(started).pair)))).toBe(true)
})

test.each(['https://evil.example', 'http://127.0.0.1:1', 'null', 'nonsense'])('a page of %s may not use the session', async (origin) => {
  const { pair } = cookieOf(await signIn({ openid: 'session-resident' }))
  const answer = await refresh(pair, { Origin: origin })
  expect({ status: answer.status, cookie: answer.headers['set-cookie'] }).toEqual({ status: 404, cookie: undefined })
  expect((await refresh(pair)).status).toBe(200)
})

test('a page of an allowed origin may', async () => {
  const { pair } = cookieOf(await signIn({ openid: 'session-resident' }))
  const web = served.faceUnder({ ALLOWED_ORIGINS: 'https://h5.example https://console.example' })
  const asked = (origin: string) => web.request('/api/session/refresh', { method: 'POST', headers: { Cookie: pair, Origin: origin } })
  expect((await asked('https://evil.example')).status).toBe(404)
  const allowed = await asked('https://h5.example')
  expect(allowed.status).toBe(200)
  expect(allowed.headers.get('access-control-allow-origin')).toBe('https://h5.example')
  expect(allowed.headers.get('access-control-allow-credentials')).toBe('true')
})

describe('development login', () => {
  test.each([{ staff: 'nobody-known' }, { staff: 'x' }, { openid: '' }, { openid: 'good-one', staff: 'editor' }, {}, null])(
    '%j is refused',
    async (body) => {
      const answer = await signIn(body)
      expect(answer).toMatchObject({ status: 400, body: { reason: expect.stringMatching(/[\u4e00-\u9fff]/) } })
      expect(answer.headers['set-cookie']).toBeUndefined()
    },
  )

  test.each([
    ['in production', { NODE_ENV: 'production' }],
    ['on a database of somebody', { DATABASE_URL: 'postgres://db.example/real' }],
    ['towards the network', { HOST: '0.0.0.0' }],
    ['when it is not asked for', { DEV_LOGIN: '0' }],
  ])('is not there %s', async (_where, settings) => {
    const response = await served
      .faceUnder(settings)
      .request('/api/dev/session', { method: 'POST', body: JSON.stringify({ openid: 'session-resident' }) })
    expect(response.status).toBe(404)
    expect(await response.json()).toEqual({ requestId: expect.any(String), reason: '没有找到，可能已经删除或不属于您' })
  })
})
