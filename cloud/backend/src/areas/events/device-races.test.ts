import { settle, type DoorEntry } from '@xiongguan/contract/events/settling-rules'
import type { EventId, SignUpId } from '@xiongguan/contract/events/terms'
import fc from 'fast-check'
import { sql } from 'kysely'
import { v7 } from 'uuid'
import { composeEvents, hours, minutes, type Composed } from './testing/compose'
import { comingFamily, enrolledDevice, type TestDevice } from './testing/door-device'
import { naiveReport } from './testing/naive-settle'

let app: Composed
let eventId: EventId
beforeAll(async () => {
  app = await composeEvents()
})
afterAll(() => app.destroy())
beforeEach(async () => {
  eventId = await app.event({ startsIn: hours(1), closesIn: hours(1), cancelIn: hours(1) }, { capacity: 500 })
})

async function arrivalOf(signUpId: SignUpId): Promise<string | null> {
  const { rows } = await sql<{
    at: Date | null
  }>`select checked_in_at as at from events_sign_up where event_id = ${eventId} and sign_up_id = ${signUpId}`.execute(app.db)
  return rows[0]?.at?.toISOString() ?? null
}

test('two reports at once that hold nothing let the later one stand; held ones never do', async () => {
  const { signUpId } = await comingFamily(app, eventId)
  const [early, late] = [new Date(app.now().getTime() - minutes(5)), app.now()]
  const report = (at: Date, meanwhile: () => Promise<void>) =>
    app.db.transaction().execute((work) => naiveReport(work, { eventId, signUpId, entryId: v7(), at, accountId: app.manager.accountId }, meanwhile))
  await report(late, () => report(early, async () => undefined))
  expect(await arrivalOf(signUpId)).toBe(late.toISOString())

  const [east, west] = [await enrolledDevice(app, eventId), await enrolledDevice(app, eventId)]
  for (let round = 0; round < 5; round += 1) {
    const family = await comingFamily(app, eventId)
    const first = east.letIn(family.signUpId)
    const firstAt = app.now().toISOString()
    app.passTime(minutes(1))
    await Promise.all([west.send([west.letIn(family.signUpId)]), east.send([first])])
    expect(await arrivalOf(family.signUpId)).toBe(firstAt)
  }
  expect((await app.as(app.manager).eventDesk.devices({ eventId })).openCases).toBe(5)
})

test('a batch against scans with the network and undo at once: everyone is counted once', async () => {
  const device = await enrolledDevice(app, eventId)
  const families = []
  for (let count = 0; count < 12; count += 1) families.push(await comingFamily(app, eventId))
  const lines = families.map(({ signUpId }) => device.letIn(signUpId))
  app.passTime(minutes(1))
  const { door } = app.as(app.manager)
  await Promise.all([
    device.send(lines.slice(0, 6)).then(() => device.send(lines.slice(6))),
    ...families.map(({ ticket }) => door.checkIn({ eventId, presented: ticket.qrText })),
    ...families.slice(0, 4).map(({ signUpId }) => door.undoCheckIn({ eventId, signUpId })),
  ])
  const summary = await door.doorSummary({ eventId })
  const { rows } = await sql<{ entry_id: string; sign_up_id: string; kind: 'in' | 'undo'; at: Date; undoes: string | null }>`
    select log_id as entry_id, sign_up_id, entry as kind, happened_at as at, undoes from events_door_log where event_id = ${eventId}`.execute(app.db)
  for (const { signUpId } of families) {
    const entries = rows
      .filter((row) => row.sign_up_id === signUpId)
      .map((row): DoorEntry => ({ entryId: row.entry_id, kind: row.kind, at: row.at.getTime(), serial: 1, undoes: row.undoes, held: null }))
    const { arrival } = settle({ standing: 'expected', serial: 1 }, entries)
    expect(await arrivalOf(signUpId)).toBe(arrival && new Date(arrival.at).toISOString())
  }
  expect(summary.arrivedHouseholds).toBeGreaterThanOrEqual(8)
})

test('the same batch sent by five connections at once is taken once', async () => {
  const device = await enrolledDevice(app, eventId)
  const lines = [device.letIn((await comingFamily(app, eventId)).signUpId), device.letIn((await comingFamily(app, eventId)).signUpId)]
  await Promise.all(Array.from({ length: 5 }, () => device.send(lines)))
  const { rows } = await sql<{ count: number }>`select count(*)::int from events_door_log where event_id = ${eventId}`.execute(app.db)
  expect(rows).toEqual([{ count: 2 }])
  expect(await app.as(app.manager).eventDesk.doorCases({ eventId })).toMatchObject({ items: [] })
})

