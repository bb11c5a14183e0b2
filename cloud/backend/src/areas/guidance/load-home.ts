import type { Dating } from '@xiongguan/contract/guidance/timeline-resident'
import { plannings, type Planning } from '@xiongguan/contract/guidance/terms'
import type { PersonId, Sex } from '@xiongguan/contract/membership/terms'
import { civilDate } from '../../platform/civil-date'
import type { Db } from '../../platform/tables'
import type { ChildWithBirth, Home } from '../membership'
import { latestChoices } from './choice-store'
import type { Schedules } from './current-schedules'
import type { KeptDating } from './dating-rules'
import type { Choices } from './dose-rules'
import { findJourney, findOpenPregnancy, listDatings } from './journey-store'
import { keptOf, type Kept } from './kept-records'
import type { GuidanceKit } from './ports'
import { listChildFacts, listRecords } from './record-store'
import { openValue } from './seals'

/** What a doctor said of a birth, and whether the mother's visits stand with this child. */
export type ChildFacts = { dueDate: string | null; withMother: boolean }
const noFacts: ChildFacts = { dueDate: null, withMother: false }

export type LoadedChild = { personId: PersonId; nickname: string; birthDate: string; sex: Sex; facts: ChildFacts; kept: Kept }
export type LoadedPregnancy = { pregnancyId: string; datings: readonly [KeptDating, ...KeptDating[]]; kept: Kept }

/** A household's timeline as far as this account reads it. What rests is not in it. */
export type LoadedHome = {
  home: Home
  today: string
  schedules: Schedules
  choices: Choices
  planning: Planning | null
  couple: Kept
  pregnancy: LoadedPregnancy | null
  /** The pregnancy that rests, for whoever wants it back. */
  restingPregnancyId: string | null
  resting: boolean
  children: readonly LoadedChild[]
  toAdd: readonly ChildWithBirth[]
}

export async function readChoices(handle: Db): Promise<Choices> {
  return Object.fromEntries((await latestChoices(handle)).flatMap(({ product_group: group, product }) => (product ? [[group, product]] : [])))
}

async function readDatings({ sealer }: GuidanceKit, handle: Db, pregnancyId: string): Promise<KeptDating[]> {
  return (await listDatings(handle, pregnancyId)).map((row) => ({
    ...openValue<Dating>(sealer, 'guidance_pregnancy_dating', row.dating_id, row.dating_sealed),
    recordedOn: civilDate(row.recorded_at),
  }))
}

async function readPlanning({ sealer }: GuidanceKit, handle: Db, householdId: string): Promise<Planning | null> {
  const row = await findJourney(handle, householdId)
  const kept = row && openValue<string>(sealer, 'guidance_journey', householdId, row.planning_sealed)
  return plannings.find((planning) => planning === kept) ?? null
}

export async function readChildFacts({ sealer }: GuidanceKit, handle: Db, personIds: readonly string[]): Promise<ReadonlyMap<string, ChildFacts>> {
  if (personIds.length === 0) return new Map()
  const rows = await listChildFacts(handle, personIds)
  return new Map(rows.map((row) => [row.person_id, openValue<ChildFacts>(sealer, 'guidance_child', row.person_id, row.facts_sealed)]))
}

type Born = ChildWithBirth & { bornOn: string; sex: Sex }
const isBorn = (child: ChildWithBirth): child is Born => child.bornOn !== null && child.sex !== null

/** Which children have a timeline: their birth is known, and their guardian agreed to it. */
async function agreedChildren({ consent }: GuidanceKit, handle: Db, children: readonly ChildWithBirth[], ownerId: string | null): Promise<Born[]> {
  const agreed: Born[] = []
  for (const child of children.filter(isBorn)) {
    if (ownerId && (await consent.given(handle, ownerId, 'childHealth', child.personId))) agreed.push(child)
  }
  return agreed
}

/** A right to see the children's timeline shows nothing of a pregnancy: that is its owner's alone. */
async function openPregnancyOf(kit: GuidanceKit, handle: Db, { householdId, ownerId, owns }: Home) {
  if (!owns || !ownerId || !(await kit.consent.given(handle, ownerId, 'pregnancy'))) return { agreed: false, pregnancyId: null }
  return { agreed: true, pregnancyId: (await findOpenPregnancy(handle, householdId))?.pregnancy_id ?? null }
}

/** Everything of the household's timeline that this account may read now; null without a household, or without the right. */
export async function loadHome(kit: GuidanceKit, handle: Db, accountId: string): Promise<LoadedHome | null> {
  const { membership, sealer, clock } = kit
  const home = await membership.homeOf(handle, accountId)
  if (!home?.may.includes('seeTimeline')) return null
  const { householdId } = home
  const quiet = await membership.quietSubjects(handle, accountId)
  const everyone = await membership.childrenWithBirth(handle, householdId)
  const awake = quiet.household ? [] : everyone.filter(({ personId }) => !quiet.personIds.has(personId))
  const agreed = await agreedChildren(kit, handle, awake, home.ownerId)
  const pregnancy = await openPregnancyOf(kit, handle, home)
  const rests = quiet.household || quiet.pregnancy
  const goesOn = rests ? null : pregnancy.pregnancyId
  const personIds = agreed.map(({ personId }) => personId)
  const rows = await listRecords(handle, { householdId, personIds, pregnancyId: goesOn })
  const facts = await readChildFacts(kit, handle, personIds)
  const [latest, ...before] = goesOn ? await readDatings(kit, handle, goesOn) : []
  return {
    home,
    today: civilDate(clock.now()),
    schedules: await kit.schedules(handle),
    choices: await readChoices(handle),
    planning: pregnancy.agreed && !rests ? await readPlanning(kit, handle, householdId) : null,
    couple: keptOf(sealer, rows, householdId),
    pregnancy: goesOn && latest ? { pregnancyId: goesOn, datings: [latest, ...before], kept: keptOf(sealer, rows, goesOn) } : null,
    restingPregnancyId: rests ? pregnancy.pregnancyId : null,
    resting: quiet.household || (home.owns && quiet.pregnancy) || awake.length < everyone.length,
    children: agreed.map((child) => ({
      personId: child.personId,
      nickname: child.nickname,
      birthDate: child.bornOn,
      sex: child.sex,
      facts: facts.get(child.personId) ?? noFacts,
      kept: keptOf(sealer, rows, child.personId),
    })),
    toAdd: awake.filter((child) => !personIds.includes(child.personId)),
  }
}
