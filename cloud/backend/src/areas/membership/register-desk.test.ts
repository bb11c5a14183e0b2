import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { PersonForm } from '@xiongguan/contract/membership/register-staff'
import { asId } from '@xiongguan/contract/kit/id'
import { findInClear } from '../../testing/clear-text'
import { sheetText } from '../../testing/sheet-text'
import { createTestApp, type TestApp } from '../../testing/test-app'
import { madeId } from './testing-register'

const here = '620201001001'
const there = '620201001002'
const purpose = 'service' as const

let world: TestApp
type Staff = Awaited<ReturnType<TestApp['staff']>>
let worker: Staff, other: Staff, secretary: Staff, registrar: Staff, administrator: Staff

beforeAll(async () => {
  world = await createTestApp()
  worker = await world.staff('community_worker', here)
  other = await world.staff('community_worker', there)
  secretary = await world.staff('secretary', '620201001')
  registrar = await world.staff('registrar')
  administrator = await world.staff('city_administrator')
})
afterAll(() => world.destroy())

const form = (more: Partial<PersonForm> = {}): PersonForm => ({
  name: '合成甲',
  phone: null,
  document: null,
  bornOn: '1980-05-06',
  sex: 'female',
  guardianAgreed: false,
  ...more,
})

const desk = ({ client }: Staff) => client.registerDesk
const household = (householdId: string) => ({ householdId: asId<'Household'>(householdId), purpose })

async function family(by: Staff, communityCode: string, head: Partial<PersonForm> = {}) {
  const made = await desk(by).registerHousehold({ communityCode, address: '雄关街道演示路 7 号院', head: form(head) })
  if (made.kind !== 'saved') throw new Error(made.words)
  return made.householdId
}

async function withChild() {
  const householdId = await family(worker, here)
  const child = form({ name: '合成小满', bornOn: '2020-05-06', phone: '19900000031', guardianAgreed: true })
  await desk(worker).registerPerson({ householdId, relation: 'child', person: child })
  const file = await desk(worker).file(household(householdId))
  const personId = file.people.find(({ closed }) => closed)?.personId
  if (!personId) throw new Error('the child is not closed')
  return { householdId, personId }
}

const auditOf = async (householdId: string) =>
  (
    await sql<{ action: string; purpose: string | null; detail: string | null }>`
      select action, purpose, detail from audit_entry where household_id = ${householdId} order by sequence`.execute(world.db)
  ).rows

const refusalOf = (asked: Promise<unknown>) =>
  asked.then(
    () => 'answered',
    (error: { status: number; data: unknown }) => ({ status: error.status, data: error.data }),
  )

describe('finding', () => {
  test('by whole name, phone and document, within reach, and the count too', async () => {
    const id = madeId()
    const who = { name: '查找·合成', phone: '19900000011', document: { kind: 'residentId' as const, number: id } }
    const [near, far] = [await family(worker, here, who), await family(other, there, who)]
    const found = async (by: Staff, way: 'name' | 'phone' | 'document', text: string) => {
      const answer = await desk(by).find({ by: way, text, purpose })
      if (answer.kind !== 'found') throw new Error(answer.words)
      expect(answer.total).toBe(answer.items.length)
      return answer.items.map(({ person }) => person.householdId)
    }
    for (const [way, text] of [
      ['name', '查找合成'],
      ['phone', '199 0000 0011'],
      ['document', id],
    ] as const) {
      expect(await found(worker, way, text)).toEqual([near])
      expect(await found(other, way, text)).toEqual([far])
      expect(await found(registrar, way, text)).toEqual([near, far])
    }
    // No right reaches a document or an address here: what may not be seen cannot be searched by.
    expect(await found(secretary, 'document', id)).toEqual([])
    expect(await found(secretary, 'name', '查找合成')).toEqual([near, far])
    expect(await found(administrator, 'phone', '19900000011')).toEqual([])
    expect(await found(worker, 'name', '查找')).toEqual([])
  })

  test('a number that cannot be one is refused with what to do', async () => {
    expect(await desk(worker).find({ by: 'document', text: '123', purpose })).toMatchObject({ kind: 'refused', reason: 'length' })
    expect(await desk(worker).find({ by: 'phone', text: '123', purpose })).toMatchObject({ kind: 'refused', reason: 'phone' })
  })

  test('what was typed stands in no table and no log', async () => {
    await desk(worker).find({ by: 'phone', text: '19912345678', purpose })
    expect(await findInClear(world, ['19912345678'])).toEqual([])
  })
})

