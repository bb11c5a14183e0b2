import type { UnitId, UnitKind } from '@xiongguan/contract/association/terms'
import type { Engagement, OfficerPost } from '@xiongguan/contract/association/officer-terms'
import type { UnitForm, UnitResult, OfficerForm, OfficerResult } from '@xiongguan/contract/association/unit-staff'
import type { PlaceGroup } from '@xiongguan/contract/membership/resident'
import { addDays, civilDate } from '../platform/civil-date'

/** What the seed asks of the console's operations. */
type Desk = {
  membership: { places(): Promise<PlaceGroup[]> }
  unitDesk: {
    add(input: { kind: UnitKind; form: UnitForm }): Promise<UnitResult>
    addOfficer(input: { unitId: UnitId; form: OfficerForm }): Promise<OfficerResult>
    setEstablishment(input: { unitId: UnitId; posts: number; from: string }): Promise<UnitResult>
  }
}

type Term = readonly [post: OfficerPost, engagement: Engagement, frontLine: boolean, name: string]

/** Invented people; 演示 stands in every name. */
const cityOfficers: readonly Term[] = [
  ['president', 'honorary', false, '演示 · 会长'],
  ['vicePresident', 'fullTime', false, '演示 · 专职副会长'],
  ['vicePresident', 'honorary', true, '演示 · 社区卫生服务中心主任'],
  ['secretaryGeneral', 'fullTime', false, '演示 · 秘书长'],
  ['standingCouncillor', 'honorary', true, '演示 · 乡村医生'],
  ['standingCouncillor', 'honorary', false, '演示 · 妇幼保健负责人'],
  ['councillor', 'honorary', true, '演示 · 会员小组长'],
  ['councillor', 'honorary', true, '演示 · 网格长'],
  ['councillor', 'honorary', false, '演示 · 热心企业家'],
  ['staff', 'partTime', false, '演示 · 兼职干部'],
]
const communityOfficers: readonly Term[] = [
  ['president', 'honorary', true, '演示 · 社区书记'],
  ['vicePresident', 'honorary', true, '演示 · 社区医生'],
  ['secretaryGeneral', 'honorary', true, '演示 · 卫生计生专干'],
]

/** The first place of the demonstration, whose association has groups and officers to look at. */
const shownCommunity = '620201001001'

/** A believable tree: the city, its 街道 and 镇, every 社区 and 村, and one community with groups and officers. */
export async function seedAssociation({ membership, unitDesk }: Desk, now: Date): Promise<void> {
  const year = now.getUTCFullYear()
  const from = `${year - 2}-05-29`
  async function unit(kind: UnitKind, name: string, parentId: UnitId | null, placeCode: string): Promise<UnitId> {
    const added = await unitDesk.add({ kind, form: { name, parentId, placeCode, from } })
    if (added.kind !== 'saved') throw new Error(`${name}: ${added.words}`)
    return added.unitId
  }
  async function serve(unitId: UnitId, terms: readonly Term[]): Promise<void> {
    for (const [post, engagement, frontLine, name] of terms) {
      const form = { post, engagement, frontLine, name, personId: null, termNumber: 6, from, to: `${year + 3}-05-29` }
      await unitDesk.addOfficer({ unitId, form })
    }
  }
  /** Somebody sent for a year whose year is nearly over, so that the mark can be seen. */
  async function second(unitId: UnitId): Promise<void> {
    const day = (offset: number) => addDays(civilDate(now), offset)
    const form = { post: 'staff' as const, engagement: 'seconded' as const, frontLine: false, name: '演示 · 挂职干部', personId: null, termNumber: 6 }
    await unitDesk.addOfficer({ unitId, form: { ...form, from: day(-330), to: day(30) } })
  }
  async function belowTown(town: UnitId, communities: PlaceGroup['communities']): Promise<void> {
    for (const place of communities) {
      const community = await unit('community', `${place.name}计划生育协会`, town, place.code)
      if (place.code !== shownCommunity) continue
      await serve(community, communityOfficers)
      for (const number of ['一', '二']) {
        const group = await unit('group', `${place.name}第${number}会员小组`, community, place.code)
        await serve(group, [['groupLeader', 'honorary', true, `演示 · 第${number}小组长`]])
      }
      await unit('floating', `${place.name}流动人口计划生育协会`, community, place.code)
    }
  }
  const city = await unit('city', '嘉峪关市计划生育协会', null, '620200')
  await serve(city, cityOfficers)
  await second(city)
  // Invented: the true number is entered by the association.
  await unitDesk.setEstablishment({ unitId: city, posts: 12, from })
  for (const { code, name, communities } of await membership.places()) {
    const town = await unit('town', `${name}计划生育协会`, city, code)
    await serve(town, [['president', 'honorary', false, `演示 · ${name}会长`]])
    await belowTown(town, communities)
    if (communities.some((place) => place.code === shownCommunity)) await unit('enterprise', '演示企业计划生育协会', town, code)
  }
}
