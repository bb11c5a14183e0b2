import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { ask, askChange, closeConnections, devToken, eventForm, type Answer } from '../support/server'
import { serveTestApp, type ServedApp } from '../support/server/in-process'
import { operations, requestOf, type Operation } from './contract-operations'

let served: ServedApp
let resident: string
let administrator: string

beforeAll(async () => {
  served = await serveTestApp()
  resident = await devToken(served.origin, { openid: 'wire-resident' })
  administrator = (await served.staff('city_administrator')).tokens.token
})
afterAll(async () => {
  closeConnections()
  await served.close()
})

const chinese = /^[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef“”\d\w\s.–-]*[\u4e00-\u9fff][^]*$/
const get = (path: string, token?: string, headers?: Record<string, string>) => ask(served.origin, { method: 'GET', path, token, headers })
const post = (path: string, body: unknown, key?: string) =>
  askChange(served.origin, path, { token: resident, body, ...(key === undefined ? {} : { key }) })

function expectFailure({ status, body, headers }: Answer, expected: { status: number; field?: string }) {
  expect(status).toBe(expected.status)
  expect(body).toEqual({
    requestId: expect.any(String),
    reason: expect.stringMatching(chinese),
    ...(expected.field === undefined ? {} : { field: expected.field }),
  })
  expect(headers['x-request-id']).toBe((body as { requestId: string }).requestId)
}

describe('what cannot be used', () => {
  test.each([
    ['/api/household', { communityCode: 'x' }, 'communityCode'],
    ['/api/household/people', { nickname: '', kind: 'adult' }, 'nickname'],
    ['/api/household/people', { nickname: '小石榴' }, 'kind'],
    ['/api/household/people', {}, 'nickname'],
    ['/api/household/quiet', { quiet: 'yes' }, 'quiet'],
    ['/api/events/not-an-id/sign-ups', { personIds: [randomUUID()] }, 'eventId'],
    [`/api/events/${randomUUID()}/sign-ups`, { personIds: [] }, 'personIds'],
    [`/api/events/${randomUUID()}/sign-ups`, { personIds: ['x'] }, 'personIds.0'],
  ])('%s %j is 400 with %s named', async (path, body, field) => {
    expectFailure(await post(path, body), { status: 400, field })
  })

  test('a body that is no JSON is 400', async () => {
    const { status, body } = await ask(served.origin, {
      method: 'POST',
      path: '/api/household',
      token: resident,
      body: '{"communityCode":',
      headers: { 'Idempotency-Key': randomUUID() },
    })
    expect({ status, body }).toEqual({ status: 400, body: { requestId: expect.any(String), reason: expect.stringMatching(chinese) } })
  })

  const nonsense = [0, -1, '', 'x', '\u0000', '我'.repeat(60), null, true, [], {}, [null], '2026-13-45', '1e309']
  const names = [
    'eventId',
    'signUpId',
    'personId',
    'noticeId',
    'accountId',
    'messageId',
    'heldTextId',
    'slug',
    'cursor',
    'words',
    'topic',
    'stage',
    'role',
    'action',
    'state',
    'communityCode',
    'version',
    'code',
    'nickname',
    'kind',
    'quiet',
    'personIds',
    'presented',
    'accountIds',
    'verdict',
    'form',
    'title',
    'capacity',
    'startsAt',
  ]

  /** As somebody who may; a fault or words in another language show as what they are. */
  async function meets(operation: Operation, input: Record<string, unknown>): Promise<string> {
    const token = ['public', 'resident'].includes(operation.audience) ? resident : administrator
    const { status, body, text } = await ask(served.origin, { ...requestOf(operation, input), token, headers: { 'Idempotency-Key': randomUUID() } })
    const { reason } = (body ?? {}) as { reason?: unknown }
    return status === 200 || ([400, 404, 429].includes(status) && typeof reason === 'string' && chinese.test(reason)) ? 'words' : `${status} ${text}`
  }

  // No account is left through nonsense: that operation has no input.
  test.each(operations.filter(({ name }) => name !== 'identity.eraseAccount'))(
    '$name meets nonsense with words, never with a fault',
    async (operation) => {
      for (const value of nonsense) {
        const input = Object.fromEntries(names.map((name) => [name, value]))
        expect({ value, met: await meets(operation, input) }).toEqual({ value, met: 'words' })
      }
    },
  )

  const forged = [['x'], [1], ['99999999999999999999'], ['x', 'y'], ['2026-01-01T00:00:00Z', 'y'], ['coming', 'x', 'y', 'z'], [null], ['\u0000']]
  const paged = [
    'notices.inbox',
    'content.list',
    'events.list',
    'events.mySignUps',
    'staff.listStaff',
    'audit.list',
    'deliveries.deadLetters',
    'deliveries.heldTexts',
    'articleDesk.list',
    'eventDesk.list',
  ]
  test.each(operations.filter(({ name }) => paged.includes(name)))('$name meets a forged cursor with words', async (operation) => {
    for (const key of forged) {
      const cursor = Buffer.from(JSON.stringify(key)).toString('base64url')
      expect({ key, met: await meets(operation, { cursor }) }).toEqual({ key, met: 'words' })
    }
  })

  test.each(['title', 'tagline', 'description', 'venueName', 'venueAddress'])(
    'a %s with a character no database keeps is no fault',
    async (field) => {
      const operation = operations.find(({ name }) => name === 'eventDesk.create')
      if (!operation) throw new Error('eventDesk.create is gone')
      expect(await meets(operation, eventForm({ [field]: '活\u0000动' }, served.clock.now()))).toBe('words')
    },
  )
})

