import { findInTables } from '../../testing/clear-text'
import { inventedIdOf } from '../../testing/invented-ids'
import { sql } from 'kysely'
import { v7 } from 'uuid'
import { changePerson } from './change-person'
import { recordDeath, recordLeaving } from './end-stay'
import { movePerson, type Moved } from './move-person'
import { registerHousehold } from './register-household'
import { registerPerson } from './register-person'
import { findMember, membersOf, versionsOf } from './register-store'
import { inWork, madeHousehold, madeId, madePerson, someone } from './testing-register'
import { setRelation } from './set-relation'
import { communityCode, openMembership, type MembershipWorld } from './testing'

let world: MembershipWorld
beforeAll(async () => {
  world = await openMembership()
})
afterAll(() => world.database.destroy())

const worker = v7()

describe('registering', () => {
  test('a family with documents, normalised and sealed', async () => {
    const householdId = await madeHousehold(world, communityCode, '雄关街道演示路 1 号')
    const id = inventedIdOf('1901-03-07', 0)
    const spaced = `${id.slice(0, 6)} ${id.slice(6).toLowerCase()}`
    const made = await inWork(world, (work) =>
      registerPerson(world.platform, work, someone(householdId, { document: { kind: 'residentId', number: spaced }, bornOn: '1901-03-07' })),
    )
    expect(made).toMatchObject({ kind: 'registered', hints: [] })
    expect(await findInTables(world.platform.db, [id, '合成甲', '演示路'])).toEqual([])
  })

  test('a birth date or sex that differs from the document is a hint, never a refusal', async () => {
    const householdId = await madeHousehold(world)
    const made = await inWork(world, (work) =>
      registerPerson(world.platform, work, someone(householdId, { document: { kind: 'residentId', number: madeId() }, bornOn: '1985-03-07' })),
    )
    expect(made).toMatchObject({ kind: 'registered', hints: ['birthDateDiffers'] })
  })

  test('a document somebody else has says nothing of them', async () => {
    const document = { kind: 'residentId' as const, number: madeId() }
    await madePerson(world, await madeHousehold(world), { document })
    const other = await madeHousehold(world)
    const [again, fresh] = [
      await inWork(world, (work) => registerPerson(world.platform, work, someone(other, { document }))),
      await inWork(world, (work) =>
        registerPerson(world.platform, work, someone(other, { relation: 'spouse', document: { kind: 'residentId', number: madeId() } })),
      ),
    ]
    expect({ ...again, personId: '' }).toEqual({ ...fresh, personId: '' })
  })

  test.each([
    ['a name', { name: '  ' }, 'nameMissing'],
    ['a phone that is one', { phone: '12345' }, 'phone'],
    ['a document that can be', { document: { kind: 'residentId' as const, number: '620201190103070024' } }, 'checkDigit'],
    ['a birth that has been', { bornOn: '2999-01-01' }, 'inFuture'],
    ['the guardian’s word for a child', { bornOn: '2020-01-01' }, 'guardianConsentMissing'],
    ['a guardian for a child', { bornOn: '2020-01-01', guardianAgreed: true, relation: 'child' as const }, 'headNeeded'],
    ['a head first', { relation: 'spouse' as const }, 'headNeeded'],
  ])('asks for %s', async (_what, more, reason) => {
    const householdId = await madeHousehold(world)
    const answer = await inWork(world, (work) => registerPerson(world.platform, work, someone(householdId, more)))
    expect(answer).toEqual({ kind: 'refused', reason })
  })

  test('a place that is none is refused', async () => {
    const wanted = { communityCode: '620201009999', address: null, source: 'staff' as const }
    expect(await inWork(world, (work) => registerHousehold(world.platform, work, wanted))).toEqual({ kind: 'refused', reason: 'placeEnded' })
  })
})

describe('changing', () => {
  test('writes only what differs, counts it, and says who', async () => {
    const personId = await madePerson(world, await madeHousehold(world), { phone: '19900000001' })
    const change = (changes: Parameters<typeof changePerson>[3]) =>
      inWork(world, (work) => changePerson(world.platform, work, personId, changes, worker))
    expect(await change({ phone: '１９９ 0000 0001', name: '合成甲' })).toMatchObject({ kind: 'changed', fields: [] })
    expect(await change({ phone: '19900000002', name: '合成乙' })).toMatchObject({ kind: 'changed', fields: ['phone', 'name'] })
    expect(await change({ phone: null })).toMatchObject({ kind: 'changed', fields: ['phone'] })
    const versions = await versionsOf(world.platform.db, [personId])
    expect(versions.map(({ field, version, changed_by }) => [field, version, changed_by]).sort()).toEqual([
      ['name', 1, worker],
      ['phone', 2, worker],
    ])
  })

  test('a change nobody signed is counted with nobody named', async () => {
    const personId = await madePerson(world, await madeHousehold(world))
    await sql`update membership_person set sex = 'female' where person_id = ${personId}`.execute(world.platform.db)
    expect(await versionsOf(world.platform.db, [personId])).toMatchObject([{ field: 'sex', version: 1, changed_by: null }])
  })

  test('a new head and the former one change places at once', async () => {
    const householdId = await madeHousehold(world)
    const [first, second] = [await madePerson(world, householdId), await madePerson(world, householdId, { relation: 'spouse' })]
    const make = (formerHead: 'spouse' | null) =>
      inWork(world, (work) => setRelation(world.platform, work, { householdId, personId: second, relation: 'head', formerHead, actorId: worker }))
    expect(await make(null)).toEqual({ kind: 'refused', reason: 'headExists' })
    expect(await make('spouse')).toEqual({ kind: 'changed' })
    const relations = (await membersOf(world.platform.db, [householdId])).map((row) => [row.person_id, row.relation])
    expect(relations).toEqual([
      [first, 'spouse'],
      [second, 'head'],
    ])
  })
})

