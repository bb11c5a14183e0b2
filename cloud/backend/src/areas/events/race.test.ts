import { sql } from 'kysely'
import { v7 } from 'uuid'
import { batchingRegistrar } from './batching-registrar'
import { singleRegistrar } from './registrar'
import type { Registrar } from './registration'
import { cancelActive } from './sign-up-store'
import { communities, composeEvents, type Composed } from './testing/compose'
import { countSeats } from './testing/count-seats'
import { entryFor } from './testing/entries'
import { naiveRegister } from './testing/naive-register'

let app: Composed
let registrars: Record<'single' | 'batching', Registrar>
beforeAll(async () => {
  app = await composeEvents()
  registrars = { single: singleRegistrar(app.db), batching: batchingRegistrar(app.db, app.platform.log) }
})
afterAll(() => app.destroy())

const times = <Result>(count: number, make: (place: number) => Result) => Array.from({ length: count }, (_, place) => make(place))
const countKind = (answers: readonly { kind: string }[], kind: string) => answers.filter((answer) => answer.kind === kind).length

test('the server keeps what it says it keeps', async () => {
  const { rows } =
    await sql`select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit, current_setting('full_page_writes') as pages`.execute(
      app.db,
    )
  expect(rows).toEqual([{ fsync: 'on', commit: 'on', pages: 'on' }])
})

test('reading and then writing oversells here, so the race is real', async () => {
  const eventId = await app.event()
  await Promise.all(
    times(300, () => naiveRegister(app.db, { eventId, householdId: v7(), communityCode: communities.first, seats: 2, at: app.now() })),
  )
  expect((await countSeats(app.db, eventId)).people).toBeGreaterThan(50)
})

describe.each(['single', 'batching'] as const)('%s', (kind) => {
  test('1,000 households of two at once for 50 seats end in exactly 25 households', async () => {
    const eventId = await app.event()
    const answers = await Promise.all(times(1000, () => registrars[kind].register(entryFor(app, eventId, 2))))
    expect(countKind(answers, 'signedUp')).toBe(25)
    expect(countKind(answers, 'refused')).toBe(975)
    expect(await countSeats(app.db, eventId)).toEqual({ capacity: 50, taken: 50, households: 25, people: 50 })
  })

  test('mixed sizes never exceed the seats, and a family is taken whole or not at all', async () => {
    const eventId = await app.event({}, { capacity: 97 })
    const entries = times(400, (place) => entryFor(app, eventId, 1 + (place % 6)))
    const answers = await Promise.all(entries.map((entry) => registrars[kind].register(entry)))
    const taken = answers.reduce((sum, answer) => sum + (answer.kind === 'signedUp' ? answer.party.adults : 0), 0)
    const seats = await countSeats(app.db, eventId)
    expect(seats).toMatchObject({ taken, people: taken, households: countKind(answers, 'signedUp') })
    // A household of one is still refused only when not a single seat was left.
    expect(taken).toBe(97)
  })

  test('cancellations racing sign-ups leave the counter equal to the rows', async () => {
    const eventId = await app.event({}, { capacity: 40 })
    const first = times(20, () => entryFor(app, eventId, 2))
    await Promise.all(first.map((entry) => registrars[kind].register(entry)))
    const freed = first.map((entry) =>
      app.db.transaction().execute((work) => cancelActive(work, { eventId, householdId: entry.household?.householdId ?? '' }, app.now())),
    )
    const arriving = times(200, () => registrars[kind].register(entryFor(app, eventId, 2)))
    const [cancelled] = await Promise.all([Promise.all(freed), Promise.all(arriving)])
    expect(cancelled.every(Boolean)).toBe(true)
    const seats = await countSeats(app.db, eventId)
    expect(seats.taken).toBe(seats.people)
    expect(seats.taken).toBeLessThanOrEqual(40)
  })
})

test('the same households through both ways at once, signing up and cancelling, end whole', async () => {
  const eventId = await app.event({}, { capacity: 60 })
  const households = times(30, () => ({ householdId: v7(), communityCode: communities.first }))
  const rounds = times(240, (place) => {
    const household = households[place % households.length] ?? null
    if (place % 4 === 3)
      return app.db.transaction().execute((work) => cancelActive(work, { eventId, householdId: household?.householdId ?? '' }, app.now()))
    return registrars[place % 2 === 0 ? 'single' : 'batching'].register(entryFor(app, eventId, 1 + (place % 3), { household }))
  })
  await Promise.all(rounds)
  const seats = await countSeats(app.db, eventId)
  expect(seats.taken).toBe(seats.people)
  expect(seats.households).toBeGreaterThan(0)
})

test('the counter refuses by itself to hold more than the capacity or less than none', async () => {
  const eventId = await app.event()
  const setTaken = (taken: number) => sql`update events_counter set taken = ${taken} where event_id = ${eventId}`.execute(app.db)
  await expect(setTaken(51)).rejects.toMatchObject({ code: '23514' })
  await expect(setTaken(-1)).rejects.toMatchObject({ code: '23514' })
})
