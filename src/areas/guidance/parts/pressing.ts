import type { LifeStage } from '@xiongguan/contract/content/terms'
import type { ItemState, Stage } from '@xiongguan/contract/guidance/terms'
import type { Timeline, TimelineItem, TimelineSubject } from '@xiongguan/contract/guidance/timeline-resident'

export type Pressing = { subject: TimelineSubject; item: TimelineItem }

const order: readonly ItemState[] = ['overdue', 'due', 'ahead', 'ask']
const dateOf = ({ toDate, fromDate }: TimelineItem) => toDate ?? fromDate ?? '9999'
const rank = ({ item }: Pressing) => `${order.indexOf(item.state)} ${dateOf(item)}`

/** The most pressing thing of the whole household. */
export function mostPressing({ subjects }: Pick<Timeline, 'subjects'>): Pressing | null {
  const all = subjects.flatMap((subject) => subject.next.map((item) => ({ subject, item })))
  const asked = all.filter(({ item }) => order.includes(item.state))
  return asked.sort((one, other) => rank(one).localeCompare(rank(other)))[0] ?? null
}

const readings: Record<Stage, LifeStage> = {
  planningMarriage: 'planning',
  planningPregnancy: 'planning',
  pregnant: 'pregnant',
  newborn: 'infant',
  infant: 'infant',
  toddler: 'toddler',
  preschool: 'preschool',
  grown: 'everyone',
}

/** For whom to read now: where the most pressing thing stands, else the first of the household. Nothing that rests is in the list. */
export function readingFor(timeline: Pick<Timeline, 'subjects'>): LifeStage {
  const subject = mostPressing(timeline)?.subject ?? timeline.subjects[0]
  return subject ? readings[subject.stage] : 'everyone'
}
