import type { Staffing } from '@xiongguan/contract/association/unit-staff'
import { endsSoonDays, outsideShareLeast, type Engagement, type OfficerPost, type UnitRefusal } from '@xiongguan/contract/association/officer-terms'
import type { UnitKind } from '@xiongguan/contract/association/terms'
import { addDays } from '../../platform/civil-date'

/** Which kind of association stands above which. */
const above: Record<UnitKind, readonly UnitKind[]> = {
  city: [],
  town: ['city'],
  community: ['town'],
  group: ['community', 'enterprise', 'floating'],
  enterprise: ['city', 'town', 'community'],
  floating: ['city', 'town', 'community'],
}

export function judgeParent(kind: UnitKind, parent: { kind: UnitKind; valid_to_on: string | null } | null | undefined): UnitRefusal | null {
  if (kind === 'city') return parent ? 'parentKind' : null
  if (!parent || parent.valid_to_on !== null) return 'parentMissing'
  return above[kind].includes(parent.kind) ? null : 'parentKind'
}

/** The same day a year on; 29 February becomes 1 March. */
export function yearAfter(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return new Date(Date.UTC(Number(year) + 1, Number(month) - 1, Number(date))).toISOString().slice(0, 10)
}

type Term = { engagement: Engagement; from: string; to: string; personId: string | null; name: string | null }

export function judgeTerm({ engagement, from, to, personId, name }: Term): UnitRefusal | null {
  if (to <= from) return 'dayOrder'
  if (engagement === 'seconded' && to > yearAfter(from)) return 'secondedTooLong'
  return (personId === null) === (name === null) ? 'nameMissing' : null
}

export type ServingOfficer = { who: string; post: OfficerPost; engagement: Engagement; front_line: boolean }

export const isServing = (officer: { from_on: string; to_on: string; ended_on: string | null }, day: string) =>
  officer.from_on <= day && day < (officer.ended_on ?? officer.to_on)

export const endsSoon = (officer: { from_on: string; to_on: string; ended_on: string | null }, day: string) =>
  isServing(officer, day) && officer.ended_on === null && officer.to_on <= addDays(day, endsSoonDays)

const council: readonly OfficerPost[] = ['president', 'vicePresident', 'secretaryGeneral', 'standingCouncillor', 'councillor']
const standing: readonly OfficerPost[] = ['president', 'vicePresident', 'secretaryGeneral', 'standingCouncillor']

/** People, not posts: who holds two is counted once. */
function peopleIn(serving: readonly ServingOfficer[], posts: readonly OfficerPost[]) {
  const members = serving.filter(({ post }) => posts.includes(post))
  return {
    members: new Set(members.map(({ who }) => who)).size,
    frontLine: new Set(members.filter((one) => one.front_line).map(({ who }) => who)).size,
  }
}

/**
 * Seconded and part-time cadres against the establishment. Somebody with two posts counts once, as what binds them most.
 * The share is cut, not rounded: 14.96 % is not 15 %.
 */
export function staffingOf(serving: readonly ServingOfficer[], posts: number | null): Omit<Staffing, 'asOf'> {
  const order: readonly Engagement[] = ['fullTime', 'seconded', 'partTime', 'honorary']
  const byPerson = new Map<string, Engagement>()
  for (const { who, engagement } of serving) {
    const known = byPerson.get(who)
    if (known === undefined || order.indexOf(engagement) < order.indexOf(known)) byPerson.set(who, engagement)
  }
  const count = (engagement: Engagement) => [...byPerson.values()].filter((one) => one === engagement).length
  const outside = count('seconded') + count('partTime')
  return {
    posts,
    fullTime: count('fullTime'),
    seconded: count('seconded'),
    partTime: count('partTime'),
    share: posts === null ? null : Math.floor((outside * 1000) / posts) / 10,
    enough: posts === null ? null : outside * 100 >= outsideShareLeast * posts,
    council: peopleIn(serving, council),
    standing: peopleIn(serving, standing),
  }
}
