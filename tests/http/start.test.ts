import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { openBrowser } from '../support/browser'
import { ask, askChange, closeConnections, devToken, RunningServer, spawnServer } from '../support/server'
import { plainRoutes } from './rights-matrix'

let server: RunningServer
let browser: Browser | undefined
beforeAll(async () => {
  server = await RunningServer.start()
})
afterAll(async () => {
  closeConnections()
  await browser?.close()
  await server.remove()
})

/** Starts another server that is expected to give up; what it said. */
async function refusedStart(settings: Record<string, string>) {
  const { ended, said } = await spawnServer(settings)
  return { code: await ended, said: said() }
}

function sameKeys(): Record<string, string> {
  return JSON.parse(readFileSync(join(server.dataDir, 'secrets.json'), 'utf8')) as Record<string, string>
}

const onSameDatabase = () => ({ DATA_DIR: join(server.dataDir, 'other'), DATABASE_URL: server.databaseUrl, DEV_LOGIN: '1', ...sameKeys() })

test.each(plainRoutes)('$method $path answers a visitor $visitor', async ({ method, path, visitor }) => {
  expect((await ask(server.origin, { method, path })).status).toBe(visitor)
})

test('every demonstration identity of the README can sign in, and each is who it says', async () => {
  const roles = {
    administrator: 'city_administrator',
    'event-manager': 'event_manager',
    editor: 'editor',
    'community-worker': 'community_worker',
    secretary: 'secretary',
    registrar: 'registrar',
    'second-administrator': 'city_administrator',
    'door-helper': 'door_helper',
    partner: 'partner',
  }
  for (const [staff, role] of Object.entries(roles)) {
    const token = await devToken(server.origin, { staff })
    expect((await ask(server.origin, { method: 'GET', path: '/api/identity/me', token })).body).toMatchObject({
      signedIn: true,
      roles: [role],
      demonstration: true,
    })
  }
})

test('a second start on the same data says so', async () => {
  const { code, said } = await refusedStart({ DATA_DIR: server.dataDir, PORT: '0', DEV_LOGIN: '1' })
  expect(code).toBe(1)
  expect(said).toMatch(/already in use by process \d+/)
  expect(said).toContain('DATA_DIR')
  expect((await ask(server.origin, { method: 'GET', path: '/healthz' })).status).toBe(200)
})

test('a port that is taken says so', async () => {
  const { port } = new URL(server.origin)
  const { code, said } = await refusedStart({ ...onSameDatabase(), PORT: port })
  expect({ code, said: said.trim().split('\n').at(-1) }).toEqual({ code: 1, said: expect.stringMatching(new RegExp(`Port ${port} .*taken.*PORT=`)) })
})

test('without keys a given database is refused, and nothing is made up', async () => {
  const { code, said } = await refusedStart({ DATA_DIR: join(server.dataDir, 'other'), DATABASE_URL: server.databaseUrl, PORT: '0' })
  expect(code).toBe(1)
  expect(said).toMatch(/SESSION_SECRET.*MASTER_KEY.*TICKET_KEY/)
})

test('on a given database development login stays closed and nothing is seeded, whatever DEV_LOGIN says', async () => {
  const { child, said, ended } = await spawnServer({ ...onSameDatabase(), PORT: '0' })
  try {
    while (!/http:\/\/\S+\/api\b/.test(said()) && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 50))
    const origin = /(http:\/\/[^/\s]+)\/api\b/.exec(said())?.[1] ?? ''
    expect((await ask(origin, { method: 'POST', path: '/api/dev/session', body: { staff: 'administrator' } })).status).toBe(404)
    expect((await ask(origin, { method: 'GET', path: '/api/identity/me' })).body).toMatchObject({ demonstration: false })
    expect(said()).not.toMatch(/demonstration data|演示数据/)
  } finally {
    child.kill('SIGTERM')
    await ended
  }
})

test('what a wrong setting breaks is named', async () => {
  const { code, said } = await refusedStart({ DATA_DIR: server.dataDir, PORT: 'abc' })
  expect(code).toBe(1)
  expect(said).toContain('PORT')
})

test('a session outlives a kill of the server', async () => {
  const token = await devToken(server.origin, { openid: 'start-resident' })
  await server.kill9()
  await server.restart()
  expect((await askChange(server.origin, '/api/identity/privacy-acceptance', { token, body: { version: 'old' } })).body).toMatchObject({
    kind: 'outdated',
  })
})

test('the page that renders the description shows operations and loads nothing from elsewhere', async () => {
  browser = await openBrowser()
  const page = await browser.newPage()
  const foreign: string[] = []
  const broken: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(server.origin) && !/^(data|blob):/.test(request.url())) foreign.push(request.url())
  })
  page.on('pageerror', (error) => broken.push(error.message))
  await page.goto(`${server.origin}/api/docs`)
  await page.getByText('全家一起报名').first().waitFor({ timeout: 60_000 })
  expect(await page.getByText('签到').count()).toBeGreaterThan(0)
  expect({ foreign, broken }).toEqual({ foreign: [], broken: [] })
})
