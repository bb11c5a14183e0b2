import type { EventId, SignUpId } from '@xiongguan/contract/events/terms'
import * as fc from 'fast-check'
import { communities, composeEvents, hours, sessionForm, withRules, type Composed, type Family } from './testing/compose'
import { countQuotas } from './testing/count-seats'

let app: Composed
beforeAll(async () => {
  app = await composeEvents('single')
})
afterAll(() => app.destroy())

/** A family, what it was invited with, and what it holds now as the test counts it. */
type Player = {
  family: Family
  adults: number
  children: number
  first: boolean
  waivesShares: boolean
  seatsKept: number
  signUpId: SignUpId | null
  pending: boolean
  sessions: readonly number[]
}
type Caps = { adults: number | null; children: number | null }
const [total, sessionSeats, shareSeats] = [14, [9, 8], 10] as const
const sessionTitles = ['上午场', '下午场'] as const

type World = { eventId: EventId; sessionIds: string[]; players: Player[]; caps: Caps }

const peopleOf = ({ adults, children }: Player) => adults + children
const sum = (players: readonly Player[], seats: (player: Player) => number) => players.reduce((all, player) => all + seats(player), 0)

/** What every quota should say, from the families that hold seats. */
function expectedTaken({ players, caps }: World): Record<string, number> {
  const inside = players.filter(({ signUpId }) => signUpId !== null)
  const capped = inside.filter(({ waivesShares }) => !waivesShares)
  return {
    '': sum(inside, (player) => (player.seatsKept > 0 ? 0 : peopleOf(player))),
    ...Object.fromEntries(sessionTitles.map((title, place) => [title, sum(inside, (one) => (one.sessions.includes(place) ? peopleOf(one) : 0))])),
    一社区: sum(capped, (player) => (player.first ? peopleOf(player) : 0)),
    ...(caps.adults !== null && { 大人: sum(capped, ({ adults }) => adults) }),
    ...(caps.children !== null && { 孩子: sum(capped, ({ children }) => children) }),
    邀请: sum(inside, (player) => (player.seatsKept > 0 ? peopleOf(player) : 0)),
  }
}

/** Whether every quota the family fits has room for it. */
function fits(world: World, player: Player, sessions: readonly number[]): boolean {
  const taken = expectedTaken(world)
  const room = (label: string, seats: number, capacity: number) => (taken[label] ?? 0) + seats <= capacity
  const people = peopleOf(player)
  return (
    (player.seatsKept > 0 ? people <= player.seatsKept : room('', people, total)) &&
    sessions.every((place) => room(sessionTitles[place] ?? '', people, sessionSeats[place] ?? 0)) &&
    (player.waivesShares ||
      ((!player.first || room('一社区', people, shareSeats)) &&
        (world.caps.adults === null || player.adults === 0 || room('大人', player.adults, world.caps.adults)) &&
        (world.caps.children === null || player.children === 0 || room('孩子', player.children, world.caps.children))))
  )
}

const newPlayer = (adults: number, children: number, first: boolean): Player => ({
  family: app.family(adults, children, first ? communities.first : communities.second),
  adults,
  children,
  first,
  waivesShares: false,
  seatsKept: 0,
  signUpId: null,
  pending: false,
  sessions: [],
})

const desk = () => app.as(app.manager).eventDesk
const atEnd = () => new Date(app.now().getTime() + hours(100)).toISOString()

async function invited(eventId: EventId, player: Player, seatsKept: number): Promise<Player> {
  const made = await desk().invite({ eventId, invitation: { note: '合成', waives: ['shares'], seatsKept, expiresAt: atEnd() } })
  if (made.kind !== 'made') throw new Error(made.words)
  expect(await app.as(player.family.account).events.acceptInvitation({ code: made.code })).toMatchObject({ kind: 'accepted' })
  return { ...player, waivesShares: true, seatsKept }
}

async function newWorld(): Promise<World> {
  const caps = { adults: 9, children: 6 }
  const rules = withRules({
    sessionChoice: 'any',
    sessions: sessionTitles.map((title, place) => sessionForm(app.now(), title, sessionSeats[place] ?? 0)),
    communityShares: [{ quotaId: null, label: '一社区', communityCodes: [communities.first], capacity: shareSeats }],
    adultsCapacity: caps.adults,
    childrenCapacity: caps.children,
    approveBy: new Date(app.now().getTime() + hours(119)).toISOString(),
  })
  const eventId = await app.event({}, { capacity: total, householdLimit: 12, ...rules })
  const { form } = await desk().get({ eventId })
  const parties = [2, 1, 3, 1, 2, 2, 1, 2].map((adults, place) => newPlayer(adults, place % 3, place % 2 === 0))
  const players = await Promise.all(
    parties.map((player, place) => (place < 2 ? invited(eventId, player, place === 0 ? 3 : 0) : Promise.resolve(player))),
  )
  return { eventId, sessionIds: form.signUpRules.sessions.map(({ sessionId }) => sessionId ?? ''), players, caps }
}

