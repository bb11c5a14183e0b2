import { setTimeout as sleep } from 'node:timers/promises'
import { ask, closeConnections, devToken, openEvent, plantFamilies, RunningServer } from '../support/server'
import { keepBusy, type Heard, type Story } from './busy-family'
import { durability, keptSeats } from './kept-seats'
import { seededRandom } from './seeded-random'

const rounds = Number(process.env.KILL_ROUNDS ?? 100)
const seed = Number(process.env.KILL_SEED ?? Date.now() % 2 ** 31)
/** So many rounds on one event, then everything is counted; access tokens live longer than that. */
const roundsOfOneCount = 10
const busyFamilies = 30
/** What must be acknowledged of each kind between two strikes: without work under way a kill proves nothing. */
const workBetween = 2

let server: RunningServer

beforeAll(async () => {
  process.stderr.write(`kill.test: ${rounds} rounds, KILL_SEED=${seed}\n`)
  server = await RunningServer.start({ LOG_LEVEL: 'silent' })
})
afterAll(async () => {
  closeConnections()
  await server.remove()
})

async function healthy(): Promise<void> {
  for (;;) {
    const answer = await ask(server.origin, { method: 'GET', path: '/healthz' }).catch(() => null)
    if (answer?.status === 200) return
    if (server.ended) throw new Error(`the server ended by itself:\n${server.said.slice(-2000)}`)
    await sleep(50)
  }
}

const strikes = {
  async node() {
    await server.kill9()
    await server.restart()
  },
  async database() {
    server.killDatabase9()
  },
  async both() {
    server.killDatabase9()
    await server.kill9()
    await server.restart()
  },
}

const kinds = ['signedUp', 'cancelled', 'in', 'undo'] as const

/** Waits for work of every kind, however slow the machine is; ends early when the families have stopped. */
async function untilWorked(total: Heard, busy: () => boolean): Promise<void> {
  const before = { ...total }
  while (busy() && kinds.some((kind) => total[kind] < before[kind] + workBetween)) await sleep(20)
}

async function strikeAtRandom(random: () => number): Promise<keyof typeof strikes> {
  await sleep(30 + random() * 800)
  const chance = random()
  const kind = chance < 0.5 ? 'node' : chance < 0.9 ? 'database' : 'both'
  await strikes[kind]()
  await healthy()
  return kind
}

/** Counted on the clients' side and in the database, an acknowledgement is worth exactly one entry. */
async function expectNothingLost(eventId: string, stories: readonly Story[]): Promise<void> {
  const kept = await keptSeats(server.databaseUrl, eventId)
  const rows = new Map(kept.signUps.map((row) => [row.household_id, row]))
  const stateOf = { home: 'cancelled', coming: 'active', inside: 'checkedIn' } as const
  for (const { family, heard, at } of stories) {
    const row = rows.get(family.householdId)
    const entries = {
      signedUp: row?.signed_up ?? 0,
      cancelled: row?.cancelled ?? 0,
      in: row?.door.filter((entry) => entry === 'in').length ?? 0,
      undo: row?.door.filter((entry) => entry === 'undo').length ?? 0,
    }
    expect({ household: family.householdId, ...entries, state: row?.state ?? 'cancelled' }).toEqual({
      household: family.householdId,
      ...heard,
      state: stateOf[at],
    })
  }
  expect(kept.taken).toBe(kept.signUps.filter(({ state }) => state !== 'cancelled').reduce((sum, { party }) => sum + party, 0))
}

test(
  `${rounds} kills of Node or PostgreSQL under load lose no acknowledged sign-up, check-in or cancellation`,
  async () => {
    expect(await durability(server.databaseUrl)).toEqual({ fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' })
    const random = seededRandom(seed)
    const total = { signedUp: 0, cancelled: 0, in: 0, undo: 0 }
    const struck = { node: 0, database: 0, both: 0 }
    for (let done = 0; done < rounds; done += roundsOfOneCount) {
      const families = await plantFamilies(
        server,
        Array.from({ length: busyFamilies }, () => 2),
      )
      const place = {
        origin: server.origin,
        eventId: await openEvent(server.origin, { capacity: 1000 }),
        doorToken: await devToken(server.origin, { staff: 'event-manager' }),
      }
      let going = true
      const hear = (kind: keyof Heard) => {
        total[kind] += 1
      }
      const busy = Promise.all(families.map((family, index) => keepBusy(place, family, seededRandom(seed + done * 1000 + index), () => going, hear)))
      busy.catch(() => {
        going = false
      })
      try {
        for (let round = done; going && round < Math.min(rounds, done + roundsOfOneCount); round += 1) {
          await untilWorked(total, () => going)
          struck[await strikeAtRandom(random)] += 1
        }
      } finally {
        going = false
      }
      const stories = await busy
      await expectNothingLost(place.eventId, stories)
    }
    process.stderr.write(`kill.test: struck ${JSON.stringify(struck)}, acknowledged ${JSON.stringify(total)}\n`)
    expect(Object.values(struck).reduce((sum, count) => sum + count, 0)).toBe(rounds)
    expect(Math.min(...Object.values(total))).toBeGreaterThanOrEqual(rounds * workBetween)
  },
  60_000 + rounds * 30_000,
)