describe('the list of a community', () => {
  test('is paged, counted and only of places within reach', async () => {
    const community = '620201001003'
    const keeper = await world.staff('community_worker', community)
    const made: string[] = []
    for (let at = 0; at < 22; at += 1) made.push(await family(keeper, community))
    const first = await desk(keeper).households({ communityCode: community, purpose })
    const second = await desk(keeper).households({ communityCode: community, purpose, cursor: first.next ?? undefined })
    expect([first.total, first.items.length, second.items.length, second.next]).toEqual([22, 20, 2, null])
    expect([...first.items, ...second.items].map(({ householdId }) => householdId)).toEqual(made)
    expect(first.items[0]).toMatchObject({ headName: '合成甲', people: 1, children: 0 })
    expect((await desk(secretary).households({ communityCode: community, purpose })).items[0]).toMatchObject({ headName: '合**', address: null })
    await expect(desk(keeper).households({ communityCode: here, purpose })).rejects.toMatchObject({ status: 404 })
  })
})

describe('a file', () => {
  test('shows fields by right; in full only on request, each time on the record', async () => {
    const householdId = await family(worker, here, { phone: '19900000021', document: { kind: 'residentId', number: madeId() } })
    const [person] = (await desk(worker).file(household(householdId))).people
    expect(person).toMatchObject({ name: '合成甲', bornOn: '1980-05-06', phone: { shown: '199****0021', full: true }, document: { full: false } })
    expect(person?.document.shown).toMatch(/^620201\*{8}\d{4}|^620201\*{8}\d{3}X$/)
    const [masked] = (await desk(secretary).file(household(householdId))).people
    expect(masked).toMatchObject({ name: '合**', bornOn: '1980 年', phone: { shown: '…0021', full: false }, document: { kind: null, shown: null } })
    const phone = { ...household(householdId), personId: person?.personId, field: 'phone' as const, purpose: 'visit' as const }
    expect(await desk(worker).showInFull(phone)).toEqual({ text: '19900000021' })
    expect(await desk(worker).showInFull({ ...household(householdId), field: 'address' })).toEqual({ text: '雄关街道演示路 7 号院' })
    const log = (await auditOf(householdId)).map(({ action, purpose: why, detail }) => [action, why, detail])
    expect(log).toContainEqual(['register.shownInFull', 'visit', 'phone'])
    expect(log.filter(([action]) => action === 'register.opened')).toHaveLength(2)
    const nowhere = { ...phone, householdId: asId<'Household'>(v7()) }
    const refusals = await Promise.all([
      refusalOf(desk(secretary).showInFull(phone)),
      refusalOf(desk(worker).showInFull({ ...phone, field: 'document' })),
      refusalOf(desk(other).showInFull(phone)),
      refusalOf(desk(other).file(household(householdId))),
      refusalOf(desk(worker).showInFull(nowhere)),
    ])
    expect(new Set(refusals.map((refusal) => JSON.stringify(refusal))).size).toBe(1)
    expect(refusals[0]).toMatchObject({ status: 404 })
  })

  test('keeps where the household was and who belonged to it', async () => {
    const [from, to] = [await family(worker, here), await family(worker, here)]
    await desk(worker).registerPerson({ householdId: from, relation: 'other', person: form({ name: '合成迁' }) })
    const mover = (await desk(worker).file(household(from))).people[1]
    if (!mover) throw new Error('nobody to move')
    const move = { personId: mover.personId, fromHouseholdId: from, toHouseholdId: to, relation: 'parent' as const }
    expect(await desk(worker).movePerson(move)).toMatchObject({ kind: 'saved', householdId: to })
    expect(await desk(worker).movePerson(move)).toMatchObject({ kind: 'refused', reason: 'movedMeanwhile' })
    const [left, entered] = [await desk(worker).file(household(from)), await desk(worker).file(household(to))]
    expect(left.stays.find(({ personId }) => personId === mover.personId)).toMatchObject({ name: '合成迁', to: expect.any(String) })
    expect(entered.people.map(({ name, relation }) => [name, relation])).toEqual([
      ['合成甲', 'head'],
      ['合成迁', 'parent'],
    ])
    expect(entered.places).toMatchObject([{ communityName: '福民社区', to: null }])
    const elsewhere = await family(other, there)
    await expect(desk(worker).movePerson({ ...move, fromHouseholdId: to, toHouseholdId: elsewhere })).rejects.toMatchObject({ status: 404 })
  })

  test('a worker who also looks at the whole city keeps their own place only', async () => {
    const householdId = await family(other, there)
    const grants = [
      { role: 'community_worker' as const, scope: here },
      { role: 'city_administrator' as const, scope: '' },
    ]
    const both = world.clients.caller({ accountId: worker.accountId, grants, acceptedPrivacy: null, sessionId: null }).registerDesk
    expect((await both.file(household(householdId))).mayKeep).toBe(false)
    await expect(both.changeAddress({ householdId, address: '改过' })).rejects.toMatchObject({ status: 404 })
  })
})

