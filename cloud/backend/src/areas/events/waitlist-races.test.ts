import type { EventId } from '@xiongguan/contract/events/terms'
import { sql } from 'kysely'
import { batchingRegistrar } from './batching-registrar'
import { promoteWaiting } from './promote-waiting'
import { singleRegistrar } from './registrar'
import { composeEvents, hours, type Composed, type Family } from './testing/compose'
import { countHeld, countSeats } from './testing/count-seats'
import { entryFor } from './testing/entries'
import { naiveAccept, naiveDraw, naiveOffer } from './testing/naive-waitlist'
import { deliverAll, residentOf, waitEvent, wholeReport } from './testing/waitlist'
import { promote } from './waitlist-turns-store'

let app: Composed
beforeAll(async () => {
  app = await composeEvents()
})
afterAll(() => app.destroy())

const as = (family: Family) => residentOf(app, family)
const families = (count: number, adults = 2) => Array.from({ length: count }, () => app.family(adults, 0))
const promoteNow = (eventId: string) => app.db.transaction().execute((work) => promoteWaiting(app.platform, work, eventId))

/** An event filled by families of two, with others of two waiting in order. */
async function full(capacity: number, waiting: number, wait: Parameters<typeof waitEvent>[1]['wait'] = {}) {
  const eventId = await waitEvent(app, { capacity, wait })
  const inside: { family: Family; signUpId: Awaited<ReturnType<typeof signUpId>> }[] = []
  for (const family of families(capacity / 2)) inside.push({ family, signUpId: await signUpId(eventId, family) })
  const queue = families(waiting)
  for (const family of queue) await as(family).joinAll(eventId)
  return { eventId, inside, queue }
}

async function signUpId(eventId: EventId, family: Family) {
  const result = await as(family).signUpAll(eventId)
  if (result.kind !== 'signedUp') throw new Error(result.words)
  return result.signUpId
}

const cancelAll = (inside: Awaited<ReturnType<typeof full>>['inside']) =>
  inside.map(({ family, signUpId: id }) => as(family).events.cancelSignUp({ signUpId: id }))

const expectKept = async (eventId: string) => {
  for (const { taken, held } of await countHeld(app.db, eventId)) expect(taken).toBe(held)
}

const statesOf = async (eventId: EventId) => (await wholeReport(app, eventId)).entries.map(({ state }) => state)

describe('offers while families cancel and others sign up', () => {
  test('oversell when what is free is read and then written', async () => {
    const { eventId, inside } = await full(2, 1)
    await Promise.all(cancelAll(inside))
    // Nothing keeps the door shut while somebody waits, as nothing does in a naive design.
    await sql`update events_counter set waiting = 0 where event_id = ${eventId}`.execute(app.db)
    const until = new Date(app.now().getTime() + hours(24))
    await naiveOffer(app.db, eventId, until, () => singleRegistrar(app.db).register(entryFor(app, eventId, 2)))
    const { households } = await countSeats(app.db, eventId)
    const [total] = await countHeld(app.db, eventId)
    // One family signed up and another was promised the same two seats.
    expect({ households, held: total?.held, capacity: 2 }).toEqual({ households: 1, held: 4, capacity: 2 })
  })

  test('reserve each seat once, for those in front, and nobody slips past the list', async () => {
    const { eventId, inside, queue } = await full(20, 14)
    const rush = Array.from({ length: 60 }, () => entryFor(app, eventId, 1))
    const [single, batching] = [singleRegistrar(app.db), batchingRegistrar(app.db, app.platform.log)]
    const [answers] = await Promise.all([
      Promise.all(rush.map((entry, place) => (place % 2 === 0 ? single : batching).register(entry))),
      ...cancelAll(inside),
      ...Array.from({ length: 12 }, () => promoteNow(eventId)),
    ])
    await deliverAll(app)
    expect(answers.every((answer) => answer.kind === 'refused' && answer.gate === 'capacity')).toBe(true)
    await expectKept(eventId)
    expect(await countHeld(app.db, eventId)).toEqual([{ label: '', taken: 20, held: 20 }])
    expect(await statesOf(eventId)).toEqual([...Array<string>(10).fill('offered'), ...Array<string>(4).fill('waiting')])
    // All at once take theirs: ten tickets, and not a seat more.
    const entries = (await wholeReport(app, eventId)).entries
    await Promise.all(queue.slice(0, 10).map((family, place) => as(family).waitlist.accept({ entryId: entries[place]?.entryId as never })))
    expect((await countSeats(app.db, eventId)).people).toBe(20)
    await expectKept(eventId)
  })

  test('by two promoters at once are made once', async () => {
    const { eventId, inside } = await full(6, 5)
    await Promise.all(cancelAll(inside))
    const made = await Promise.all(Array.from({ length: 6 }, () => app.db.transaction().execute((work) => promote(work, eventId, app.now()))))
    expect(made.flat()).toHaveLength(3)
    expect(made.filter((rows) => rows.length > 0)).toHaveLength(1)
  })
})

