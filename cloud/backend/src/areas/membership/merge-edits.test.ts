import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { OfflineEdit } from '@xiongguan/contract/membership/register-field'
import { asId } from '@xiongguan/contract/kit/id'
import { findInClear } from '../../testing/clear-text'
import { createTestApp, type TestApp } from '../../testing/test-app'

const here = '620201001001'
const there = '620201001002'

let world: TestApp
type Staff = Awaited<ReturnType<TestApp['staff']>>
let one: Staff, two: Staff, registrar: Staff

beforeAll(async () => {
  world = await createTestApp()
  one = await world.staff('community_worker', here)
  two = await world.staff('community_worker', here)
  registrar = await world.staff('registrar')
})
afterAll(() => world.destroy())

const field = ({ client }: Staff) => client.registerField
type Field = 'name' | 'phone' | 'address'
const fields = ['name', 'phone', 'address'] as const

async function family(communityCode = here) {
  const head = { name: '合成甲', phone: '19900000000', document: null, bornOn: '1980-05-06', sex: null, guardianAgreed: false }
  const made = await registrar.client.registerDesk.registerHousehold({ communityCode, address: '演示路 1 号', head })
  if (made.kind !== 'saved') throw new Error(made.words)
  const [person] = (await registrar.client.registerDesk.file({ householdId: made.householdId, purpose: 'service' })).people
  if (!person) throw new Error('nobody was registered')
  return { householdId: made.householdId, personId: person.personId }
}
type Family = Awaited<ReturnType<typeof family>>

async function stateOf(by: Staff, { householdId }: Family) {
  const { address, people } = await field(by).household({ householdId })
  const [person] = people
  if (!person) throw new Error('nobody is shown')
  return { name: person.fields.name, phone: person.fields.phone, address }
}

const edit = ({ householdId, personId }: Family, of: Field, value: string | null, basedOn: number): OfflineEdit => ({
  editId: asId<'FieldEdit'>(v7()),
  householdId,
  personId: of === 'address' ? null : personId,
  field: of,
  value,
  basedOn,
})

const send = async (by: Staff, ...edits: OfflineEdit[]) => (await field(by).sync({ edits })).results.map(({ outcome }) => outcome)

