import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { RezoningForm, RezoningResult } from '@xiongguan/contract/membership/place-staff'
import { asId } from '@xiongguan/contract/kit/id'
import { somebodyWaits } from '../../testing/somebody-waits'
import { createTestApp, type TestApp } from '../../testing/test-app'
import { loadPlaces } from './index'

const [fumin, second] = ['620201001001', '620201001002'] as const
const [east, west] = ['620201001901', '620201001902'] as const
const today = '2026-11-23'
const tomorrow = '2026-11-24'

type Staff = Awaited<ReturnType<TestApp['staff']>>
let app: TestApp
let admin: Staff

const desk = () => admin.client.placeDesk
const must = (result: RezoningResult) => {
  if (result.kind !== 'saved') throw new Error(result.words)
  return result.rezoning
}
const draft = async (form: RezoningForm) => must(await desk().draft({ form }))
const carryOut = async (form: RezoningForm) => must(await desk().confirm({ rezoningId: (await draft(form)).rezoningId }))
const split = (effectiveOn = today): RezoningForm => ({
  kind: 'split',
  code: fumin,
  parts: [
    { code: east, name: '福民东社区' },
    { code: west, name: '福民西社区' },
  ],
  restTo: west,
  effectiveOn,
})
const codeOf = async ({ client }: { client: ReturnType<TestApp['clients']['resident']> }) => (await client.membership.household())?.community
/** Days later; sessions of the console are over by then. */
async function pass(days: number): Promise<void> {
  app.clock.pass(days * 24 * 60)
  admin = await app.staff('city_administrator')
}

describe('a change refused', () => {
  let own: TestApp
  let refusing: Staff
  beforeAll(async () => {
    own = await createTestApp()
    refusing = await own.staff('city_administrator')
  })
  afterAll(() => own.destroy())

  test.each<[string, RezoningForm, string]>([
    ['a day gone by', split('2026-11-22'), 'dayPast'],
    ['a day too far', split('2027-12-31'), 'dayTooFar'],
    ['a place that is not there', { ...split(), code: '620201001999' } as RezoningForm, 'notStanding'],
    ['a 街道', { ...split(), code: '620201001' } as RezoningForm, 'notCommunity'],
    [
      'a code in use',
      {
        ...split(),
        parts: [
          { code: second, name: '甲社区' },
          { code: east, name: '乙社区' },
        ],
        restTo: east,
      } as RezoningForm,
      'codeTaken',
    ],
    ['a rest that goes nowhere', { ...split(), restTo: second } as RezoningForm, 'restUnknown'],
    [
      'the same part twice',
      {
        ...split(),
        parts: [
          { code: east, name: '甲社区' },
          { code: east, name: '乙社区' },
        ],
        restTo: east,
      } as RezoningForm,
      'sameTwice',
    ],
    ['its own name', { kind: 'rename', code: fumin, name: '福民社区', effectiveOn: today }, 'sameName'],
    ['a move to a community', { kind: 'move', code: fumin, parentCode: second, effectiveOn: today }, 'notParent'],
    ['a move home', { kind: 'move', code: fumin, parentCode: '620201001', effectiveOn: today }, 'sameParent'],
    ['a merge into nothing', { kind: 'merge', codes: [fumin], intoCode: east, intoName: null, effectiveOn: today }, 'intoUnknown'],
    ['a merge into itself', { kind: 'merge', codes: [fumin, second], intoCode: second, intoName: null, effectiveOn: today }, 'sameTwice'],
  ])('%s is refused in words', async (_what, form, reason) => {
    expect(await refusing.client.placeDesk.draft({ form })).toMatchObject({ kind: 'refused', reason, words: expect.any(String) })
  })
})