/** What two doors do to two families, each step a minute after the one before. */
type Step = { door: 'east' | 'west' | 'desk'; family: 0 | 1; does: 'in' | 'undo' }
const steps = fc.array(
  fc.record({
    door: fc.constantFrom('east' as const, 'west' as const, 'desk' as const),
    family: fc.constantFrom(0 as const, 1 as const),
    does: fc.constantFrom('in' as const, 'in' as const, 'undo' as const),
  }),
  { minLength: 1, maxLength: 6 },
)

test('any interleaving of two devices, scans with the network and undo ends as the rules say, in whatever order they report', async () => {
  const { door } = app.as(app.manager)
  const play = async (story: readonly Step[], reports: readonly ('east' | 'west')[], size: number) => {
    eventId = await app.event({ startsIn: hours(1), closesIn: hours(1) }, { capacity: 500 })
    const began = app.now().getTime()
    const devices = { east: await enrolledDevice(app, eventId), west: await enrolledDevice(app, eventId) }
    const families = [await comingFamily(app, eventId), await comingFamily(app, eventId)]
    const written: Record<'east' | 'west', ReturnType<TestDevice['letIn']>[]> = { east: [], west: [] }
    const model: (DoorEntry & { signUpId: string })[] = []
    const note = (entry: Pick<DoorEntry, 'entryId' | 'kind' | 'undoes'>, signUpId: string) =>
      model.push({ ...entry, at: app.now().getTime(), serial: 1, held: null, signUpId })
    for (const step of story) {
      app.passTime(minutes(1))
      const { signUpId, ticket } = families[step.family] ?? { signUpId: '' as SignUpId, ticket: { code: '' } }
      if (step.door === 'desk') await atDesk(step, signUpId, ticket.code)
      else {
        const device = devices[step.door]
        const mine = written[step.door].filter((line) => line.signUpId === signUpId && line.kind === 'in').at(-1)
        if (step.does === 'undo' && !mine) continue
        const line = step.does === 'undo' && mine ? device.takeBack(mine) : device.letIn(signUpId)
        written[step.door].push(line)
        note(line, signUpId)
      }
    }
    async function atDesk({ does }: Step, signUpId: SignUpId, code: string) {
      if (does === 'in') await door.checkIn({ eventId, presented: code })
      else await door.undoCheckIn({ eventId, signUpId })
    }
    for (const name of reports) {
      const lines = written[name]
      for (let from = 0; from < lines.length; from += size) await devices[name].send(lines.slice(from, from + size))
    }
    // What the desk wrote is in the log; what the devices wrote must be there too, each once.
    const { rows } = await sql<{ entry_id: string; sign_up_id: string; kind: 'in' | 'undo'; at: Date; undoes: string | null }>`
      select log_id as entry_id, sign_up_id, entry as kind, happened_at as at, undoes from events_door_log where event_id = ${eventId}`.execute(
      app.db,
    )
    for (const entry of model) expect(rows.filter((row) => row.entry_id === entry.entryId)).toHaveLength(1)
    const open = (await app.as(app.manager).eventDesk.doorCases({ eventId })).items
    for (const { signUpId, ticket } of families) {
      const entries = rows
        .filter((row) => row.sign_up_id === signUpId)
        .map((row): DoorEntry => ({ entryId: row.entry_id, kind: row.kind, at: row.at.getTime(), serial: 1, undoes: row.undoes, held: null }))
      const { arrival, cases } = settle({ standing: 'expected', serial: 1 }, entries)
      expect(await arrivalOf(signUpId)).toBe(arrival && new Date(arrival.at).toISOString())
      expect(open.filter((found) => found.code === ticket.code).map(({ entryId, kind }) => [entryId, kind])).toEqual(
        expect.arrayContaining([...cases]),
      )
      expect(open.filter((found) => found.code === ticket.code)).toHaveLength(cases.size)
    }
    return Promise.all(families.map(({ signUpId }) => arrivalOf(signUpId).then((at) => at && Date.parse(at) - began)))
  }
  await fc.assert(
    fc.asyncProperty(steps, fc.integer({ min: 1, max: 3 }), async (story, size) => {
      const one = await play(story, ['east', 'west'], size)
      // Without the desk between, the order of the reports changes nothing at all.
      const alone = story.every((step) => step.door !== 'desk')
      const other = await play(story, ['west', 'east'], 4 - size)
      if (alone) expect(other).toEqual(one)
    }),
    { numRuns: 12 },
  )
})
