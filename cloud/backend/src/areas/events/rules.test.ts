import fc from 'fast-check'
import { gates, partyRules } from '@xiongguan/contract/events/terms'
import { v7 } from 'uuid'
import { entryRow } from './registrar'
import type { RegisterAnswer, RegisterEntry } from './registration'
import { doorOpensAt, earlyGates, eventState, firstClosedGate, misplacedTime, type GateFacts } from './rules'
import { findEvent, type EventRow } from './event-store'
import { register, registerMany } from './registering-store'
import { cancelActive } from './sign-up-store'
import { communities, composeEvents, eventForm, hours, type Composed } from './testing/compose'
import { eventFacts } from './views'

let app: Composed
beforeAll(async () => {
  app = await composeEvents()
})
afterAll(() => app.destroy())

type Wish = {
  household: number
  key: number
  community: keyof typeof communities
  adults: number
  children: number
  known: boolean
  privacy: boolean
  homeless: boolean
  askedIn: number
}
type Step = { wishes: Wish[] } | { cancel: number }
type Told =
  | { kind: 'signedUp'; household: number; adults: number; children: number }
  | { kind: 'refused'; gate: string; seatsLeft: number }
  | { kind: 'keyReused' }

const wish: fc.Arbitrary<Wish> = fc
  .record({
    household: fc.nat(4),
    key: fc.nat(9),
    community: fc.constantFrom('first', 'second'),
    adults: fc.nat(3),
    children: fc.nat(3),
    known: fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
    privacy: fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
    homeless: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    askedIn: fc.constantFrom(0, 0, 0, 0, -hours(30), hours(119), hours(119) - 1),
  })
  .filter(({ adults, children }) => adults + children > 0)
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ wishes: fc.array(wish, { minLength: 1, maxLength: 8 }) }) },
  { weight: 1, arbitrary: fc.record({ cancel: fc.nat(4) }) },
)
const setting = fc.record({
  capacity: fc.integer({ min: 1, max: 12 }),
  householdLimit: fc.integer({ min: 1, max: 6 }),
  partyRule: fc.constantFrom(...partyRules),
  communityCodes: fc.constantFrom<string[] | null>(null, null, [communities.first]),
})

const hashOf = ({ adults, children, known }: Wish) => `${adults}-${children}-${known}`

/** The whole of signing up as plain code: seats, who is in, which keys were used. */
class Model {
  private readonly present = new Map<number, number>()
  private readonly answered = new Map<string, { hash: string; told: Told }>()
  private seatsLeft: number
  constructor(
    private readonly event: EventRow,
    private readonly now: Date,
  ) {
    this.seatsLeft = event.capacity
  }

  ask(one: Wish): Told {
    const slot = `${one.household}:${one.key}`
    const earlier = this.answered.get(slot)
    if (earlier) return earlier.hash === hashOf(one) ? earlier.told : { kind: 'keyReused' }
    const gate = firstClosedGate(this.factsOf(one))
    if (gate) return { kind: 'refused', gate, seatsLeft: this.seatsLeft }
    this.present.set(one.household, one.adults + one.children)
    this.seatsLeft -= one.adults + one.children
    const told: Told = { kind: 'signedUp', household: one.household, adults: one.adults, children: one.children }
    this.answered.set(slot, { hash: hashOf(one), told })
    return told
  }

  cancel(household: number): void {
    this.seatsLeft += this.present.get(household) ?? 0
    this.present.delete(household)
  }

  private factsOf(one: Wish): GateFacts {
    return {
      event: { ...eventFacts(this.event), seatsLeft: this.seatsLeft },
      now: new Date(this.now.getTime() + one.askedIn),
      signedIn: true,
      privacyAccepted: one.privacy,
      communityCode: one.homeless ? null : communities[one.community],
      signedUp: !one.homeless && this.present.has(one.household),
      party: { chosen: true, known: one.known, adults: one.adults, children: one.children },
    }
  }
}

/** One event in the database with its own five households, asked through the SQL functions. */
function actors(eventId: string, now: Date) {
  const people = Array.from({ length: 5 }, () => ({ accountId: v7(), householdId: v7() }))
  const signUpIds = new Map<string, number>()
  const entry = (one: Wish): RegisterEntry => {
    const person = people[one.household]
    if (!person) throw new Error('no such household')
    return {
      eventId,
      accountId: person.accountId,
      idempotencyKey: `key-${one.key}`,
      operation: 'events.signUp',
      inputHash: hashOf(one),
      requestId: 'test',
      askedAt: new Date(now.getTime() + one.askedIn),
      privacyAccepted: one.privacy,
      personIds: [v7()],
      household: one.homeless ? null : { householdId: person.householdId, communityCode: communities[one.community] },
      peopleKnown: one.known,
      party: { adults: one.adults, children: one.children },
    }
  }
  const told = (one: Wish, answer: RegisterAnswer): Told => {
    if (answer.kind === 'keyReused') return answer
    if (answer.kind === 'refused') return { kind: 'refused', gate: answer.gate, seatsLeft: answer.seatsLeft }
    // A household keeps one sign-up for good; another household's id under this one would show here.
    if (!signUpIds.has(answer.signUpId)) signUpIds.set(answer.signUpId, one.household)
    return { kind: 'signedUp', household: signUpIds.get(answer.signUpId) ?? -1, ...answer.party }
  }
  return {
    async oneByOne(wishes: readonly Wish[]): Promise<Told[]> {
      const answers: Told[] = []
      for (const one of wishes) answers.push(told(one, await register(app.db, entryRow(entry(one)))))
      return answers
    },
    async together(wishes: readonly Wish[]): Promise<Told[]> {
      const answers = await registerMany(
        app.db,
        eventId,
        wishes.map((one) => entryRow(entry(one))),
      )
      return wishes.map((one, place) => told(one, answers[place] ?? { kind: 'keyReused' }))
    },
    cancel: (household: number) =>
      app.db.transaction().execute((work) => cancelActive(work, { eventId, householdId: people[household]?.householdId ?? '' }, now)),
  }
}