type Step =
  | { kind: 'signUp'; who: number; sessions: readonly number[] }
  | { kind: 'cancel' | 'approve' | 'refuse' | 'erase'; who: number }
  | { kind: 'caps'; caps: Caps }

const gone = { signUpId: null, pending: false, sessions: [] }

async function signUp(world: World, player: Player, sessions: readonly number[]): Promise<Partial<Player>> {
  const mayComeIn = player.signUpId === null && fits(world, player, sessions)
  const result = await app.as(player.family.account).events.signUp({
    eventId: world.eventId,
    personIds: player.family.personIds,
    sessionIds: sessions.map((place) => world.sessionIds[place] as never),
  })
  expect(result.kind).toBe(mayComeIn ? 'signedUp' : 'refused')
  return result.kind === 'signedUp' ? { signUpId: result.signUpId, pending: true, sessions } : {}
}

async function decide({ eventId }: World, player: Player, verdict: Parameters<ReturnType<typeof desk>['decide']>[0]['verdict']) {
  if (player.signUpId === null) return {}
  const { kind } = await desk().decide({ eventId, signUpId: player.signUpId, verdict })
  expect(kind).toBe(player.pending ? 'decided' : 'refused')
  if (!player.pending) return {}
  return verdict.decision === 'refuse' ? gone : { pending: false }
}

async function cancel({ signUpId, family }: Player): Promise<Partial<Player>> {
  if (signUpId === null) return {}
  expect(await app.as(family.account).events.cancelSignUp({ signUpId })).toEqual({ kind: 'cancelled' })
  return gone
}

/** The account is erased; another family of the same kind moves in. */
async function erase({ family, adults, children, first }: Player): Promise<Player> {
  await app.db.transaction().execute((work) => app.events.eraser(work, family.account.accountId, 'test'))
  return newPlayer(adults, children, first)
}

async function changeCaps(world: World, caps: Caps): Promise<Caps> {
  const { form } = await desk().get({ eventId: world.eventId })
  const wanted = expectedTaken({ ...world, caps })
  const fitting = (caps.adults === null || (wanted.大人 ?? 0) <= caps.adults) && (caps.children === null || (wanted.孩子 ?? 0) <= caps.children)
  const signUpRules = { ...form.signUpRules, adultsCapacity: caps.adults, childrenCapacity: caps.children }
  const { kind } = await desk().update({ eventId: world.eventId, form: { ...form, signUpRules } })
  expect(kind).toBe(fitting ? 'saved' : 'refused')
  return fitting ? caps : world.caps
}

async function walk(world: World, step: Step): Promise<World> {
  if (step.kind === 'caps') return { ...world, caps: await changeCaps(world, step.caps) }
  const player = world.players[step.who]
  if (!player) throw new Error('nobody there')
  const moves = {
    signUp: () => signUp(world, player, step.kind === 'signUp' ? step.sessions : []),
    cancel: () => cancel(player),
    approve: () => decide(world, player, { decision: 'approve' }),
    refuse: () => decide(world, player, { decision: 'refuse', reason: '这次先照顾别家' }),
    erase: () => erase(player),
  }
  const change = await moves[step.kind]()
  return { ...world, players: world.players.map((one) => (one === player ? { ...one, ...change } : one)) }
}

/** The counters say what the families hold, and what each holds is written down as the rules give it. */
async function expectTrue(world: World): Promise<void> {
  const counted: Record<string, number> = {}
  for (const { label, taken, held } of await countQuotas(app.db, world.eventId)) {
    expect(taken).toBe(held)
    counted[label] = (counted[label] ?? 0) + taken
  }
  expect(counted).toEqual(expectedTaken(world))
}

const who = fc.nat({ max: 7 })
const cap = (max: number) => fc.option(fc.integer({ min: 1, max }))
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('signUp' as const), who, sessions: fc.constantFrom([0], [1], [0, 1]) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('cancel' as const, 'approve' as const, 'refuse' as const, 'erase' as const), who }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('caps' as const), caps: fc.record({ adults: cap(12), children: cap(8) }) }) },
)

test('in any history of sign-ups, verdicts, cancelling, erasing and changed caps every quota holds what its families take', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 15, maxLength: 40 }), async (steps) => {
      let world = await newWorld()
      for (const each of steps) {
        world = await walk(world, each)
        await expectTrue(world)
      }
    }),
    { numRuns: 8 },
  )
})
