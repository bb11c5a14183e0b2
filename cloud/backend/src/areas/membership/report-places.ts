import type { PlaceCount, PlacePast, PlaceReport, TreePlace } from '@xiongguan/contract/membership/place-staff'
import { communityLevels } from '@xiongguan/contract/membership/place-terms'
import type { Account } from '../../platform/access/caller'
import { civilDate } from '../../platform/civil-date'
import { badInput, notFound } from '../../platform/failures'
import type { Db } from '../../platform/tables'
import { countOn, firstDay, pastOf, placesOn, type CommunityCount, type PlaceThen } from './place-report-store'
import { listLineage } from './place-store'
import type { MembershipDeps } from './ports'

type Deps = Pick<MembershipDeps, 'platform' | 'identity'>
type Sum = PlaceReport['total']

const none: Sum = { households: 0, people: 0, children: 0 }
const add = (sum: Sum, one: Sum): Sum => ({
  households: sum.households + one.households,
  people: sum.people + one.people,
  children: sum.children + one.children,
})

/** A day something can be said about: not to come, and not before the first list of places. */
async function dayAsked({ platform: { clock } }: Deps, handle: Db, asked: string | undefined): Promise<string> {
  const today = civilDate(clock.now())
  const day = asked ?? today
  const first = await firstDay(handle)
  if (first !== null && day < first) throw badInput('asOf', `最早可以看 ${first}`)
  return day
}

/** The divisions as of a day; names of places are nobody's secret. A day to come shows them as they stand now. */
export async function readTree(deps: Deps, asOf: string | undefined): Promise<TreePlace[]> {
  const { db } = deps.platform
  const day = await dayAsked(deps, db, asOf)
  const lineage = await listLineage(db)
  return (await placesOn(db, day)).map((place) => ({
    code: place.code,
    name: place.name,
    level: place.level,
    parentCode: place.parent_code,
    validFrom: place.valid_from_on,
    validTo: place.valid_to_on,
    cameFrom: lineage.filter(({ to_code }) => to_code === place.code).map(({ from_code }) => from_code),
    wentInto: lineage.filter(({ from_code }) => from_code === place.code).map(({ to_code }) => to_code),
  }))
}

export async function readPast({ platform: { db } }: Deps, code: string): Promise<PlacePast[]> {
  const rows = await pastOf(db, code)
  if (rows.length === 0) throw notFound()
  return rows.map((row) => ({ name: row.name, parentName: row.parent_name, from: row.from_on, to: row.to_on }))
}

/** Places of a day as a report lists them: each 街道 or 镇 with its communities, sums from what is listed. */
export function groupCounts(places: readonly PlaceThen[], counts: readonly CommunityCount[]): Pick<PlaceReport, 'groups' | 'total'> {
  const countOf = new Map(counts.map((row) => [row.code, row]))
  const view = ({ code, name }: PlaceThen): PlaceCount => ({ code, name, ...none, ...countOf.get(code) })
  const groups = places
    .filter(({ level }) => level === 'subdistrict' || level === 'town')
    .map((town) => {
      const communities = places.filter(({ code, parent_code }) => parent_code === town.code && countOf.has(code)).map(view)
      return { code: town.code, name: town.name, ...communities.reduce(add, none), communities }
    })
    .filter(({ communities }) => communities.length > 0)
  return { groups, total: groups.reduce(add, none) }
}

/** Households, people and minors by place as of a day, of what the reader's right reaches. */
export async function reportPlaces(deps: Deps, handle: Db, account: Account, asOf: string | undefined): Promise<PlaceReport> {
  const day = await dayAsked(deps, handle, asOf)
  if (day > civilDate(deps.platform.clock.now())) throw badInput('asOf', '还没有到这一天，请选择今天或以前的日期')
  const reach = await deps.identity.reachOf(handle, account, 'register')
  const places = await placesOn(handle, day)
  const codes = places.filter(({ code, level }) => communityLevels.includes(level) && reach.covers(code)).map(({ code }) => code)
  const counts = await countOn(handle, day, codes)
  return { asOf: day, wholeCity: reach.communities === 'everywhere', ...groupCounts(places, counts) }
}
