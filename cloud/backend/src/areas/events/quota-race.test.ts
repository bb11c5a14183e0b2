import type { SignUpRules } from '@xiongguan/contract/events/sign-up-rules'
import { sql } from 'kysely'
import { v7 } from 'uuid'
import { somebodyWaits } from '../../testing/somebody-waits'
import { batchingRegistrar } from './batching-registrar'
import { keepQuota, listQuotas, listShareOf, recountQuota, type WantedQuota } from './quota-store'
import { singleRegistrar } from './registrar'
import type { RegisterEntry, Registrar } from './registration'
import { saveQuotas } from './save-quotas'
import { cancelActive } from './sign-up-store'
import { communities, composeEvents, hours, sessionForm, withRules, type Composed } from './testing/compose'
import { countQuotas } from './testing/count-seats'
import { entryFor } from './testing/entries'
import { naiveQuotas } from './testing/naive-quotas'

let app: Composed
let registrars: Record<'single' | 'batching', Registrar>
beforeAll(async () => {
  app = await composeEvents()
  registrars = { single: singleRegistrar(app.db), batching: batchingRegistrar(app.db, app.platform.log) }
})
afterAll(() => app.destroy())

const times = <Result>(count: number, make: (place: number) => Result) => Array.from({ length: count }, (_, place) => make(place))

type Shape = { name: string; rules(now: Date): Partial<SignUpRules>; quotas: number; seats: number; party: { adults: number; children: number } }
const both = { adults: 1, children: 1 }
const shapes: Shape[] = [
  {
    name: 'a session',
    rules: (now) => ({ sessionChoice: 'one', sessions: [sessionForm(now, '上午场', 20)] }),
    quotas: 1,
    seats: 20,
    party: both,
  },
  {
    name: 'a community share',
    rules: () => ({ communityShares: [{ quotaId: null, label: '一社区', communityCodes: [communities.first], capacity: 20 }] }),
    quotas: 1,
    seats: 20,
    party: both,
  },
  { name: 'a cap on children', rules: () => ({ childrenCapacity: 10 }), quotas: 1, seats: 10, party: both },
  {
    name: 'all at once, waiting for approval',
    rules: (now) => ({
      sessionChoice: 'any',
      sessions: [sessionForm(now, '上午场', 30), sessionForm(now, '下午场', 24)],
      communityShares: [{ quotaId: null, label: '一社区', communityCodes: [communities.first, communities.second], capacity: 22 }],
      adultsCapacity: 10,
      childrenCapacity: 40,
      approveBy: new Date(now.getTime() + hours(120)).toISOString(),
    }),
    quotas: 5,
    seats: 10,
    party: both,
  },
]

async function open({ rules }: Shape) {
  const eventId = await app.event({}, { capacity: 400, ...withRules(rules(app.now())) })
  const quotas = await listQuotas(app.db, eventId)
  return { eventId, quotas, sessionIds: quotas.filter(({ kind }) => kind === 'session').map(({ quota_id }) => quota_id) }
}

const wish = (eventId: string, sessionIds: string[], party: Shape['party'], changes: Partial<RegisterEntry> = {}) =>
  entryFor(app, eventId, party.adults, { party, sessionIds, ...changes })

async function expectKept(eventId: string): Promise<void> {
  for (const { taken, held } of await countQuotas(app.db, eventId)) expect(taken).toBe(held)
}

