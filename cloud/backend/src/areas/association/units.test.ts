import { sql } from 'kysely'
import type { UnitKind } from '@xiongguan/contract/association/terms'
import { asId } from '@xiongguan/contract/kit/id'
import { findInClear } from '../../testing/clear-text'
import { createTestApp, type TestApp } from '../../testing/test-app'

const [fumin, east, west, street] = ['620201001001', '620201001901', '620201001902', '620201001'] as const

let app: TestApp
let admin: Awaited<ReturnType<TestApp['staff']>>
beforeAll(async () => {
  app = await createTestApp()
  admin = await app.staff('city_administrator')
})
afterAll(() => app.destroy())

async function add(kind: UnitKind, name: string, parentId: string | null, placeCode: string) {
  const form = { name, parentId: parentId === null ? null : asId<'Unit'>(parentId), placeCode, from: '2024-01-01' }
  const added = await admin.client.unitDesk.add({ kind, form })
  if (added.kind !== 'saved') throw new Error(added.words)
  return added.unitId
}

test('a tree with its history: as of a day under the name of that day, one city, and it outlives a re-zoning of its place', async () => {
  const city = await add('city', '市计生协', null, '620200')
  const town = await add('town', '雄关街道计生协', city, street)
  const community = await add('community', '福民社区计生协', town, fumin)
  await add('group', '福民第一会员小组', community, fumin)
  await add('enterprise', '演示企业计生协', town, fumin)
  const { unitDesk, placeDesk } = admin.client
  const form = (changes: object) => ({ name: '福民社区计生协', parentId: town, placeCode: fumin, from: '2026-01-01', ...changes })
  expect(await unitDesk.add({ kind: 'city', form: { ...form({}), parentId: null, placeCode: '620200' } })).toMatchObject({ reason: 'cityExists' })
  expect(await unitDesk.change({ unitId: community, form: form({ name: '福民计生协', from: '2023-01-01' }) })).toMatchObject({ reason: 'dayOrder' })
  expect(await unitDesk.change({ unitId: community, form: form({ name: '福民计生协' }) })).toMatchObject({ kind: 'saved' })
  const nameOn = async (asOf: string) => (await unitDesk.tree({ asOf })).find(({ unitId }) => unitId === community)?.name
  expect([await nameOn('2025-12-31'), await nameOn('2026-01-01'), await nameOn('2023-12-31')]).toEqual(['福民社区计生协', '福民计生协', undefined])
  expect(await unitDesk.end({ unitId: community, endsOn: '2026-06-01', successorId: null })).toMatchObject({ reason: 'hasUnits' })

  const parts = [
    { code: east, name: '福民东社区' },
    { code: west, name: '福民西社区' },
  ]
  const drafted = await placeDesk.draft({ form: { kind: 'split', code: fumin, parts, restTo: west, effectiveOn: '2026-11-23' } })
  if (drafted.kind !== 'saved') throw new Error(drafted.words)
  await placeDesk.confirm({ rezoningId: drafted.rezoning.rezoningId })
  const still = (await unitDesk.tree({})).find(({ unitId }) => unitId === community)
  expect(still).toMatchObject({ place: { code: fumin, name: '福民社区' }, becameOf: [{ code: east }, { code: west }], mayKeep: true })
  expect(await unitDesk.add({ kind: 'community', form: form({}) })).toMatchObject({ reason: 'placeMissing' })
  expect(await unitDesk.change({ unitId: community, form: form({ placeCode: east, from: '2026-11-23' }) })).toMatchObject({ kind: 'saved' })
  expect((await unitDesk.tree({})).find(({ unitId }) => unitId === community)).toMatchObject({ place: { code: east }, becameOf: [] })
})

test('officers: names are sealed, shown as far as the right goes, and every reading is written down', async () => {
  const tree = await admin.client.unitDesk.tree({})
  const town = tree.find(({ kind }) => kind === 'town')
  if (!town) throw new Error('no town')
  const term = {
    post: 'president',
    engagement: 'honorary',
    frontLine: true,
    personId: null,
    termNumber: 6,
    from: '2026-01-01',
    to: '2026-12-31',
  } as const
  const added = await admin.client.unitDesk.addOfficer({ unitId: town.unitId, form: { ...term, name: '演示会长乙' } })
  if (added.kind !== 'saved') throw new Error(added.words)
  expect(await findInClear(app, ['演示会长乙'])).toEqual([])

  const secretary = await app.staff('secretary', street)
  const worker = await app.staff('community_worker', '620201001002')
  const nameFor = async ({ client }: typeof admin) => (await client.unitDesk.officers({ unitId: town.unitId })).items[0]?.name
  expect([await nameFor(secretary), await nameFor(admin), await nameFor(worker)]).toEqual(['演示会长乙', '演****', null])
  const looks = await sql<{
    looks: number
  }>`select count(*)::int as looks from audit_entry where action = 'officers.read' and subject_id = ${town.unitId}`.execute(app.db)
  expect(looks.rows).toEqual([{ looks: 3 }])
  expect((await secretary.client.unitDesk.officers({ unitId: town.unitId })).items[0]).toMatchObject({ serving: true, endsSoon: true })

  expect(await secretary.client.unitDesk.endOfficer({ officerId: added.officerId, endedOn: '2026-06-01' })).toMatchObject({ kind: 'saved' })
  expect(await secretary.client.unitDesk.endOfficer({ officerId: added.officerId, endedOn: '2026-06-01' })).toMatchObject({ reason: 'alreadyEnded' })
  expect((await admin.client.unitDesk.officers({ unitId: town.unitId, asOf: '2026-05-31' })).items[0]).toMatchObject({ serving: true })
  expect((await admin.client.unitDesk.officers({ unitId: town.unitId })).items[0]).toMatchObject({ serving: false, endedOn: '2026-06-01' })
})

test('the establishment is dated: the share of a day uses the number of that day', async () => {
  const city = (await admin.client.unitDesk.tree({})).find(({ kind }) => kind === 'city')
  if (!city) throw new Error('no city')
  const { unitDesk } = admin.client
  const part = {
    post: 'staff',
    engagement: 'partTime',
    frontLine: false,
    personId: null,
    termNumber: 1,
    from: '2026-01-01',
    to: '2028-01-01',
  } as const
  for (const name of ['演示甲', '演示乙', '演示丙']) await unitDesk.addOfficer({ unitId: city.unitId, form: { ...part, name } })
  expect(await unitDesk.staffing({ unitId: city.unitId })).toMatchObject({ posts: null, share: null, partTime: 3 })
  await unitDesk.setEstablishment({ unitId: city.unitId, posts: 20, from: '2026-01-01' })
  await unitDesk.setEstablishment({ unitId: city.unitId, posts: 24, from: '2026-07-01' })
  expect(await unitDesk.staffing({ unitId: city.unitId, asOf: '2026-06-30' })).toMatchObject({ posts: 20, share: 15, enough: true })
  expect(await unitDesk.staffing({ unitId: city.unitId })).toMatchObject({ posts: 24, share: 12.5, enough: false })
})
