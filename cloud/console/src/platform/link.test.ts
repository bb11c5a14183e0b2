/** @jest-environment node */
import { createServer } from 'node:http'
import type { IncomingHttpHeaders, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createORPCClient } from '@orpc/client'
import { asId } from '@xiongguan/contract/kit/id'
import { consoleContract } from '@xiongguan/contract/staff'
import type { Client } from './client'
import { failureWords, RequestFailure } from './failure'
import { createHttp } from './http'
import { HttpLink } from './link'
import { Session } from './session'

type Asked = { method?: string; url?: string; headers: IncomingHttpHeaders; body: unknown }
type Answer = { status?: number; body: unknown }

let server: Server
let asked: Asked[]
let answers: Answer[]

beforeEach(async () => {
  asked = []
  answers = []
  server = createServer((request, response) => {
    let text = ''
    request.on('data', (part: Buffer) => {
      text += part.toString()
    })
    request.on('end', () => {
      asked.push({ method: request.method, url: request.url, headers: request.headers, body: text ? JSON.parse(text) : undefined })
      const { status = 200, body } = answers.shift() ?? { body: {} }
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
})
afterEach(
  () =>
    new Promise((resolve) => {
      server.close(resolve)
    }),
)

function connect() {
  const http = createHttp(`http://127.0.0.1:${(server.address() as AddressInfo).port}/api`)
  const session = new Session(http)
  const client: Pick<Client, 'eventDesk' | 'door' | 'staff'> = createORPCClient(new HttpLink(consoleContract, http, session))
  return { client, session }
}

const eventId = asId<'Event'>('0192f000-0000-7000-8000-000000000001')
const signUpId = asId<'SignUp'>('0192f000-0000-7000-8000-000000000002')

test('a question fills its path and sends the rest as query, leaving out what is not set', async () => {
  answers = [{ body: { items: [], next: null } }]
  const answer = await connect().client.eventDesk.signUps({ eventId, state: 'active', communityCode: undefined, cursor: 'a b' })
  expect(answer).toEqual({ items: [], next: null })
  expect(asked[0]).toMatchObject({ method: 'GET', url: `/api/desk/events/${eventId}/sign-ups?state=active&cursor=a+b` })
  expect(asked[0]?.headers['idempotency-key']).toBeUndefined()
})

test('a change fills its path and sends the rest as JSON with its key', async () => {
  await connect().client.door.checkIn({ eventId, presented: 'K7QM2XPA' }, { context: { idempotencyKey: 'key-00000001' } })
  expect(asked[0]).toMatchObject({ method: 'POST', url: `/api/door/events/${eventId}/check-ins`, body: { presented: 'K7QM2XPA' } })
  expect(asked[0]?.headers).toMatchObject({ 'idempotency-key': 'key-00000001', 'content-type': expect.stringContaining('application/json') })
})

test('two path parameters leave an empty body, not a missing one', async () => {
  await connect().client.door.undoCheckIn({ eventId, signUpId })
  expect(asked[0]).toMatchObject({ url: `/api/door/events/${eventId}/check-ins/${signUpId}/undo`, body: {} })
  expect(asked[0]?.headers['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/)
})

test('an expired token is refreshed once for all waiting calls and each is sent again with the same key', async () => {
  const { client, session } = connect()
  answers = [{ body: { token: 'old' } }]
  await session.signInForDevelopment('editor')
  answers = [{ status: 401, body: {} }, { status: 401, body: {} }, { body: { token: 'new' } }]
  await Promise.all([client.door.checkIn({ eventId, presented: 'A' }), client.door.checkIn({ eventId, presented: 'B' })])
  const refreshes = asked.filter(({ url }) => url === '/api/session/refresh')
  const checkIns = asked.filter(({ url }) => url?.endsWith('/check-ins'))
  expect(refreshes).toHaveLength(1)
  expect(checkIns.map(({ headers }) => headers.authorization)).toEqual(['Bearer old', 'Bearer old', 'Bearer new', 'Bearer new'])
  for (const presented of ['A', 'B']) {
    const keys = checkIns
      .filter(({ body }) => (body as { presented: string }).presented === presented)
      .map(({ headers }) => headers['idempotency-key'])
    expect(keys).toHaveLength(2)
    expect(new Set(keys).size).toBe(1)
  }
})

test('when the session cannot be refreshed the call fails as 401 and listeners learn that it ended', async () => {
  const { client, session } = connect()
  answers = [{ body: { token: 'old' } }]
  await session.signInForDevelopment('editor')
  const changed = jest.fn()
  session.onChange(changed)
  answers = [
    { status: 401, body: {} },
    { status: 401, body: {} },
  ]
  await expect(client.staff.listStaff({})).rejects.toMatchObject({ status: 401 })
  expect(changed).toHaveBeenCalledTimes(1)
  expect(session.isSignedIn()).toBe(false)
})

test('a failure keeps field, reason and request id; words are kind whatever the status', async () => {
  answers = [{ status: 400, body: { requestId: 'r-1', field: 'title', reason: '活动名称至少2个字' } }]
  const failure = await connect()
    .client.staff.listStaff({})
    .catch((error: unknown) => error)
  expect(failure).toMatchObject({ status: 400, field: 'title', requestId: 'r-1' })
  expect(failureWords(failure)).toBe('活动名称至少2个字')
  expect(failureWords(new RequestFailure(500, { requestId: 'r-2' }))).toContain('编号')
})

test('no answer is a failure of its own kind', async () => {
  const { client } = connect()
  await new Promise((resolve) => {
    server.close(resolve)
  })
  const failure = await client.staff.listStaff({}).catch((error: unknown) => error)
  expect(failure).toMatchObject({ status: 0 })
  expect(failureWords(failure)).toContain('网络')
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
})