describe.each(shapes)('$name', (shape) => {
  test('is oversold by reading and then writing', async () => {
    const { eventId, quotas } = await open(shape)
    const at = app.now()
    const quotaIds = quotas.map(({ quota_id }) => quota_id)
    await Promise.all(
      times(200, () => naiveQuotas(app.db, { eventId, quotaIds, communityCode: communities.first, ...shape.party, state: 'active', at })),
    )
    const { rows } = await sql<{ households: number }>`select count(*)::int as households from events_sign_up where event_id = ${eventId}`.execute(
      app.db,
    )
    const fits = Math.min(...quotas.map(({ kind, capacity }) => capacity / (kind === 'adults' || kind === 'children' ? 1 : 2)))
    expect(rows[0]?.households).toBeGreaterThan(fits)
  })

  test.each(['single', 'batching'] as const)('is filled to the last seat and no further, %s, also while others cancel', async (kind) => {
    const { eventId, quotas, sessionIds } = await open(shape)
    expect(quotas).toHaveLength(shape.quotas)
    const entries = times(300, () => wish(eventId, sessionIds, shape.party))
    const answers = await Promise.all(entries.map((entry) => registrars[kind].register(entry)))
    const fits = Math.min(...quotas.map(({ kind: of, capacity }) => capacity / (of === 'adults' || of === 'children' ? 1 : 2)))
    expect(answers.filter((answer) => answer.kind === 'signedUp')).toHaveLength(fits)
    await expectKept(eventId)
    const inside = entries.filter((_, place) => answers[place]?.kind === 'signedUp')
    const leaving = inside.map(({ household }) =>
      app.db.transaction().execute((work) => cancelActive(work, { eventId, householdId: household?.householdId ?? '' }, app.now())),
    )
    const arriving = times(200, () => registrars[kind].register(wish(eventId, sessionIds, shape.party)))
    await Promise.all([...leaving, ...arriving])
    await expectKept(eventId)
  })
})

test('a family counts in every quota that fits it, and gives back exactly what it held', async () => {
  const { eventId, sessionIds } = await open(shapes[3] as Shape)
  const entry = wish(eventId, sessionIds.slice(0, 1), { adults: 2, children: 1 })
  expect(await registrars.single.register(entry)).toMatchObject({ kind: 'signedUp', pending: true })
  const taken = async () => Object.fromEntries((await countQuotas(app.db, eventId)).map(({ label, taken: seats }) => [label, seats]))
  expect(await taken()).toEqual({ '': 3, 上午场: 3, 下午场: 0, 一社区: 3, 大人: 2, 孩子: 1 })
  await app.db.transaction().execute((work) => cancelActive(work, { eventId, householdId: entry.household?.householdId ?? '' }, app.now()))
  expect(await taken()).toEqual({ '': 0, 上午场: 0, 下午场: 0, 一社区: 0, 大人: 0, 孩子: 0 })
})

test('a cap that changes while families sign up and cancel counts everyone who is in', async () => {
  const eventId = await app.event({}, { capacity: 400 })
  const rules = (childrenCapacity: number | null, capacity: number | null) =>
    withRules({
      childrenCapacity,
      communityShares: capacity === null ? [] : [{ quotaId: null, label: '一社区', communityCodes: [communities.first], capacity }],
    }).signUpRules
  const settings = [rules(300, null), rules(null, 300), rules(300, 350), rules(280, 350), rules(null, null), rules(300, 300)]
  const entries = times(160, (place) => wish(eventId, [], { adults: 1, children: place % 2 }))
  const signing = entries.map(async (entry, place) => {
    await registrars[place % 3 === 0 ? 'single' : 'batching'].register(entry)
    if (place % 4 !== 0) return
    await app.db.transaction().execute((work) => cancelActive(work, { eventId, householdId: entry.household?.householdId ?? '' }, app.now()))
  })
  const changing = (async () => {
    for (const setting of settings) {
      const refusal = await app.db.transaction().execute((work) => saveQuotas(work, eventId, { ...setting }))
      expect(refusal).toBeNull()
    }
  })()
  await Promise.all([...signing, changing])
  await expectKept(eventId)
  const { rows } = await sql<{ people: number; children: number }>`
    select sum(adults + children)::int as people, sum(children)::int as children from events_sign_up where event_id = ${eventId} and state = 'active'`.execute(
    app.db,
  )
  const kept = await countQuotas(app.db, eventId)
  expect(kept.find(({ label }) => label === '孩子')?.taken).toBe(rows[0]?.children)
  expect(kept.find(({ label }) => label === '一社区')?.taken).toBe(rows[0]?.people)
})

