import { asId } from '@xiongguan/contract/kit/id'
import type { ChildView, PregnancyView, Timeline, TimelineSubject } from '@xiongguan/contract/guidance/timeline-resident'
import { planningWords, type Planning, type RiskColour } from '@xiongguan/contract/guidance/terms'
import { ageIn, correctedAge, planChild, stageOf } from './child-rules'
import { planCouple } from './couple-rules'
import { countPregnancy } from './dating-rules'
import { colourOf, type Kept } from './kept-records'
import type { LoadedChild, LoadedHome, LoadedPregnancy } from './load-home'
import { planPregnancyItems } from './pregnancy-rules'
import { inOrder, nextOf, viewOf, type Ruled } from './timeline-rules'

/** A part of the timeline with its whole plan. */
export type Planned = { subject: TimelineSubject; items: readonly Ruled[]; kept: Kept }

/** Shown beside a colour; nothing about the level of a hospital, and nothing the hospital did not say. */
const adviceOf: Readonly<Record<RiskColour, string>> = {
  green: '按医院约好的时间产检',
  yellow: '请按医院安排就诊',
  orange: '请按医院安排就诊',
  red: '请按医院安排就诊',
  purple: '请按医院安排就诊',
}

const nextThings = 3

function subjectOf(
  base: Pick<TimelineSubject, 'subjectId' | 'kind' | 'title' | 'stage' | 'pregnancy' | 'child'>,
  unordered: readonly Ruled[],
  kept: Kept,
): Planned {
  const items = inOrder(unordered)
  const count = (state: string) => items.filter((item) => item.state === state).length
  const next = nextOf(items, nextThings).map(viewOf)
  return { subject: { ...base, next, overdue: count('overdue'), due: count('due') }, items, kept }
}

function coupleOf({ home, schedules, couple }: LoadedHome, planning: Planning): Planned {
  const stage = planning === 'marriage' ? 'planningMarriage' : 'planningPregnancy'
  const base = { subjectId: home.householdId, kind: 'couple', title: planningWords[planning], stage, pregnancy: null, child: null } as const
  return subjectOf(base, planCouple(schedules, planning, couple.done), couple)
}

function pregnancyOf({ schedules, today }: LoadedHome, { pregnancyId, datings, kept }: LoadedPregnancy): Planned {
  const { lastPeriod, ...counted } = countPregnancy(datings, schedules.antenatal.content.daysToBirth, today)
  const given = colourOf(kept)
  const colour = given && { colour: given.colour, hospital: given.hospital, on: given.on, advice: adviceOf[given.colour] }
  const pregnancy: PregnancyView = { pregnancyId: asId<'Pregnancy'>(pregnancyId), ...counted, colour }
  const base = { subjectId: pregnancyId, kind: 'pregnancy', title: '怀孕', stage: 'pregnant', pregnancy, child: null } as const
  return subjectOf(base, planPregnancyItems(schedules, { lastPeriod, today, done: kept.done }), kept)
}

function childOf({ schedules, choices, today }: LoadedHome, loaded: LoadedChild): Planned {
  const { personId, nickname, birthDate, sex, facts, kept } = loaded
  const corrected = correctedAge(birthDate, facts.dueDate, today)
  const child: ChildView = { personId, birthDate, sex, ...ageIn(birthDate, today), corrected }
  const base = { subjectId: personId, kind: 'child', title: nickname, stage: stageOf(birthDate, today), pregnancy: null, child } as const
  return subjectOf(base, planChild(schedules, { birthDate, sex, today, done: kept.done, choices, withMother: facts.withMother }), kept)
}

/** The parts of a household's timeline, each with its plan: the couple, a pregnancy, the children. */
export const plannedOf = (loaded: LoadedHome): Planned[] => [
  ...(loaded.planning ? [coupleOf(loaded, loaded.planning)] : []),
  ...(loaded.pregnancy ? [pregnancyOf(loaded, loaded.pregnancy)] : []),
  ...loaded.children.map((child) => childOf(loaded, child)),
]

/** The whole timeline as its household reads it. */
export function timelineView(loaded: LoadedHome): Timeline {
  return {
    mayKeep: loaded.home.owns,
    hasHousehold: true,
    planning: loaded.planning,
    subjects: plannedOf(loaded).map(({ subject }) => subject),
    childrenToAdd: loaded.toAdd.map(({ personId, nickname }) => ({ personId, nickname })),
    resting: loaded.resting,
    restingPregnancy: loaded.restingPregnancyId === null ? null : asId<'Pregnancy'>(loaded.restingPregnancyId),
  }
}
