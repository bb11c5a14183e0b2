import fc from 'fast-check'
import { gates, partyRules, sessionChoices, type Waiver } from '@xiongguan/contract/events/terms'
import { sql } from 'kysely'
import { v7 } from 'uuid'
import { entryRow } from './registrar'
import type { RegisterAnswer, RegisterEntry } from './registration'
import { doorOpensAt } from '@xiongguan/contract/events/door-rules'
import { earlyGates, eventState, firstClosedGate, misplacedTime, type GateFacts } from './rules'
import { findEvent, type EventRow } from './event-store'
import { listQuotas, type QuotaRow } from './quota-store'
import { neededQuotas, type InvitationFacts, type QuotaFacts } from './quotas'
import { register, registerMany } from './registering-store'
import { cancelActive } from './sign-up-store'
import { communities, composeEvents, eventForm, hours, sessionForm, withRules, type Composed } from './testing/compose'
import { countQuotas } from './testing/count-seats'
import { eventFacts, quotaFacts } from './views'

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
  /** Places of sessions; 2 is one that is not there. */
  sessions: readonly number[]
  answersGiven: boolean | null
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
    askedIn: fc.constantFrom(0, 0, 0, 0, -hours(30), hours(119), hours(119) - 1, hours(120)),
    sessions: fc.constantFrom([], [0], [0], [1], [0, 1], [2]),
    answersGiven: fc.constantFrom(null, null, true, true, true, false),
  })
  .filter(({ adults, children }) => adults + children > 0)
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ wishes: fc.array(wish, { minLength: 1, maxLength: 8 }) }) },
  { weight: 1, arbitrary: fc.record({ cancel: fc.nat(4) }) },
)
const cap = (most: number) => fc.option(fc.integer({ min: 1, max: most }))
const setting = fc.record({
  capacity: fc.integer({ min: 1, max: 12 }),
  householdLimit: fc.integer({ min: 1, max: 6 }),
  partyRule: fc.constantFrom(...partyRules),
  communityCodes: fc.constantFrom<string[] | null>(null, null, [communities.first]),
  rules: fc.record({
    sessionChoice: fc.constantFrom('none', 'none', ...sessionChoices),
    sessions: fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 })),
    share: cap(8),
    adults: cap(8),
    children: cap(8),
    approved: fc.boolean(),
    asks: fc.boolean(),
    listed: fc.constantFrom(true, true, false),
  }),
  /** What the households with these numbers are invited to; the last number are seats kept, 0 for none. */
  invited: fc.array(fc.tuple(fc.nat(4), fc.subarray<Waiver>(['window', 'community', 'householdLimit', 'shares']), fc.nat(4)), { maxLength: 2 }),
})
type Setting = typeof setting extends fc.Arbitrary<infer Value> ? Value : never

function formChanges({ rules, invited, ...changes }: Setting, now: Date) {
  const question = { questionId: null, prompt: '问题一', kind: 'text' as const, options: [], required: true, atDoor: false, perPerson: false }
  return {
    ...changes,
    ...withRules({
      listed: rules.listed || invited.length === 0,
      sessionChoice: rules.sessionChoice,
      sessions: rules.sessionChoice === 'none' ? [] : rules.sessions.map((capacity, place) => sessionForm(now, `场次${place}`, capacity)),
      communityShares: rules.share === null ? [] : [{ quotaId: null, label: '一社区', communityCodes: [communities.first], capacity: rules.share }],
      adultsCapacity: rules.adults,
      childrenCapacity: rules.children,
      approveBy: rules.approved ? new Date(now.getTime() + hours(119)).toISOString() : null,
      questions: rules.asks ? [question] : [],
    }),
  }
}

const hashOf = ({ adults, children, known, sessions }: Wish) => `${adults}-${children}-${known}-${sessions.join('.')}`
const sessionIdsOf = (quotas: readonly QuotaRow[]) =>
  quotas
    .filter(({ kind }) => kind === 'session')
    .sort((a, b) => (a.label < b.label ? -1 : 1))
    .map(({ quota_id }) => quota_id)