test('a family that cancels while a new share is counted holds nothing of it afterwards', async () => {
  const eventId = await app.event({}, { capacity: 400 })
  const entry = wish(eventId, [], { adults: 2, children: 0 })
  await registrars.single.register(entry)
  const share: WantedQuota = {
    quotaId: v7(),
    kind: 'communityShare',
    label: '一社区',
    communityCodes: [communities.first],
    capacity: 9,
    session: null,
  }
  const cancelling: Promise<boolean>[] = []
  await app.db.transaction().execute(async (work) => {
    // What a change does to a family that had not committed yet when it locked the others: it stands at the counter only.
    await sql`select from events_counter where event_id = ${eventId} for update`.execute(work)
    cancelling.push(
      app.db.transaction().execute((other) => cancelActive(other, { eventId, householdId: entry.household?.householdId ?? '' }, app.now())),
    )
    await somebodyWaits(app.db)
    const held = await listShareOf(work, eventId, share)
    expect(held).toMatchObject([{ seats: 2 }])
    await keepQuota(work, eventId, share, 2)
    await recountQuota(work, eventId, share.quotaId, held)
  })
  expect(await Promise.all(cancelling)).toEqual([true])
  expect(await countQuotas(app.db, eventId)).toMatchObject([
    { label: '', taken: 0, held: 0 },
    { label: '一社区', taken: 0, held: 0 },
  ])
})

/** An invitation accepted by a household, with so many seats kept for it. */
async function invite(eventId: string, householdId: string, seats: number): Promise<void> {
  const quotaId = v7()
  await sql`insert into events_quota (event_id, quota_id, kind, label, capacity) values (${eventId}, ${quotaId}, 'invitation', '邀请', ${seats})`.execute(
    app.db,
  )
  await sql`insert into events_invitation (event_id, invitation_id, code_hash, note, waives, quota_id, created_by, created_at, expires_at, household_id, used_at)
    values (${eventId}, ${v7()}, ${Buffer.from(v7())}, '', '{shares}', ${quotaId}, ${v7()}, now(), now() + interval '900 days', ${householdId}, now())`.execute(
    app.db,
  )
  await sql`update events_event set has_invitations = true, has_quotas = true where event_id = ${eventId}`.execute(app.db)
}

test('seats kept for an invitation are oversold by reading and then writing', async () => {
  const eventId = await app.event({}, { capacity: 400 })
  await invite(eventId, v7(), 20)
  const quotaIds = (await listQuotas(app.db, eventId)).map(({ quota_id }) => quota_id)
  expect(quotaIds).toHaveLength(1)
  const at = app.now()
  const party = { adults: 2, children: 0 }
  const entered = await Promise.all(
    times(200, () => naiveQuotas(app.db, { eventId, quotaIds, communityCode: communities.first, ...party, state: 'active', at })),
  )
  expect(entered.filter(Boolean).length * 2).toBeGreaterThan(20)
})

describe.each(['single', 'batching'] as const)('seats kept for invited households, %s', (kind) => {
  test('are theirs in the rush, take nothing of the public seats, and hold no more than was kept', async () => {
    const eventId = await app.event({}, { capacity: 30 })
    const invited = times(10, () => ({ householdId: v7(), communityCode: communities.first }))
    for (const [place, { householdId }] of invited.entries()) await invite(eventId, householdId, place === 0 ? 1 : 2)
    const rush = times(200, () => registrars[kind].register(entryFor(app, eventId, 2)))
    const kept = invited.map((household) => registrars[kind].register(entryFor(app, eventId, 2, { household })))
    const [, answers] = await Promise.all([Promise.all(rush), Promise.all(kept)])
    expect(answers[0]).toMatchObject({ kind: 'refused', gate: 'capacity', quota: { seatsLeft: 1 } })
    expect(answers.slice(1).every((answer) => answer.kind === 'signedUp')).toBe(true)
    const counted = await countQuotas(app.db, eventId)
    expect(counted.find(({ label }) => label === '')?.taken).toBe(30)
    await expectKept(eventId)
  })
})