describe('an offer accepted in the moment it lapses', () => {
  test('belongs to two families when it is read and then written', async () => {
    const { eventId, inside, queue } = await full(2, 2)
    await Promise.all(cancelAll(inside))
    await promoteNow(eventId)
    const entryId = (await as(queue[0] as Family).waitlist.mine())[0]?.place.entryId ?? ''
    const after = new Date(app.now().getTime() + hours(24))
    const taken = await naiveAccept(app.db, eventId, entryId, app.now(), () => app.db.transaction().execute((work) => promote(work, eventId, after)))
    expect(taken).toBe(true)
    expect((await countSeats(app.db, eventId)).households).toBe(1)
    expect((await statesOf(eventId)).at(1)).toBe('offered')
    expect((await countHeld(app.db, eventId))[0]?.held).toBe(4)
  })

  test('is one or the other', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 12 }, async (_, place) => {
        const { eventId, inside, queue } = await full(2, 2)
        await Promise.all(cancelAll(inside))
        await promoteNow(eventId)
        const entryId = (await as(queue[0] as Family).waitlist.mine())[0]?.place.entryId
        if (!entryId) throw new Error('nothing was offered')
        const after = new Date(app.now().getTime() + hours(24))
        const lapse = () => app.db.transaction().execute((work) => promote(work, eventId, after))
        const accept = () => as(queue[0] as Family).waitlist.accept({ entryId })
        const [accepted] = place % 2 ? await Promise.all([accept(), lapse()]) : (await Promise.all([lapse(), accept()])).reverse()
        const won = (accepted as { kind: string }).kind === 'signedUp'
        expect(await statesOf(eventId)).toEqual(won ? ['accepted', 'waiting'] : ['lapsed', 'offered'])
        expect(await countHeld(app.db, eventId)).toEqual([{ label: '', taken: 2, held: 2 }])
        return won
      }),
    )
    expect(outcomes).toHaveLength(12)
  })
})

describe('a lottery drawn twice at once', () => {
  const drawable = async () => {
    const wait = { allocation: 'lottery', drawAt: new Date(app.now().getTime() + hours(1)).toISOString() } as const
    const eventId = await waitEvent(app, { capacity: 2, wait })
    for (const family of families(6, 1)) await as(family).joinAll(eventId)
    app.passTime(hours(1))
    return eventId
  }
  const lotsOf = async (eventId: EventId) => (await wholeReport(app, eventId)).entries.map(({ lot }) => lot)
  const draw = (eventId: EventId) => app.as(app.manager).waitlistDesk.draw({ eventId })

  test('changes what was published when it is read and then written', async () => {
    const eventId = await drawable()
    let published: (number | null)[] = []
    await naiveDraw(app.db, eventId, 'another seed', app.now(), async () => {
      await draw(eventId)
      published = await lotsOf(eventId)
    })
    expect(published).toHaveLength(6)
    expect((await wholeReport(app, eventId)).lottery?.seed).toBe('another seed')
  })

  test('is drawn once, whoever asks, and stays as it is', async () => {
    const eventId = await drawable()
    const answers = await Promise.all([draw(eventId), draw(eventId), app.events.rounds(), draw(eventId)])
    const drawn = answers.filter((answer) => typeof answer === 'object' && answer.kind === 'drawn').length + (answers[2] === 1 ? 1 : 0)
    expect(drawn).toBe(1)
    const lots = await lotsOf(eventId)
    expect([...lots].sort()).toEqual([1, 2, 3, 4, 5, 6])
    expect(await draw(eventId)).toMatchObject({ refusal: 'alreadyDrawn' })
    await app.events.rounds()
    expect(await lotsOf(eventId)).toEqual(lots)
  })
})
