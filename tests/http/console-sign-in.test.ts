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

const edge = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36 Edg/126.0'
type Shown = { id: string; link: string; number: number; secondsLeft: number }

const post = (path: string, cookie?: string, headers: Record<string, string> = {}) =>
  ask(served.origin, { method: 'POST', path, headers: { 'User-Agent': edge, ...(cookie ? { Cookie: cookie } : {}), ...headers } })

const cookies = ({ headers }: Answer) => [headers['set-cookie'] ?? []].flat()
const cookieNamed = (answer: Answer, name: string) => cookies(answer).find((cookie) => cookie.startsWith(`${name}=`)) ?? ''
const pair = (cookie: string) => cookie.split(';')[0] ?? ''

/** A browser with a code on its screen. */
async function browser(cookie?: string) {
  const answer = await post('/api/session/scan', cookie)
  const shown = answer.body as Shown
  const own = pair(cookieNamed(answer, 'xiongguan_sign_in'))
  return {
    answer,
    ...shown,
    code: shown.link.split('/s/')[1] ?? '',
    cookie: own,
    follow: (more = '') => post('/api/session/scan/progress', own + more),
  }
}

async function confirm({ code, number }: { code: string; number: number }) {
  const member = await served.staff('editor')
  expect(await member.client.identity.confirmSignIn({ code, number })).toEqual({ kind: 'confirmed' })
  return member
}

const mayUse = async (token: unknown) =>
  (await ask(served.origin, { method: 'GET', path: '/api/notices/unread', token: String(token) })).status === 200

test('the browser’s half is a cookie that no script reads and no other site sends; the screen’s half is not in it', async () => {
  const { answer, code, cookie } = await browser()
  expect(cookieNamed(answer, 'xiongguan_sign_in').split('; ')).toEqual(
    expect.arrayContaining(['HttpOnly', 'SameSite=Strict', 'Path=/api/session/scan', 'Max-Age=300']),
  )
  expect(cookie).not.toContain(code)
  expect(answer.text).not.toContain(cookie.split('.')[1] ?? cookie)
  expect(answer.body).toEqual({
    id: expect.any(String),
    link: expect.stringMatching(/^\/s\/[\w-]{22}$/),
    number: expect.any(Number),
    secondsLeft: 60,
  })
})