describe('leaving and dying', () => {
  test('a head may die but not leave the others without one', async () => {
    const householdId = await madeHousehold(world)
    const head = await madePerson(world, householdId)
    await madePerson(world, householdId, { relation: 'child', bornOn: '2020-01-01', guardianAgreed: true })
    expect(await inWork(world, (work) => recordLeaving(world.platform, work, head, worker))).toEqual({ kind: 'refused', reason: 'headNeeded' })
    const died = () => inWork(world, (work) => recordDeath(world.platform, work, head, '2026-11-01', worker))
    expect(await died()).toEqual({ kind: 'recorded', householdId })
    expect(await died()).toEqual({ kind: 'refused', reason: 'alreadyDied' })
    const { rows } = await sql`select 1 from membership_quiet where person_id = ${head} and ended_at is null`.execute(world.platform.db)
    expect(rows).toHaveLength(1)
  })

  test('someone who left is in no household and their stay ended', async () => {
    const householdId = await madeHousehold(world)
    await madePerson(world, householdId)
    const gone = await madePerson(world, householdId, { relation: 'other' })
    await inWork(world, (work) => recordLeaving(world.platform, work, gone, worker))
    expect(await findMember(world.platform.db, gone)).toBeUndefined()
    const { rows } = await sql`select to_at from membership_stay where person_id = ${gone} and to_at is null`.execute(world.platform.db)
    expect(rows).toEqual([])
  })
})

describe('one household each, when two workers move the same person at once', () => {
  type Start = { personId: string; from: string; to: [string, string] }

  async function start(): Promise<Start> {
    const from = await madeHousehold(world)
    await madePerson(world, from)
    const personId = await madePerson(world, from, { relation: 'other' })
    const to = [await madeHousehold(world), await madeHousehold(world)] as [string, string]
    for (const householdId of to) await madePerson(world, householdId)
    return { personId, from, to }
  }

  /** Holds both until each has done its reading. */
  function meet() {
    let open = () => {}
    const both = new Promise<void>((resolve) => (open = resolve))
    let arrived = 0
    return () => {
      arrived += 1
      if (arrived === 2) open()
      return both
    }
  }

  /** Reads where the person is, finds it as expected, and writes: what the use case would be without its locks. */
  async function naive({ personId, from }: Start, to: string, together: () => Promise<void>): Promise<Moved> {
    return inWork(world, async (work) => {
      const person = await findMember(work, personId)
      await together()
      if (person?.household_id !== from) return { kind: 'refused', reason: 'movedMeanwhile' }
      await sql`update membership_person set household_id = ${to}, belongs_since_at = clock_timestamp() where person_id = ${personId}`.execute(work)
      return { kind: 'moved' }
    })
  }

  const openStays = async (personId: string) =>
    (
      await sql<{ household_id: string }>`select household_id from membership_stay where person_id = ${personId} and to_at is null`.execute(
        world.platform.db,
      )
    ).rows

  test('without the locks both are told it is done and one is undone; with them the second is told the truth', async () => {
    const bad = await start()
    const together = meet()
    const told = await Promise.all(bad.to.map((to) => naive(bad, to, together)))
    expect(told.map(({ kind }) => kind)).toEqual(['moved', 'moved'])
    expect(await openStays(bad.personId)).toHaveLength(1)

    for (let round = 0; round < 10; round += 1) {
      const good = await start()
      const answers = await Promise.all(
        good.to.map((toHouseholdId) =>
          inWork(world, (work) =>
            movePerson(world.platform, work, {
              personId: good.personId,
              fromHouseholdId: good.from,
              toHouseholdId,
              relation: 'other',
              actorId: worker,
            }),
          ),
        ),
      )
      const where = good.to.filter((_to, at) => answers[at]?.kind === 'moved')
      expect(answers.filter((answer) => answer.kind === 'refused')).toEqual([{ kind: 'refused', reason: 'movedMeanwhile' }])
      expect(await openStays(good.personId)).toEqual(where.map((household_id) => ({ household_id })))
      expect((await findMember(world.platform.db, good.personId))?.household_id).toBe(where[0])
    }
  })

  test('two who exchange people between two households never wait for each other for ever', async () => {
    const [one, two] = [await madeHousehold(world), await madeHousehold(world)]
    for (const householdId of [one, two]) await madePerson(world, householdId)
    const [here, there] = [await madePerson(world, one, { relation: 'other' }), await madePerson(world, two, { relation: 'other' })]
    const move = (personId: string, fromHouseholdId: string, toHouseholdId: string) =>
      inWork(world, (work) => movePerson(world.platform, work, { personId, fromHouseholdId, toHouseholdId, relation: 'other', actorId: worker }))
    expect(await Promise.all([move(here, one, two), move(there, two, one)])).toEqual([{ kind: 'moved' }, { kind: 'moved' }])
  })

  test('rest goes along with the person it is for', async () => {
    const { personId, from, to } = await start()
    await inWork(world, (work) => recordDeath(world.platform, work, personId, '2026-11-01', worker))
    await inWork(world, (work) =>
      movePerson(world.platform, work, { personId, fromHouseholdId: from, toHouseholdId: to[0], relation: 'other', actorId: worker }),
    )
    const { rows } = await sql`select household_id from membership_quiet where person_id = ${personId} and ended_at is null`.execute(
      world.platform.db,
    )
    expect(rows).toEqual([{ household_id: to[0] }])
  })
})