describe('edits made without a network', () => {
  test('fields nobody else changed are taken, one that was becomes a card with both, who and when', async () => {
    const home = await family()
    expect(await send(one, edit(home, 'phone', '19900000001', 0), edit(home, 'name', '合成乙', 0))).toEqual(['taken', 'taken'])
    const late = edit(home, 'phone', '19900000002', 0)
    expect(await send(two, late, edit(home, 'address', '演示路 2 号', 0))).toEqual(['conflict', 'taken'])
    const now = await stateOf(two, home)
    expect([now.name.value, now.phone.value, now.address.value]).toEqual(['合成乙', '19900000001', '演示路 2 号'])
    const [card] = (await field(two).conflicts()).cards
    expect(card).toMatchObject({ mine: '19900000002', theirs: '19900000001', personName: '合成乙', changedBy: '演示 · community_worker', version: 1 })
    expect(card?.changedAt).toEqual(expect.any(String))
    expect((await field(one).conflicts()).cards).toEqual([])
    const settled = await field(two).settle({ editId: late.editId, keep: 'mine', version: 1 })
    expect([settled.kind, (await stateOf(one, home)).phone.value]).toEqual(['settled', '19900000002'])
    expect((await field(two).conflicts()).cards).toEqual([])
  })

  test('a card decides about what it showed: changed once more, it comes again', async () => {
    const home = await family()
    await send(one, edit(home, 'phone', '19900000001', 0))
    const late = edit(home, 'phone', '19900000002', 0)
    await send(two, late)
    await send(one, edit(home, 'phone', '19900000003', 1))
    expect(await field(two).settle({ editId: late.editId, keep: 'mine', version: 1 })).toMatchObject({ kind: 'changedAgain' })
    expect((await field(two).conflicts()).cards[0]).toMatchObject({ mine: '19900000002', theirs: '19900000003', version: 2 })
    expect(await field(two).settle({ editId: late.editId, keep: 'theirs', version: 2 })).toEqual({ kind: 'settled' })
    expect((await stateOf(two, home)).phone.value).toBe('19900000003')
  })

  test('sent again, under whatever key, an edit counts once', async () => {
    const home = await family()
    const first = edit(home, 'phone', '19900000001', 0)
    expect(await send(one, first)).toEqual(['taken'])
    await send(one, edit(home, 'phone', '19900000005', 1))
    expect(await send(one, first)).toEqual(['taken'])
    const caller = { accountId: one.accountId, grants: [{ role: 'community_worker' as const, scope: here }], acceptedPrivacy: null, sessionId: null }
    const same = world.clients.keyed(caller, randomUUID()).registerField
    const next = edit(home, 'name', '合成丙', 0)
    const [answer, repeated] = [await same.sync({ edits: [next] }), await same.sync({ edits: [next] })]
    expect(repeated).toEqual(answer)
    expect((await stateOf(one, home)).phone).toMatchObject({ value: '19900000005', version: 2 })
  })

  test('what cannot be kept is refused with words and stops nothing else; what is out of reach is gone, like what never was', async () => {
    const [home, far] = [await family(), await family(there)]
    const nowhere = { householdId: asId<'Household'>(v7()), personId: asId<'Person'>(v7()) }
    const edits = [edit(home, 'phone', '123', 0), edit(far, 'name', '合成丁', 0), edit(nowhere, 'name', '合成丁', 0), edit(home, 'name', '合成丁', 0)]
    const { results } = await field(one).sync({ edits })
    expect(results.map(({ outcome }) => outcome)).toEqual(['refused', 'gone', 'gone', 'taken'])
    expect({ ...results[1], editId: '' }).toEqual({ ...results[2], editId: '' })
    expect(results[0]?.words).toContain('手机号')
    await expect(field(one).household({ householdId: far.householdId })).rejects.toMatchObject({ status: 404 })
  })

  test('a card waits sealed, is nobody else’s, and is forgotten once decided', async () => {
    const home = await family()
    await send(one, edit(home, 'address', '金丝雀路 1 号', 0))
    const late = edit(home, 'address', '金丝雀路 2 号', 0)
    await send(two, late)
    expect(await findInClear(world, ['金丝雀路'])).toEqual([])
    await expect(field(one).settle({ editId: late.editId, keep: 'mine', version: 1 })).rejects.toMatchObject({ status: 404 })
    await field(two).settle({ editId: late.editId, keep: 'theirs', version: 1 })
    const { rows } = await sql`select value_sealed from membership_field_edit where edit_id = ${late.editId}`.execute(world.db)
    expect(rows).toEqual([{ value_sealed: null }])
  })
})

describe('what was written on a phone about somebody', () => {
  const keptOf = async (personId: string) =>
    (await sql<{ field: string }>`select field from membership_field_edit where person_id = ${personId} order by field`.execute(world.db)).rows.map(
      ({ field: of }) => of,
    )

  test('goes with them when they leave the register', async () => {
    const home = await family()
    await send(one, edit(home, 'phone', '19900000001', 0), edit(home, 'name', '合成乙', 0))
    await send(two, edit(home, 'phone', '19900000002', 0))
    expect(await keptOf(home.personId)).toEqual(['name', 'phone', 'phone'])
    await registrar.client.registerDesk.recordLeaving({ personId: home.personId })
    expect(await keptOf(home.personId)).toEqual([])
    expect((await field(two).conflicts()).cards).toEqual([])
  })

  test('goes with a name or a phone that was taken back', async () => {
    const { client, personIds, household } = await world.family(`o-${randomUUID()}`, [['妈妈', 'adult']])
    const home = { householdId: household.householdId, personId: personIds[0] } as Family
    const { accountId } = await accountOf(household.householdId)
    await sql`update membership_person set account_id = ${accountId} where person_id = ${home.personId}`.execute(world.db)
    await send(one, edit(home, 'phone', '19900000001', 0), edit(home, 'name', '合成乙', 0))
    await send(two, edit(home, 'phone', '19900000002', 0), edit(home, 'name', '合成丙', 0))
    expect(await keptOf(home.personId)).toEqual(['name', 'name', 'phone', 'phone'])
    await client.consent.withdraw({ purpose: 'realName' })
    expect(await keptOf(home.personId)).toEqual(['phone', 'phone'])
    await client.consent.withdraw({ purpose: 'phone' })
    expect(await keptOf(home.personId)).toEqual([])
  })
})