/** The whole of signing up as plain code: seats, who is in, which keys were used. */
class Model {
  private readonly present = new Map<number, { total: number; held: { quota: QuotaFacts; seats: number }[] }>()
  private readonly answered = new Map<string, { hash: string; told: Told }>()
  private readonly quotas: QuotaFacts[]
  private seatsLeft: number
  constructor(
    private readonly event: EventRow,
    rows: readonly QuotaRow[],
    private readonly sessionIds: readonly string[],
    private readonly invitations: ReadonlyMap<number, InvitationFacts>,
    private readonly now: Date,
  ) {
    this.seatsLeft = event.capacity
    this.quotas = rows.map(quotaFacts)
  }

  ask(one: Wish): Told {
    const slot = `${one.household}:${one.key}`
    const earlier = this.answered.get(slot)
    if (earlier) return earlier.hash === hashOf(one) ? earlier.told : { kind: 'keyReused' }
    const facts = this.factsOf(one)
    const gate = firstClosedGate(facts)
    if (gate) return { kind: 'refused', gate, seatsLeft: this.seatsLeft }
    const held = neededQuotas(this.quotas, { ...facts, ...facts.party })
    const total = facts.invitation?.quotaId ? 0 : one.adults + one.children
    this.move(total, held, -1)
    this.present.set(one.household, { total, held })
    const told: Told = { kind: 'signedUp', household: one.household, adults: one.adults, children: one.children }
    this.answered.set(slot, { hash: hashOf(one), told })
    return told
  }

  cancel(household: number): void {
    const gone = this.present.get(household)
    if (gone) this.move(gone.total, gone.held, 1)
    this.present.delete(household)
  }

  /** What is taken of every quota, by its name; the total is named `''`. */
  taken(capacities: ReadonlyMap<string, number>): { label: string; taken: number }[] {
    const taken = this.quotas.map(({ label, quotaId, seatsLeft }) => ({ label, taken: (capacities.get(quotaId) ?? 0) - seatsLeft }))
    return [{ label: '', taken: this.event.capacity - this.seatsLeft }, ...taken].sort((a, b) => (a.label < b.label ? -1 : 1))
  }

  private move(total: number, held: readonly { quota: QuotaFacts; seats: number }[], direction: 1 | -1): void {
    this.seatsLeft += direction * total
    for (const { quota, seats } of held) quota.seatsLeft += direction * seats
  }

  private factsOf(one: Wish): GateFacts {
    return {
      event: { ...eventFacts(this.event, []), quotas: this.quotas, seatsLeft: this.seatsLeft },
      now: new Date(this.now.getTime() + one.askedIn),
      signedIn: true,
      privacyAccepted: one.privacy,
      communityCode: one.homeless ? null : communities[one.community],
      signedUp: !one.homeless && this.present.has(one.household),
      party: { chosen: true, known: one.known, adults: one.adults, children: one.children },
      sessionIds: one.sessions.map((place) => this.sessionIds[place] ?? 'none such'),
      answersGiven: one.answersGiven,
      invitation: one.homeless ? null : (this.invitations.get(one.household) ?? null),
    }
  }
}

/** Plants invitations for households, with seats kept where asked. */
async function invite(eventId: string, invited: Setting['invited'], households: readonly string[], now: Date): Promise<Map<number, InvitationFacts>> {
  const made = new Map<number, InvitationFacts>()
  for (const [household, waives, seatsKept] of invited) {
    if (made.has(household)) continue
    const quotaId = seatsKept > 0 ? v7() : null
    if (quotaId)
      await sql`insert into events_quota (event_id, quota_id, kind, label, capacity) values (${eventId}, ${quotaId}, 'invitation', ${`邀请${household}`}, ${seatsKept})`.execute(
        app.db,
      )
    await sql`insert into events_invitation (event_id, invitation_id, code_hash, note, waives, quota_id, created_by, created_at, expires_at, household_id, used_at)
      values (${eventId}, ${v7()}, ${Buffer.from(v7())}, '', ${waives}::text[], ${quotaId}, ${v7()}, ${now}, ${new Date(now.getTime() + hours(200))}, ${households[household]}, ${now})`.execute(
      app.db,
    )
    await sql`update events_event set has_invitations = true, has_quotas = has_quotas or ${quotaId !== null} where event_id = ${eventId}`.execute(
      app.db,
    )
    made.set(household, { waives, quotaId })
  }
  return made
}