test('an address that is none is 404', async () => {
  expectFailure(await get('/api/no/such/thing'), { status: 404 })
  expectFailure(await get(`/api/events/${randomUUID()}`), { status: 404 })
})

test('more than 100 KB is 413', async () => {
  expectFailure(await post('/api/household', { communityCode: 'x'.repeat(101 * 1024) }), { status: 413 })
})

test('who asks too often is 429, and nobody else', async () => {
  const narrow = await serveTestApp({}, 0.005)
  try {
    const [one, other] = [await devToken(narrow.origin, { openid: 'wire-often' }), await devToken(narrow.origin, { openid: 'wire-seldom' })]
    const asked = (token: string) => ask(narrow.origin, { method: 'GET', path: '/api/notices/unread', token })
    const answers: Answer[] = []
    for (let count = 0; count < 10; count += 1) answers.push(await asked(one))
    expect(answers[0]?.status).toBe(200)
    const last = answers.at(-1)
    if (last) expectFailure(last, { status: 429 })
    expect((await asked(other)).status).toBe(200)
  } finally {
    await narrow.close()
  }
})

describe('a fault', () => {
  const canary = '金丝雀'
  const around = async (work: () => Promise<void>) => {
    await sql`alter table membership_person rename to membership_person_gone`.execute(served.db)
    try {
      await work()
    } finally {
      await sql`alter table membership_person_gone rename to membership_person`.execute(served.db)
    }
  }

  test('answers an id and nothing else; the log has the id and no personal data', async () => {
    const { version } = await served.clients.visitor().identity.privacyNotice()
    await post('/api/identity/privacy-acceptance', { version })
    await post('/api/household', { communityCode: '620201001001' })
    const before = served.log.lines.length
    await around(async () => {
      const { status, body } = await post('/api/household/people', { nickname: canary, kind: 'adult' })
      expect({ status, body }).toEqual({ status: 500, body: { requestId: expect.any(String) } })
      const logged = served.log.lines.slice(before)
      expect(logged).toContainEqual(
        expect.objectContaining({ fields: expect.objectContaining({ requestId: (body as { requestId: string }).requestId }) }),
      )
      expect(JSON.stringify(logged)).not.toContain(canary)
      expect(JSON.stringify(logged)).not.toContain('wire-resident')
      expect(JSON.stringify(logged)).not.toContain(resident)
    })
    expect((await post('/api/household/people', { nickname: canary, kind: 'adult' })).body).toMatchObject({ kind: 'saved' })
  })
})

describe('the idempotency key', () => {
  const places = ['620201001001', '620201001002'] as const
  test('is needed for every change', async () => {
    expectFailure(
      await ask(served.origin, { method: 'POST', path: '/api/household/community', token: resident, body: { communityCode: places[0] } }),
      { status: 400, field: 'Idempotency-Key' },
    )
  })

  test('answers the same again, and refuses another request', async () => {
    const key = randomUUID()
    const first = await post('/api/household/community', { communityCode: places[1] }, key)
    const again = await post('/api/household/community', { communityCode: places[1] }, key)
    expect(first.status).toBe(200)
    expect(again.body).toEqual(first.body)
    expectFailure(await post('/api/household/community', { communityCode: places[0] }, key), { status: 409 })
    expectFailure(await post('/api/household/quiet', { quiet: true }, key), { status: 409 })
  })

  test('belongs to one account', async () => {
    const key = randomUUID()
    const other = await devToken(served.origin, { openid: 'wire-other' })
    const { version } = await served.clients.visitor().identity.privacyNotice()
    expect((await post('/api/identity/privacy-acceptance', { version }, key)).status).toBe(200)
    expect((await askChange(served.origin, '/api/identity/privacy-acceptance', { token: other, body: { version: 'old' }, key })).body).toMatchObject({
      kind: 'outdated',
    })
  })
})

test('every answer carries a request id of its own', async () => {
  const ids = await Promise.all(
    ['/healthz', '/api/places', '/api/identity/me', '/api/openapi.json'].map(async (path) => (await get(path)).headers['x-request-id']),
  )
  expect(new Set(ids).size).toBe(4)
  for (const id of ids) expect(id).toMatch(/^[0-9a-f-]{36}$/)
})
