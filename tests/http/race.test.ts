import { ask, closeConnections, openEvent, plantFamilies, RunningServer, type PlantedFamily } from '../support/server'
import { durability, keptSeats } from './kept-seats'
import { serveNaive } from './naive-server'
import { signUpAll, type Acknowledged } from './sign-up-clients'

const households = 1000
const seats = 50
const patience = 300_000

let server: RunningServer
let families: PlantedFamily[]

beforeAll(async () => {
  server = await RunningServer.start({ LOG_LEVEL: 'silent' })
  families = await plantFamilies(
    server,
    Array.from({ length: households }, () => 5),
  )
}, patience)
afterAll(async () => {
  closeConnections()
  await server.remove()
})

const two = () => 2
const mixed = (place: number) => 1 + ((place * 7) % 5)

/** What clients were told and what the database keeps are the same, whole families only, nobody twice. */
async function expectKept(eventId: string, acknowledged: readonly Acknowledged[]) {
  const kept = await keptSeats(server.databaseUrl, eventId)
  const told = acknowledged.filter(({ result }) => result.kind === 'signedUp')
  expect(kept.signUps.map((row) => row.household_id).sort()).toEqual(told.map(({ family }) => family.householdId).sort())
  const sizes = new Map(told.map(({ family, size }) => [family.householdId, size]))
  for (const row of kept.signUps) {
    expect(row).toMatchObject({
      state: 'active',
      party: sizes.get(row.household_id),
      people: sizes.get(row.household_id),
      signed_up: 1,
      cancelled: 0,
    })
  }
  const signUpIds = told.map(({ result }) => (result.kind === 'signedUp' ? result.signUpId : ''))
  expect(new Set(signUpIds).size).toBe(told.length)
  expect(kept.taken).toBe(told.reduce((sum, { size }) => sum + size, 0))
  expect(kept.taken).toBeLessThanOrEqual(kept.capacity)
  return { households: told.length, seats: kept.taken }
}

test('the database that acknowledges has not been told to lie', async () => {
  expect(await durability(server.databaseUrl)).toEqual({ fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' })
})

test(
  'the naive variant oversells in this very run',
  async () => {
    const eventId = await openEvent(server.origin, { capacity: seats })
    const naive = await serveNaive(server.databaseUrl, eventId)
    try {
      const answers = await Promise.all(families.map(({ householdId }) => ask(naive.origin, { method: 'POST', path: `/?household=${householdId}` })))
      const told = answers.filter(({ body }) => (body as { kind?: string } | undefined)?.kind === 'signedUp').length
      expect(told * 2).toBeGreaterThan(seats)
    } finally {
      await naive.close()
    }
  },
  patience,
)

test(
  '1,000 households of two for 50 seats end in exactly 25 households',
  async () => {
    const eventId = await openEvent(server.origin, { capacity: seats })
    const acknowledged = await signUpAll(server.origin, eventId, families, two)
    expect(await expectKept(eventId, acknowledged)).toEqual({ households: seats / 2, seats })
  },
  patience,
)

test(
  'families of one to five never exceed the seats and none is split',
  async () => {
    const eventId = await openEvent(server.origin, { capacity: seats })
    const acknowledged = await signUpAll(server.origin, eventId, families, mixed)
    // Somebody always comes alone, so the last seat is filled too.
    expect(await expectKept(eventId, acknowledged)).toMatchObject({ seats })
  },
  patience,
)

test.each([seats, 1200])(
  'killed in the middle, clients retrying with their keys: %i seats are kept as acknowledged',
  async (capacity) => {
    const eventId = await openEvent(server.origin, { capacity })
    let kills = 0
    let heard = 0
    let coming: Promise<void> = Promise.resolve()
    const strike = async () => {
      kills += 1
      await server.kill9()
      await server.restart()
    }
    const acknowledged = await signUpAll(server.origin, eventId, families, two, () => {
      heard += 1
      if (heard === 1 || heard === households / 2) coming = coming.then(strike)
    })
    await coming
    expect(kills).toBe(2)
    expect(await expectKept(eventId, acknowledged)).toEqual({ households: capacity / 2, seats: capacity })
  },
  patience,
)
