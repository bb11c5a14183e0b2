import type { AccountId } from '@xiongguan/contract/identity/terms'
import { SignJWT } from 'jose'
import { sql } from 'kysely'
import type { HttpAccessEvent } from '../../cloud/backend/src/platform/http/http-access'
import { openFunctionWorld, openForm, type FunctionWorld } from '../support/function-world'

let world: FunctionWorld
beforeAll(async () => {
  world = await openFunctionWorld({ warmProcesses: 2 })
})
afterAll(() => world.close())

const get = (path: string, token?: string): HttpAccessEvent => ({
  httpMethod: 'GET',
  path,
  headers: { host: 'h5.example', ...(token && { authorization: `Bearer ${token}` }) },
  queryStringParameters: {},
  body: '',
})
const bodyOf = (answer: { body: string }) => JSON.parse(answer.body) as Record<string, unknown>

test('HTTP access reads articles like any other mouth', async () => {
  const answer = await world.platform.httpAccess('content', get('/api/articles'))
  expect(answer.statusCode).toBe(200)
  expect(answer.headers['content-type']).toContain('application/json')
  expect(bodyOf(answer)).toEqual(await world.phone().content.list({}))
})

test('a query string reaches the operation and a path names its article', async () => {
  const search = await world.platform.httpAccess('content', { ...get('/api/articles/search'), queryStringParameters: { words: '接种' } })
  expect((bodyOf(search) as { items: unknown[] }).items.length).toBeGreaterThan(0)
  const [first] = (await world.phone().content.list({})).items
  const article = await world.platform.httpAccess('content', get(`/api/articles/${first?.slug}`))
  expect(bodyOf(article).title).toBe(first?.title)
})

test('a signed session is known, a forged or ended one is not', async () => {
  const helper = await world.app.staff('door_helper')
  const known = await world.platform.httpAccess('member', get('/api/door/events', helper.tokens.token))
  expect(known.statusCode).toBe(200)
  const forged = await new SignJWT({})
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer('xiongguan')
    .setSubject(helper.accountId)
    .setExpirationTime('1h')
    .sign(Buffer.alloc(32, 9))
  const [, payload] = helper.tokens.token.split('.')
  const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`
  for (const token of [forged, unsigned, 'nonsense']) {
    expect((await world.platform.httpAccess('member', get('/api/door/events', token))).statusCode).toBe(401)
  }
  await world.app.app.areas.identity.sessions.end(helper.tokens.refresh, 'test')
  expect((await world.platform.httpAccess('member', get('/api/door/events', helper.tokens.token))).statusCode).toBe(401)
})

test('a token is worth nothing at the content function and does not break reading', async () => {
  const helper = await world.app.staff('door_helper')
  expect((await world.platform.httpAccess('content', get('/api/articles', helper.tokens.token))).statusCode).toBe(200)
})

test('nobody signs in by development login, and staff operations are not there', async () => {
  const login = await world.platform.httpAccess('member', {
    ...get('/api/dev/session'),
    httpMethod: 'POST',
    body: JSON.stringify({ openid: 'someone' }),
  })
  expect(login.statusCode).toBe(404)
  const manager = await world.app.staff('event_manager')
  expect((await world.platform.httpAccess('member', get('/api/desk/events', manager.tokens.token))).statusCode).toBe(404)
})

test('a change over HTTP access needs its key, and under one key is carried out once', async () => {
  const eventId = await world.publish(openForm())
  const personIds = await world.family('over-http', [['王女士', 'adult']])
  const {
    rows: [account],
  } = await sql<{ actor_id: AccountId }>`select actor_id from audit_entry where action = 'person.added'`.execute(world.app.db)
  if (!account) throw new Error('adding a person left no audit row')
  const { token } = await world.app.app.areas.identity.sessions.start(account.actor_id, 'test')
  const signUp = (key?: string) => {
    const { headers, ...event } = get(`/api/events/${eventId}/sign-ups`, token)
    const sent = { ...headers, 'content-type': 'application/json', ...(key && { 'idempotency-key': key }) }
    return world.platform.httpAccess('member', { ...event, headers: sent, httpMethod: 'POST', body: JSON.stringify({ personIds }) })
  }
  expect((await signUp()).statusCode).toBe(400)
  const first = await signUp('one-key-over-http')
  expect(bodyOf(first).kind).toBe('signedUp')
  expect(bodyOf(await signUp('one-key-over-http'))).toEqual(bodyOf(first))
  expect((await world.phone().events.get({ eventId })).seatsLeft).toBe(49)
})

test('a body over 100 KB is refused, in plain text and in base64', async () => {
  const body = JSON.stringify({ nickname: '长'.repeat(40_000) })
  const event: HttpAccessEvent = {
    ...get('/api/household/people'),
    httpMethod: 'POST',
    headers: { host: 'h5.example', 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) },
  }
  expect((await world.platform.httpAccess('member', { ...event, body })).statusCode).toBe(413)
  expect(
    (await world.platform.httpAccess('member', { ...event, body: Buffer.from(body).toString('base64'), isBase64Encoded: true })).statusCode,
  ).toBe(413)
})
