import { randomUUID } from 'node:crypto'
import { v7 } from 'uuid'
import { ask, closeConnections, type Answer } from '../support/server'
import { serveTestApp, type ServedApp } from '../support/server/in-process'
import { operations, requestOf, type Operation } from './contract-operations'
import { matrix, plainRoutes, roles, type Outcome } from './rights-matrix'
import { probes, type Probe } from './rights-probes'
import { buildWorld, type World } from './rights-world'

let served: ServedApp
let world: World

beforeAll(async () => {
  served = await serveTestApp()
  world = await buildWorld(served)
})
afterAll(async () => {
  closeConnections()
  await served.close()
})

const operationOf = new Map(operations.map((operation) => [operation.name, operation]))

function known(name: string): Operation {
  const operation = operationOf.get(name)
  if (!operation) throw new Error(`${name} is not in the contract`)
  return operation
}

function send(operation: Operation, { input }: Probe, token: string | undefined): Promise<Answer> {
  return ask(served.origin, { ...requestOf(operation, input), token, headers: operation.mutation ? { 'Idempotency-Key': randomUUID() } : {} })
}

/** An answer without the one part that differs from call to call. */
function told({ status, body }: Answer) {
  const { requestId: _requestId, ...rest } = (body ?? {}) as Record<string, unknown>
  return { status, body: rest }
}

/** The same question about things that exist nowhere. */
function aboutNothing({ input }: Probe): Probe {
  const gone = Object.entries(input).map(([name, value]) => [name, /Id$/.test(name) ? v7() : name === 'slug' ? 'no-such-article' : value])
  return { input: Object.fromEntries(gone) }
}

const notThere = { status: 404, body: { reason: '没有找到，可能已经删除或不属于您' } }
const notSignedIn = { status: 401, body: { reason: '请先登录' } }

const refusals = new Set(['refused', 'heldByStaffRole', 'householdExists', 'privacyMissing', 'outdated'])

function outcomeOf(answer: Answer, { looksFor }: Probe): Outcome | string {
  if (answer.status === 401) return 'who'
  if (answer.status === 404) return 'none'
  if (answer.status !== 200) return `${answer.status} ${answer.text}`
  if (looksFor !== undefined) return answer.text.includes(looksFor) ? 'sees' : 'blind'
  return refusals.has(String((answer.body as { kind?: unknown } | null)?.kind)) ? 'asks' : 'yes'
}

describe('the matrix', () => {
  test('lists every operation of the contract and no other', () => {
    expect([...new Set(matrix.map(({ operation }) => operation))].sort()).toEqual(operations.map(({ name }) => name).sort())
    const asked = Object.entries(probes).flatMap(([operation, relations]) => Object.keys(relations).map((relation) => `${operation} ${relation}`))
    expect(matrix.map(({ operation, relation }) => `${operation} ${relation}`).sort()).toEqual(asked.sort())
  })

  test('lists every address that is no operation', () => {
    const routes = served.web.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`)
    expect([...new Set(routes)].sort()).toEqual(plainRoutes.map(({ method, path }) => `${method} ${path}`).sort())
  })
})

describe.each(matrix)('$operation · $relation', ({ operation: name, relation, outcomes }) => {
  test.each(roles.map((role) => ({ role, outcome: outcomes[role] })))('$role: $outcome', async ({ role, outcome }) => {
    const operation = known(name)
    const prepare = probes[name]?.[relation]
    if (!prepare) throw new Error('nothing is asked')
    const actor = world.actors[role]
    const probe = await prepare(world, actor, role)
    const answer = await send(operation, probe, probe.token ?? actor.token)
    if (outcome === 'none' || outcome === 'alike') {
      expect(told(answer)).toEqual(told(await send(operation, aboutNothing(probe), probe.token ?? actor.token)))
      expect(outcome === 'none' ? told(answer) : outcomeOf(answer, probe)).toEqual(outcome === 'none' ? notThere : 'asks')
    } else if (outcome === 'who') expect(told(answer)).toEqual(notSignedIn)
    else expect(outcomeOf(answer, probe)).toBe(outcome)
    expect(answer.headers['x-request-id']).toBeTruthy()
  })
})

describe('an id that exists nowhere', () => {
  // A theme day is one of two words, a day of the calendar a date: neither is an id, and anything else is bad input.
  const named = matrix.filter(({ operation }) =>
    operationOf
      .get(operation)
      ?.path.replace(/\{(day|date)\}/, '')
      .includes('{'),
  )
  // A sign-up for an event that is not there is told so in words, as for a draft.
  const firstOf = new Map(named.filter(({ operation }) => operation !== 'events.signUp').map((row) => [row.operation, row]))
  test.each([...firstOf.values()])('$operation says so even to those who may', async ({ operation: name, relation, outcomes }) => {
    const role = [...roles].reverse().find((candidate) => outcomes[candidate] !== 'who' && outcomes[candidate] !== 'none') ?? 'city_administrator'
    const prepare = probes[name]?.[relation]
    if (!prepare) throw new Error('nothing is asked')
    const probe = await prepare(world, world.actors[role], role)
    expect(told(await send(known(name), aboutNothing(probe), world.actors[role].token))).toEqual(notThere)
  })
})

describe('whoever has no right at all', () => {
  const open = new Set(matrix.filter(({ outcomes }) => outcomes.resident !== 'none').map(({ operation }) => operation))
  const closed = matrix.filter(({ operation, outcomes }) => !open.has(operation) && outcomes.event_manager !== 'none' && outcomes.visitor === 'who')
  test.each([...new Set(closed.map(({ operation }) => operation))])('%s learns nothing by sending nonsense', async (name) => {
    const ids = ['eventId', 'signUpId', 'accountId', 'messageId', 'heldTextId', 'invitationId', 'proposalId', 'sessionId']
    const nonsense: Probe = { input: { ...Object.fromEntries(ids.map((name) => [name, 'x'])), slug: '!', cursor: '~' } }
    expect(told(await send(known(name), nonsense, world.actors.resident.token))).toEqual(notThere)
  })

  test.each(matrix.filter(({ outcomes }) => outcomes.visitor === 'who'))(
    'an off-boarded administrator is a visitor for $operation · $relation',
    async ({ operation: name, relation }) => {
      const prepare = probes[name]?.[relation]
      if (!prepare) throw new Error('nothing is asked')
      const probe = await prepare(world, world.actors.visitor, 'visitor')
      expect(told(await send(known(name), probe, await offBoardedToken()))).toEqual(notSignedIn)
    },
  )
})

let offBoarded: string | undefined

async function offBoardedToken(): Promise<string> {
  if (offBoarded) return offBoarded
  const gone = await world.fresh('city_administrator')
  if (!gone.accountId || !gone.token) throw new Error('no administrator to off-board')
  await world.actors.city_administrator.client.staff.offBoard({ accountId: gone.accountId })
  return (offBoarded = gone.token)
}