async function accountOf(householdId: string) {
  const { rows } = await sql<{ accountId: string }>`
    select owner_account_id as "accountId" from membership_household where household_id = ${householdId}`.execute(world.db)
  const [row] = rows
  if (!row) throw new Error('nobody owns it')
  return row
}

describe('a worker’s households', () => {
  const found = async (by: Staff, text: string) => (await field(by).find({ text })).items.map(({ householdId }) => householdId)
  const looks = async (action: string, householdId: string) =>
    (
      await sql<{ detail: string }>`select detail from audit_entry where action = ${action} and household_id = ${householdId}`.execute(world.db)
    ).rows.map(({ detail }) => detail)

  test('are found by a whole name or a phone however typed, in the worker’s own communities alone, each once and on the record', async () => {
    const [home, far] = [await family(), await family(there)]
    const rare = '合成查得到'
    await send(one, edit(home, 'name', rare, 0), edit(home, 'phone', '19911112222', 0))
    await send(registrar, edit(far, 'name', rare, 0))
    expect(await found(one, rare)).toEqual([home.householdId])
    expect(await found(one, '+86 199-1111-2222')).toEqual([home.householdId])
    expect(await found(one, '合成查得')).toEqual([])
    expect((await found(registrar, rare)).sort()).toEqual([home.householdId, far.householdId].sort())
    expect(await looks('register.searched', home.householdId)).toEqual(expect.arrayContaining(['name', 'phone']))
    const spouse = { name: rare, phone: '19911112222', document: null, bornOn: '1981-01-01', sex: null, guardianAgreed: false }
    await registrar.client.registerDesk.registerPerson({ householdId: home.householdId, relation: 'spouse', person: spouse })
    expect(await found(one, rare)).toEqual([home.householdId])
  })

  test('are not found by a child under 14', async () => {
    const home = await family()
    const child = { name: '合成小童查', phone: null, document: null, bornOn: '2020-03-04', sex: null, guardianAgreed: true }
    await registrar.client.registerDesk.registerPerson({ householdId: home.householdId, relation: 'child', person: child })
    expect(await found(one, '合成小童查')).toEqual([])
  })

  test('a card that is shown is a look the family finds; where the right to the field ends, the card and the edit end with it', async () => {
    const home = await family()
    await send(one, edit(home, 'phone', '19900000001', 0))
    const late = edit(home, 'phone', '19900000002', 0)
    await send(two, late)
    expect((await field(two).conflicts()).cards.map(({ editId }) => editId)).toContain(late.editId)
    expect(await looks('register.opened', home.householdId)).toContain('phone')
    const right = () => sql`update identity_field_right set view = ${view} where role = 'community_worker' and area = 'register' and field = 'phone'`
    let view = 'lastFour'
    await sql`alter table identity_field_right disable trigger user`.execute(world.db)
    await right().execute(world.db)
    try {
      expect((await field(two).conflicts()).cards.map(({ editId }) => editId)).not.toContain(late.editId)
      await expect(field(two).settle({ editId: late.editId, keep: 'mine', version: 1 })).rejects.toMatchObject({ status: 404 })
      // Neither the right value nor a wrong one tells which it was.
      expect(await send(two, edit(home, 'phone', '19900000001', 1), edit(home, 'phone', '19900000003', 1))).toEqual(['gone', 'gone'])
    } finally {
      view = 'full'
      await right().execute(world.db)
      await sql`alter table identity_field_right enable trigger user`.execute(world.db)
    }
    expect(await field(two).settle({ editId: late.editId, keep: 'theirs', version: 1 })).toEqual({ kind: 'settled' })
  })
})