test('in production it travels over https only, and leads to the residents’ host', async () => {
  const face = served.faceUnder({ NODE_ENV: 'production', PUBLIC_ORIGIN: 'https://h5.example' })
  const response = await face.request('/api/session/scan', { method: 'POST' })
  expect(response.headers.get('set-cookie')).toMatch(/; Secure/)
  expect(((await response.json()) as Shown).link).toMatch(/^https:\/\/h5\.example\/s\//)
})

test('confirmed on the phone, the browser gets token and session cookie, once', async () => {
  const asked = await browser()
  const { client, accountId } = await served.staff('editor')
  expect(await client.identity.signInRequest({ code: asked.code })).toMatchObject({ device: 'Windows 电脑 · Edge 浏览器' })
  await client.identity.confirmSignIn({ code: asked.code, number: asked.number })
  const entered = await asked.follow()
  expect(entered.status).toBe(200)
  expect(pair(cookieNamed(entered, 'xiongguan_session'))).toMatch(/^xiongguan_session=.{40,}$/)
  expect(cookieNamed(entered, 'xiongguan_sign_in')).toMatch(/Max-Age=0/)
  const { token } = entered.body as { token: string }
  expect((await served.app.areas.identity.recognise.byToken(token))?.accountId).toBe(accountId)
  const again = await asked.follow()
  expect(again.body).toMatchObject({ state: 'over', reason: 'used', words: expect.stringMatching(/用过/) })
  expect(cookies(again)).toEqual([])
})

test('another browser that knows id, code and number gets nothing', async () => {
  const asked = await browser()
  const thief = await browser()
  await confirm(asked)
  const [id = ''] = asked.cookie.split('.')
  const [, secret = ''] = thief.cookie.split('.')
  for (const cookie of [`${id}.${secret}`, id, `xiongguan_sign_in=${asked.code}`, undefined]) {
    const answer = await post('/api/session/scan/progress', cookie)
    expect(answer.body).toMatchObject({ state: 'over', reason: 'expired' })
    expect(cookies(answer)).toEqual([])
  }
  expect((await thief.follow()).body).toMatchObject({ state: 'waiting' })
})

test('two tabs of one browser: the one with the older code is told so, and does not take what the other shows', async () => {
  const older = await browser()
  const newer = await browser(older.cookie)
  await confirm(newer)
  const follow = (id: string) =>
    ask(served.origin, { method: 'POST', path: '/api/session/scan/progress', headers: { Cookie: newer.cookie }, body: { id } })
  expect((await follow(older.id)).body).toMatchObject({ state: 'over', reason: 'replaced' })
  expect((await follow(newer.id)).body).toMatchObject({ token: expect.any(String) })
})

test('fixation: a request and a session that somebody planted are both left behind', async () => {
  const planted = await browser()
  const victim = await browser(planted.cookie)
  expect(victim.cookie).not.toBe(planted.cookie)
  const attacker = await served.staff('editor')
  expect(await attacker.client.identity.confirmSignIn({ code: planted.code, number: planted.number })).toMatchObject({ reason: 'replaced' })

  const before = await ask(served.origin, { method: 'POST', path: '/api/dev/session', body: { staff: attacker.handle } })
  const plantedSession = pair(cookieNamed(before, 'xiongguan_session'))
  const member = await confirm(victim)
  const entered = await victim.follow(`; ${plantedSession}`)
  expect(pair(cookieNamed(entered, 'xiongguan_session'))).not.toBe(plantedSession)
  expect((await served.app.areas.identity.recognise.byToken((entered.body as { token: string }).token))?.accountId).toBe(member.accountId)
  expect(await mayUse((before.body as { token: string }).token)).toBe(false)
})

test.each(['https://evil.example', 'null'])('login CSRF: a page of %s neither asks for a code nor picks a session up', async (origin) => {
  const asked = await browser()
  await confirm(asked)
  for (const path of ['/api/session/scan', '/api/session/scan/progress']) {
    const answer = await post(path, asked.cookie, { Origin: origin })
    expect({ status: answer.status, cookies: cookies(answer) }).toEqual({ status: 404, cookies: [] })
  }
  expect((await asked.follow()).status).toBe(200)
  expect((await ask(served.origin, { method: 'GET', path: '/api/session/scan/progress', headers: { Cookie: asked.cookie } })).status).toBe(404)
})

test('replay: what was sent to confirm is worth nothing for the next code', async () => {
  const [first, second] = [await browser(), await browser()]
  const member = await confirm(first)
  expect(await member.client.identity.confirmSignIn({ code: first.code, number: first.number })).toMatchObject({ reason: 'used' })
  expect((await second.follow()).body).toMatchObject({ state: 'waiting' })
})

test('relayed to another screen: a number that is not the one there kills it, guessing once is all there is', async () => {
  const asked = await browser()
  const victim = await served.staff('editor')
  const seen = await victim.client.identity.signInRequest({ code: asked.code })
  const elsewhere = (seen.kind === 'open' ? seen.choices : []).find((choice) => choice !== asked.number) ?? 0
  await victim.client.identity.confirmSignIn({ code: asked.code, number: elsewhere })
  expect((await asked.follow()).body).toMatchObject({ state: 'over', reason: 'wrongNumber' })
})

test('one address asks for ninety codes in a quarter of an hour; following them is not counted there', async () => {
  const own = await serveTestApp()
  const statuses = []
  for (let time = 0; time < 92; time += 1) statuses.push((await ask(own.origin, { method: 'POST', path: '/api/session/scan' })).status)
  expect(statuses.filter((status) => status === 200)).toHaveLength(90)
  expect(statuses.at(-1)).toBe(429)
  expect((await ask(own.origin, { method: 'POST', path: '/api/session/scan/progress' })).status).toBe(200)
  await own.close()
})

test('one colleague answers twenty codes in a quarter of an hour', async () => {
  const member = await served.staff('editor')
  const tries = Array.from({ length: 21 }, () => member.client.identity.confirmSignIn({ code: 'A'.repeat(22), number: 10 }))
  const refusals = await Promise.allSettled(tries)
  expect(refusals.filter(({ status }) => status === 'rejected')).toHaveLength(1)
})
