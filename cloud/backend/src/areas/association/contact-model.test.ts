import { sql } from 'kysely'
import { far, here, openAssociation, there, type AssociationWorld } from './testing/world'

let world: AssociationWorld
beforeAll(async () => {
  world = await openAssociation()
  await sql`insert into membership_place_lineage (from_code, to_code, changed_on, way)
    values (${here}, ${there}, '2000-01-01', 'merge'), (${there}, ${here}, '2000-01-01', 'merge')`.execute(world.db)
})
afterAll(() => world.destroy())

/** Numbers in [0, 1) that come the same again for the same seed. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return state / 2 ** 31
  }
}

type Household = Awaited<ReturnType<AssociationWorld['family']>>
type Contact = Awaited<ReturnType<AssociationWorld['contact']>>
/** What the rule says, in a few lines: who keeps whom, who is on the way to whom. */
type Model = {
  keeps: Map<string, string | null>
  place: Map<string, string>
  active: Set<string>
  open: Map<string, { to: string; yes: Set<string> }>
}

const pick = <Item>(random: () => number, items: readonly Item[]): Item => {
  const item = items[Math.floor(random() * items.length)]
  if (item === undefined) throw new Error('nothing to pick')
  return item
}

/** Somebody stops: their households wait, and what was on its way from or to them stops. */
function stop(model: Model, memberId: string) {
  model.active.delete(memberId)
  for (const [household, keeper] of model.keeps) {
    if (keeper === memberId) release(model, household)
  }
  for (const [household, { to }] of model.open) if (to === memberId) model.open.delete(household)
}

function release(model: Model, household: string) {
  model.keeps.set(household, null)
  model.open.delete(household)
}

type Act = (model: Model, household: Household, contact: Contact) => Promise<void>

const acts: Record<string, Act> = {
  async assign(model, { householdId }, { memberId }) {
    await world.worker.contactDesk.assign({ memberId, householdIds: [householdId] }).catch(() => undefined)
    const may = model.active.has(memberId) && model.keeps.get(householdId) === null && model.place.get(householdId) !== far
    if (may) model.keeps.set(householdId, memberId)
  },
  async propose(model, { householdId }, { memberId }) {
    await world.worker.contactDesk.propose({ householdId, takerId: memberId }).catch(() => undefined)
    const keeper = model.keeps.get(householdId)
    const may = keeper && keeper !== memberId && model.active.has(memberId) && model.place.get(householdId) !== far && !model.open.has(householdId)
    if (may) model.open.set(householdId, { to: memberId, yes: new Set() })
  },
  async answer(model, { householdId }, contact) {
    const { rows } = await sql<{ handover_id: string }>`
      select handover_id from association_contact_handover where household_id = ${householdId} and state = 'open'`.execute(world.db)
    const handoverId = rows[0]?.handover_id
    expect(handoverId !== undefined).toBe(model.open.has(householdId))
    if (handoverId) await contact.client.contacts.answerHandover({ handoverId: handoverId as never, agree: true }).catch(() => undefined)
    const open = model.open.get(householdId)
    const giver = model.keeps.get(householdId)
    if (!open || !giver || ![giver, open.to].includes(contact.memberId)) return
    open.yes.add(contact.memberId)
    if (open.yes.size < 2) return
    model.keeps.set(householdId, open.to)
    model.open.delete(householdId)
  },
  async stopContact(model, _household, { memberId }) {
    await world.worker.contactDesk.stop({ memberId, leaveWaiting: true })
    stop(model, memberId)
  },
  async appoint(model, _household, { memberId }) {
    await world.worker.contactDesk.appoint({ memberId })
    model.active.add(memberId)
  },
  async move(model, { householdId, client }) {
    const to = model.place.get(householdId) === far ? here : far
    await client.membership.moveHousehold({ communityCode: to })
    model.place.set(householdId, to)
    release(model, householdId)
  },
  /** Two communities become one and part again: nobody loses their contact. */
  async rezone(model, { householdId }) {
    if (model.place.get(householdId) === far) return
    const to = model.place.get(householdId) === here ? there : here
    await sql`update membership_household set community_code = ${to} where household_id = ${householdId}`.execute(world.db)
    model.place.set(householdId, to)
  },
}

async function actual(households: readonly Household[]) {
  const rows = await Promise.all(households.map(async ({ householdId }) => [householdId, await world.contactOf(householdId)] as const))
  return new Map(rows.map(([householdId, row]) => [householdId, row]))
}

test.each([1, 7])('a random history (seed %i) leaves every household with exactly one contact or waiting, as the model says', async (seed) => {
  const random = seeded(seed)
  const households = await Promise.all(Array.from({ length: 5 }, () => world.family()))
  const contacts = await Promise.all(Array.from({ length: 3 }, () => world.contact()))
  const model: Model = {
    keeps: new Map(households.map(({ householdId }) => [householdId, null])),
    place: new Map(households.map(({ householdId }) => [householdId, here])),
    active: new Set(contacts.map(({ memberId }) => memberId)),
    open: new Map(),
  }
  const names = ['assign', 'assign', 'assign', 'propose', 'propose', 'answer', 'answer', 'answer', 'answer', ...Object.keys(acts)]
  for (let step = 0; step < 120; step += 1) {
    const name = pick(random, names)
    await acts[name]?.(model, pick(random, households), pick(random, contacts))
    const now = await actual(households)
    for (const { householdId } of households) {
      const row = now.get(householdId)
      expect({ step, name, keeper: row?.member_id }).toEqual({ step, name, keeper: model.keeps.get(householdId) })
      expect(row?.orphan_why === null).toBe(row?.member_id !== null)
    }
  }
  const waiting = [...model.keeps].filter(([, keeper]) => keeper === null).map(([householdId]) => householdId)
  const { total } = await (await world.staff('city_administrator')).client.contactDesk.households({ show: 'orphans' })
  expect(total).toBeGreaterThanOrEqual(waiting.length)
})