test('one by one, many at once and the plain rules give the same answers to any history', async () => {
  await fc.assert(
    fc.asyncProperty(setting, fc.array(step, { minLength: 1, maxLength: 6 }), async (changes, steps) => {
      const now = app.now()
      const [singleId, manyId] = [await app.event({}, changes), await app.event({}, changes)]
      const event = await findEvent(app.db, singleId)
      if (!event) throw new Error('no event')
      const [model, single, many] = [new Model(event, now), actors(singleId, now), actors(manyId, now)]
      for (const one of steps) {
        if ('cancel' in one) {
          model.cancel(one.cancel)
          await single.cancel(one.cancel)
          await many.cancel(one.cancel)
          continue
        }
        const expected = one.wishes.map((each) => model.ask(each))
        expect(await single.oneByOne(one.wishes)).toEqual(expected)
        expect(await many.together(one.wishes)).toEqual(expected)
      }
    }),
    { numRuns: 80 },
  )
})

test('a batch takes at most 200 households, all of one event', async () => {
  const eventId = await app.event()
  const row = () =>
    entryRow({
      eventId,
      accountId: v7(),
      idempotencyKey: v7(),
      operation: 'events.signUp',
      inputHash: 'x',
      requestId: 'test',
      askedAt: app.now(),
      privacyAccepted: true,
      household: { householdId: v7(), communityCode: communities.first },
      peopleKnown: true,
      personIds: [v7()],
      party: { adults: 1, children: 0 },
    })
  await expect(registerMany(app.db, eventId, Array.from({ length: 201 }, row))).rejects.toThrow(/200/)
  await expect(registerMany(app.db, eventId, [{ ...row(), event_id: v7() }])).rejects.toThrow(/one event/)
})

describe('gates before people are chosen', () => {
  const facts = (changes: Partial<GateFacts> = {}): GateFacts => ({
    event: {
      published: true,
      opensAt: new Date(0),
      closesAt: new Date(10),
      communityCodes: null,
      householdLimit: 2,
      partyRule: 'adultWithChild',
      seatsLeft: 1,
    },
    now: new Date(5),
    signedIn: true,
    privacyAccepted: true,
    communityCode: communities.first,
    signedUp: false,
    party: { chosen: false, known: true, adults: 2, children: 3 },
    ...changes,
  })

  test('come in the order of the contract, and a household too big may still choose', () => {
    const early = earlyGates(facts())
    expect(early.map(({ gate }) => gate)).toEqual(gates.filter((gate) => gate !== 'householdLimit'))
    expect(early.every(({ open }) => open)).toBe(true)
  })

  test('leave out what cannot be asked yet', () => {
    expect(earlyGates(facts({ signedIn: false, communityCode: null })).map(({ gate }) => gate)).toEqual([
      'published',
      'signedIn',
      'window',
      'capacity',
    ])
    expect(earlyGates(facts({ communityCode: null })).map(({ gate }) => gate)).toEqual([
      'published',
      'signedIn',
      'privacy',
      'household',
      'window',
      'capacity',
    ])
  })
})

test('the state of an event follows clock and seats', () => {
  const at = (count: number) => new Date(count)
  const event = { published: true, opensAt: at(10), closesAt: at(20), endsAt: at(40), seatsLeft: 1 }
  expect([9, 10, 19, 20, 39, 40].map((count) => eventState(event, at(count)))).toEqual(['notOpen', 'open', 'open', 'closed', 'closed', 'over'])
  expect(eventState({ ...event, seatsLeft: 0 }, at(15))).toBe('full')
  expect(eventState({ ...event, published: false }, at(15))).toBe('draft')
})

test.each([
  ['signUpClosesAt', { opensIn: hours(5), closesIn: hours(5) }],
  ['startsAt', { startsIn: hours(5), closesIn: hours(6) }],
  ['endsAt', { lasts: 0 }],
  ['cancelUntil', { startsIn: hours(5), cancelIn: hours(6) }],
  [undefined, { startsIn: hours(5), closesIn: hours(5), cancelIn: hours(5) }],
] as const)('times out of order name the field %s', (field, times) => {
  expect(misplacedTime(eventForm(new Date(0), times))?.field).toBe(field)
})

test('the door opens two hours before', () => {
  expect(doorOpensAt(new Date('2026-05-29T02:00:00Z'))).toEqual(new Date('2026-05-29T00:00:00Z'))
})