/** One event in the database with its own five households, asked through the SQL functions. */
async function actors({ invited, ...changes }: Setting, now: Date) {
  const eventId = await app.event({}, formChanges({ invited, ...changes }, now))
  const people = Array.from({ length: 5 }, () => ({ accountId: v7(), householdId: v7() }))
  const invitations = await invite(
    eventId,
    invited,
    people.map(({ householdId }) => householdId),
    now,
  )
  const quotas = await listQuotas(app.db, eventId)
  const sessionIds = sessionIdsOf(quotas)
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
      sessionIds: one.sessions.map((place) => sessionIds[place] ?? v7()),
      answersGiven: one.answersGiven,
      answers: [],
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
    eventId,
    invitations,
    quotas,
    sessionIds,
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

test('one by one, many at once and the plain rules give the same answers to any history, and every quota counts what its sign-ups hold', async () => {
  await fc.assert(
    fc.asyncProperty(setting, fc.array(step, { minLength: 1, maxLength: 6 }), async (changes, steps) => {
      const now = app.now()
      const [single, many] = [await actors(changes, now), await actors(changes, now)]
      const event = await findEvent(app.db, single.eventId)
      if (!event) throw new Error('no event')
      const model = new Model(event, single.quotas, single.sessionIds, single.invitations, now)
      const capacities = new Map(single.quotas.map(({ quota_id, capacity }) => [quota_id, capacity]))
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
      const expected = model.taken(capacities).map(({ label, taken }) => ({ label, taken, held: taken }))
      const byLabel = (a: { label: string }, b: { label: string }) => (a.label < b.label ? -1 : 1)
      expect((await countQuotas(app.db, single.eventId)).sort(byLabel)).toEqual(expected)
      expect((await countQuotas(app.db, many.eventId)).sort(byLabel)).toEqual(expected)
    }),
    { numRuns: 120 },
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
      sessionIds: [],
      answersGiven: null,
      answers: [],
    })
  await expect(registerMany(app.db, eventId, Array.from({ length: 201 }, row))).rejects.toThrow(/200/)
  await expect(registerMany(app.db, eventId, [{ ...row(), event_id: v7() }])).rejects.toThrow(/one event/)
})

describe('gates before people are chosen', () => {
  const facts = (changes: Partial<GateFacts> = {}): GateFacts => ({
    event: {
      published: true,
      listed: true,
      opensAt: new Date(0),
      closesAt: new Date(10),
      startsAt: new Date(10),
      approveBy: null,
      sessionChoice: 'none',
      requiresAnswers: false,
      quotas: [],
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
    sessionIds: [],
    answersGiven: null,
    invitation: null,
    ...changes,
  })

  test('come in the order of the contract, and a household too big may still choose', () => {
    const early = earlyGates(facts())
    const later = ['householdLimit', 'session', 'answers', 'sessionSeats', 'communityShare', 'participantShare']
    expect(early.map(({ gate }) => gate)).toEqual(gates.filter((gate) => !later.includes(gate)))
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
  const event = { published: true, cancelled: false, opensAt: at(10), closesAt: at(20), endsAt: at(40), seatsLeft: 1 }
  expect([9, 10, 19, 20, 39, 40].map((count) => eventState(event, at(count)))).toEqual(['notOpen', 'open', 'open', 'closed', 'closed', 'over'])
  expect(eventState({ ...event, seatsLeft: 0 }, at(15))).toBe('full')
  expect(eventState({ ...event, published: false }, at(15))).toBe('draft')
  expect([15, 40].map((count) => eventState({ ...event, cancelled: true }, at(count)))).toEqual(['cancelled', 'cancelled'])
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