/** Numbers that look like chance and come again with the same seed. */
function chance(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

/** A worker's phone as the mini-program keeps it: what it saw last, and what waits to be sent, in order. */
type Phone = { by: Staff; seen: Awaited<ReturnType<typeof stateOf>>; waiting: OfflineEdit[] }

describe('against a plain model', () => {
  test.each([11, 29, 47])('seed %i: no edit of two workers is lost silently', async (seed) => {
    const next = chance(seed)
    const pick = <Item>(items: readonly Item[]): Item => items[next(items.length)] as Item
    const home = await family()
    const phones: Phone[] = []
    for (const by of [one, two]) phones.push({ by, seen: await stateOf(by, home), waiting: [] })
    /** The model: every value a field ever had, in order. An edit is taken only if its author saw the last of them. */
    const written: Record<Field, (string | null)[]> = { name: ['合成甲'], phone: ['19900000000'], address: ['演示路 1 号'] }
    const carried = new Set<string>()
    let typed = 0

    const expected = (sent: OfflineEdit) => {
      const values = written[sent.field as Field]
      if (sent.value === values.at(-1)) return 'same'
      return sent.basedOn === values.length - 1 ? 'taken' : 'conflict'
    }
    const sync = async (phone: Phone, [sent, ...rest]: OfflineEdit[], answerArrives: boolean) => {
      if (!sent) return
      const before = carried.has(sent.editId) ? null : expected(sent)
      const [outcome] = await send(phone.by, sent)
      if (before) expect(outcome).toBe(before)
      if (before === 'taken') written[sent.field as Field].push(sent.value)
      carried.add(sent.editId)
      phone.waiting = answerArrives ? rest : phone.waiting
    }
    const settle = async (phone: Phone) => {
      const [card] = (await field(phone.by).conflicts()).cards
      if (!card) return
      const values = written[card.field as Field]
      expect(card.theirs).toBe(values.at(-1))
      const keep = pick(['mine', 'theirs'] as const)
      expect(await field(phone.by).settle({ editId: card.editId, keep, version: card.version })).toEqual({ kind: 'settled' })
      if (keep === 'mine' && card.mine !== values.at(-1)) values.push(card.mine)
    }

    for (let step = 0; step < 40; step += 1) {
      const phone = pick(phones)
      const of = pick(fields)
      const act = next(6)
      if (act === 0) phone.seen = await stateOf(phone.by, home)
      if (act === 1 || act === 2) {
        typed += 1
        const value = of === 'phone' ? `1990000${String(1000 + typed)}` : `合成${typed}`
        phone.waiting.push(edit(home, of, value, phone.seen[of].version))
      }
      if (act === 3 || act === 4) await sync(phone, phone.waiting, next(3) > 0)
      if (act === 5) await settle(phone)
    }
    for (const phone of phones) {
      while (phone.waiting.length > 0) await sync(phone, phone.waiting, true)
      while ((await field(phone.by).conflicts()).cards.length > 0) await settle(phone)
    }
    const end = await stateOf(one, home)
    for (const of of fields) expect([of, end[of].value, end[of].version]).toEqual([of, written[of].at(-1), written[of].length - 1])
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from membership_field_edit where household_id = ${home.householdId}`.execute(
      world.db,
    )
    // Whatever was typed and sent has a row that says what became of it.
    expect(rows).toEqual([{ n: typed }])
  })
})
