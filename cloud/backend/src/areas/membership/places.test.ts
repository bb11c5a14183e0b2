import { sql } from 'kysely'
import { PlaceGroup } from '@xiongguan/contract/membership/resident'
import { loadPlaces } from './index'
import { isOffered } from './place-store'
import { openMembership, type MembershipWorld } from './testing'

let world: MembershipWorld
beforeAll(async () => {
  world = await openMembership()
})
afterAll(() => world.database.destroy())

const read = () => world.as('o-reader').membership.places()

test('offers 2 街道 and 3 镇 with 31 社区 and 17 村, and nothing called a district', async () => {
  const groups = await read()
  expect(groups.map((group) => PlaceGroup.parse(group))).toEqual(groups)
  expect(groups.map((group) => [group.name, group.communities.length])).toEqual([
    ['雄关街道', 17],
    ['钢城街道', 14],
    ['新城镇', 8],
    ['峪泉镇', 3],
    ['文殊镇', 6],
  ])
  const everything = groups.flatMap((group) => [group, ...group.communities])
  expect(everything.filter((place) => place.code === '620201' || place.name.includes('市辖区'))).toEqual([])
})

test('the placeholder cannot even be written', async () => {
  const write = (code: string, name: string) =>
    sql`insert into membership_place (code, name, level, valid_from_on) values (${code}, ${name}, 'town', '2023-06-30')`.execute(world.platform.db)
  await expect(write('620201', '嘉峪关')).rejects.toMatchObject({ code: '23514' })
  await expect(write('620299', '某市辖区')).rejects.toMatchObject({ code: '23514' })
})

test('loading again changes nothing; a corrected name comes back, a place no longer listed ends and keeps its name', async () => {
  const { db, clock } = world.platform
  const before = await read()
  await loadPlaces({ db, clock })
  expect(await read()).toEqual(before)

  await sql`update membership_place set name = '写错了' where code = '620201001001'`.execute(db)
  await sql`insert into membership_place (code, name, level, parent_code, valid_from_on) values ('620201001999', '旧社区', 'community', '620201001', '2020-01-01')`.execute(
    db,
  )
  expect(await isOffered(db, '620201001999')).toBe(true)
  expect(await world.membership.offeredCommunities()).toContain('620201001999')
  await loadPlaces({ db, clock })
  expect(await read()).toEqual(before)
  expect(await isOffered(db, '620201001999')).toBe(false)
  const offered = await world.membership.offeredCommunities()
  expect(offered.size).toBe(48)
  expect(offered).not.toContain('620201001999')
  expect([...(await world.membership.communityNames(world.platform.db, ['620201001001', '620201001999', '620201009999']))]).toEqual([
    ['620201001001', '福民社区'],
    ['620201001999', '旧社区'],
  ])
})