describe('a child under 14', () => {
  test('is a line without a name for everyone until a responsible person approved, and again afterwards', async () => {
    const { householdId, personId } = await withChild()
    for (const reader of [worker, secretary, registrar, administrator]) {
      const answer = JSON.stringify(await desk(reader).file(household(householdId)))
      for (const told of ['小满', '2020-', '0031']) expect(answer).not.toContain(told)
    }
    const found = await desk(worker).find({ by: 'name', text: '合成小满', purpose })
    expect(JSON.stringify(found)).not.toContain('小满')
    const phone = { ...household(householdId), personId, field: 'phone' as const }
    await expect(desk(worker).showInFull(phone)).rejects.toMatchObject({ status: 404 })
    expect(await desk(worker).changePerson({ personId, changes: { name: '合成改' } })).toMatchObject({ kind: 'refused', reason: 'childFileClosed' })

    const asked = await desk(worker).askChildFile({ personId, purpose: 'visit', days: 7 })
    if (asked.kind !== 'asked') throw new Error(asked.words)
    expect((await desk(worker).file(household(householdId))).people[1]?.childFile).toEqual({ standing: 'waiting', endsAt: null })
    expect(JSON.stringify(await desk(secretary).childRequests({}))).not.toContain('小满')
    await expect(desk(worker).decideChildFile({ requestId: asked.requestId, decline: null })).rejects.toMatchObject({ status: 404 })
    expect(await desk(secretary).decideChildFile({ requestId: asked.requestId, decline: null })).toEqual({ kind: 'decided' })
    expect(await desk(registrar).decideChildFile({ requestId: asked.requestId, decline: null })).toMatchObject({ kind: 'refused', reason: 'decided' })

    const open = (await desk(worker).file(household(householdId))).people[1]
    expect(open).toMatchObject({ closed: false, name: '合成小满', bornOn: '2020-05-06', childFile: { standing: 'open' } })
    expect((await desk(secretary).file(household(householdId))).people[1]).toMatchObject({ closed: true, name: null })
    const actions = (await auditOf(householdId)).map(({ action }) => action)
    for (const action of ['childFile.asked', 'childFile.approved', 'childFile.opened']) expect(actions).toContain(action)

    const now = world.clock.now()
    world.clock.pass(7 * 24 * 60 + 1)
    // The session ended long before; the account is the same.
    const grants = [{ role: 'community_worker' as const, scope: here }]
    const later = world.clients.caller({ accountId: worker.accountId, grants, acceptedPrivacy: null, sessionId: null }).registerDesk
    const closed = (await later.file(household(householdId))).people[1]
    world.clock.set(now)
    expect(closed).toMatchObject({ closed: true, childFile: { standing: 'mayAsk' } })
  })

  test('nobody approves their own request, and a refusal comes with words', async () => {
    const { personId } = await withChild()
    const asked = await desk(registrar).askChildFile({ personId, purpose: 'verification', days: 1 })
    if (asked.kind !== 'asked') throw new Error(asked.words)
    expect(await desk(registrar).decideChildFile({ requestId: asked.requestId, decline: null })).toMatchObject({
      kind: 'refused',
      reason: 'ownRequest',
    })
    const far = await world.staff('secretary', '620201100')
    await expect(desk(far).decideChildFile({ requestId: asked.requestId, decline: null })).rejects.toMatchObject({ status: 404 })
    await desk(secretary).decideChildFile({ requestId: asked.requestId, decline: 'askFamily' })
    const { items } = await desk(registrar).childRequests({})
    expect(items.find(({ requestId }) => requestId === asked.requestId)).toMatchObject({
      own: true,
      state: 'declined',
      declineWords: expect.stringContaining('监护人'),
    })
  })
})

describe('an export', () => {
  test('obeys reach and views, never names a child, and stands in every family’s log', async () => {
    const community = '620201001004'
    const keeper = await world.staff('community_worker', community)
    const id = madeId()
    const householdId = await family(keeper, community, { phone: '19900000041', document: { kind: 'residentId', number: id } })
    await desk(keeper).registerPerson({
      householdId,
      relation: 'child',
      person: form({ name: '合成小暑', bornOn: '2021-07-07', guardianAgreed: true }),
    })
    const asked = { communityCode: community, purpose: 'statistics' as const }
    const text = async (by: Staff) => sheetText((await desk(by).exportHouseholds(asked)).content)
    const [own, masked] = [await text(keeper), await text(secretary)]
    for (const told of ['合成甲', '199****0041', '未满 14 周岁的孩子']) expect(own).toContain(told)
    for (const hidden of ['小暑', '2021', id, '19900000041']) expect(own).not.toContain(hidden)
    expect(masked).toContain('合**')
    expect(masked).not.toContain('合成甲')
    expect((await auditOf(householdId)).filter(({ action }) => action === 'register.exported')).toMatchObject([
      { purpose: 'statistics' },
      { purpose: 'statistics' },
    ])
    await expect(desk(worker).exportHouseholds(asked)).rejects.toMatchObject({ status: 404 })
  })
})

test('secretaries and the city look, they do not write', async () => {
  const householdId = await family(worker, here)
  for (const reader of [secretary, administrator]) {
    await expect(desk(reader).changeAddress({ householdId, address: '改过' })).rejects.toMatchObject({ status: 404 })
    await expect(desk(reader).registerHousehold({ communityCode: here, address: '', head: form() })).rejects.toMatchObject({ status: 404 })
  }
})