describe('a change carried out', () => {
  beforeEach(async () => {
    app = await createTestApp()
    admin = await app.staff('city_administrator')
  })
  afterEach(() => app.destroy())

  test('a split shows beforehand what will happen, takes every household along, and the family reads its new community', async () => {
    const families = await Promise.all(
      ['o-1', 'o-2', 'o-3'].map((openid) =>
        app.family(openid, [
          ['一', 'adult'],
          ['小二', 'child'],
        ]),
      ),
    )
    const elsewhere = await app.family('o-4', [['四', 'adult']], second)
    const { rezoningId, preview } = await draft(split())
    expect(preview).toMatchObject({
      households: 3,
      assigned: 0,
      targets: [
        { code: east, households: 0 },
        { code: west, households: 3, people: 6, children: 3 },
      ],
    })

    const chosen = families[0]?.household.householdId ?? asId<'Household'>('')
    const assigned = must(await desk().assign({ rezoningId, householdIds: [chosen], toCode: east }))
    expect(assigned.preview).toMatchObject({
      assigned: 1,
      targets: [
        { code: east, households: 1, people: 2 },
        { code: west, households: 2 },
      ],
    })
    expect(await desk().assign({ rezoningId, householdIds: [elsewhere.household.householdId], toCode: east })).toMatchObject({ reason: 'notTheirs' })
    expect(await Promise.all(families.map(codeOf))).toMatchObject(families.map(() => ({ code: fumin })))

    expect(must(await desk().confirm({ rezoningId }))).toMatchObject({ state: 'done', preview: null })
    expect(await Promise.all(families.map(codeOf))).toEqual([
      { code: east, name: '福民东社区' },
      { code: west, name: '福民西社区' },
      { code: west, name: '福民西社区' },
    ])
    expect(await codeOf(elsewhere)).toMatchObject({ code: second })
    const left = await sql<{ left: number }>`select count(*)::int as left from membership_household where community_code = ${fumin}`.execute(app.db)
    expect(left.rows).toEqual([{ left: 0 }])
    expect(await desk().assign({ rezoningId, householdIds: [chosen], toCode: west })).toMatchObject({ reason: 'settled' })
  })

  test('the tree of a day shows the old name and the old places; a move and a rename keep their history', async () => {
    await carryOut({ kind: 'rename', code: second, name: '新名社区', effectiveOn: today })
    await carryOut({ kind: 'move', code: '620201001003', parentCode: '620201100', effectiveOn: today })
    await carryOut(split())
    const at = async (asOf: string, code: string) => (await desk().tree({ asOf })).find((place) => place.code === code)
    expect(await at('2026-11-22', second)).toMatchObject({ name: expect.not.stringContaining('新名') })
    expect(await at(today, second)).toMatchObject({ name: '新名社区' })
    expect(await at('2026-11-22', '620201001003')).toMatchObject({ parentCode: '620201001' })
    expect(await at(today, '620201001003')).toMatchObject({ parentCode: '620201100' })
    expect(await at('2026-11-22', east)).toBeUndefined()
    expect(await at(today, fumin)).toBeUndefined()
    expect(await at('2026-11-22', fumin)).toMatchObject({ wentInto: [east, west], validTo: today })
    expect(await at(today, east)).toMatchObject({ cameFrom: [fumin], parentCode: '620201001', level: 'community' })
    expect(await desk().past({ code: second })).toMatchObject([{ name: '新名社区', from: today, to: null }, { to: today }])

    const before = await desk().tree({})
    await loadPlaces(app)
    expect(await desk().tree({})).toEqual(before)
  })

  test('a change of a day to come waits for the clock, can be taken back until then, and keeps others away from the place', async () => {
    const family = await app.family('o-1', [['一', 'adult']])
    const first = await carryOut(split(tomorrow))
    expect(first.state).toBe('planned')
    await app.app.rounds()
    expect(await codeOf(family)).toMatchObject({ code: fumin })
    expect(await desk().draft({ form: { kind: 'rename', code: fumin, name: '别的名字', effectiveOn: today } })).toMatchObject({
      reason: 'otherChange',
    })
    expect(must(await desk().withdraw({ rezoningId: first.rezoningId })).state).toBe('withdrawn')
    await pass(1)
    await app.app.rounds()
    expect(await codeOf(family)).toMatchObject({ code: fumin })

    const again = await carryOut(split('2026-11-26'))
    await pass(3)
    expect(await app.app.rounds()).toBeGreaterThan(0)
    expect(await codeOf(family)).toMatchObject({ code: west })
    expect(await desk().rezoning({ rezoningId: again.rezoningId })).toMatchObject({ state: 'done' })
    const told = await sql<{ action: string; actor_id: string | null; detail: string }>`
    select action, actor_id, detail from audit_entry where subject_id = ${again.rezoningId} order by sequence`.execute(app.db)
    expect(told.rows).toMatchObject([
      { action: 'rezoning.drafted' },
      { action: 'rezoning.confirmed' },
      { action: 'rezoning.carriedOut', actor_id: null, detail: 'split,households:1' },
    ])
  })

  test('620201 is no place, and a code once used is never used again', async () => {
    for (const code of ['620201', '620201000000', '620201000001', '620201001000', '620101001001']) {
      const form = {
        ...split(),
        parts: [
          { code, name: '甲社区' },
          { code: east, name: '乙社区' },
        ],
        restTo: east,
      } as RezoningForm
      await expect(desk().draft({ form })).rejects.toMatchObject({ status: 400 })
    }
    await carryOut({ kind: 'merge', codes: [fumin, second], intoCode: east, intoName: '福兴社区', effectiveOn: today })
    const again: RezoningForm = { kind: 'merge', codes: ['620201001003'], intoCode: fumin, intoName: '福民社区', effectiveOn: today }
    expect(await desk().draft({ form: again })).toMatchObject({ reason: 'codeTaken' })
  })

  test('a worker of a split community reaches both halves for good, of a merged one thirty days; old records go to whoever has the whole', async () => {
    const reach = async (scope: string) => [...((await app.app.areas.membership.placesUnder(app.db, [scope])).get(scope) ?? [])].sort()
    await carryOut(split())
    expect(await reach(fumin)).toEqual([fumin, east, west])
    expect(await reach(east)).toEqual([east])
    expect(await reach('620201001')).toEqual(expect.arrayContaining([fumin, east, west]))

    await pass(1)
    await carryOut({ kind: 'merge', codes: [second], intoCode: '620201001003', intoName: null, effectiveOn: tomorrow })
    expect(await reach(second)).toEqual([second, '620201001003'])
    expect(await reach('620201001003')).toEqual([second, '620201001003'])
    await pass(29)
    expect(await reach(second)).toContain('620201001003')
    await pass(1)
    expect(await reach(second)).toEqual([second])
    expect(await reach(fumin)).toEqual([fumin, east, west])
  })

  test('a half that moves to another 镇 leaves the reach of the old 街道 and enters that of the new', async () => {
    await carryOut(split())
    await pass(1)
    await carryOut({ kind: 'move', code: east, parentCode: '620201100', effectiveOn: tomorrow })
    const places = await app.app.areas.membership.placesUnder(app.db, ['620201001', '620201100'])
    expect(places.get('620201001')?.has(east)).toBe(false)
    expect(places.get('620201100')?.has(east)).toBe(true)
  })

  test('whoever joins the community while it is split is not left behind; without the hold somebody is', async () => {
    const opened = async (openid: string) => {
      const client = app.clients.resident(openid)
      await client.identity.acceptPrivacy({ version: (await client.identity.privacyNotice()).version })
      return client.membership.openHousehold({ communityCode: fumin })
    }
    const leftBehind = async () =>
      (
        await sql<{ left: number }>`select count(*)::int as left from membership_household h join membership_place p on p.code = h.community_code
      where p.valid_to_on is not null`.execute(app.db)
      ).rows[0]?.left

    /** Looks first whether the community stands, and opens the household after the split that came between. */
    async function openAfterLooking(rezoningId: string) {
      const stands = await sql`select from membership_place where code = ${fumin} and valid_to_on is null`.execute(app.db)
      expect(stands.rows).toHaveLength(1)
      await desk().confirm({ rezoningId: asId<'Rezoning'>(rezoningId) })
      await sql`insert into membership_household (household_id, community_code, created_at) values (${v7()}, ${fumin}, ${app.clock.now()})`.execute(
        app.db,
      )
    }

    const held = await draft(split())
    let opening: Promise<unknown> = Promise.resolve()
    // The split holds the place; whoever opens a household now waits for its end.
    await app.db.transaction().execute(async (work) => {
      await sql`select from membership_place where code = ${fumin} for update`.execute(work)
      opening = opened('o-late').catch((error: unknown) => error)
      await somebodyWaits(app.db)
    })
    await expect(openAfterLooking(held.rezoningId)).rejects.toMatchObject({ constraint: 'membership_household_place_stands' })
    await opening
    await expect(opened('o-later')).rejects.toMatchObject({ status: 400 })
    expect(await leftBehind()).toBe(0)

    await app.destroy()
    app = await createTestApp()
    admin = await app.staff('city_administrator')
    await sql`drop trigger membership_household_place_stands on membership_household`.execute(app.db)
    await openAfterLooking((await draft(split())).rezoningId)
    expect(await leftBehind()).toBe(1)
  })
})
