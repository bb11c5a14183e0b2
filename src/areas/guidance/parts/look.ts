import type { AntenatalPlan, PlannedDose, PlannedVisit } from '@xiongguan/contract/guidance/resident'
import { antenatalWords, words } from '../words'

/** One thing of a first look, known by its dates alone: nothing is recorded, so nothing is overdue. */
export type Look = { id: string; title: string; fromDate: string; toDate: string | null; now: boolean }

type Window = Pick<Look, 'id' | 'title' | 'fromDate' | 'toDate'>

/** What is on now, the one that ends first in front; then what comes. What is over is for the certificate and the handbook. */
function inOrder(windows: readonly Window[], today: string): Look[] {
  return windows
    .filter(({ toDate, fromDate }) => (toDate ?? fromDate) >= today)
    .map((window) => ({ ...window, now: window.fromDate <= today }))
    .sort(
      (one, other) =>
        Number(other.now) - Number(one.now) || (one.now ? ends(one).localeCompare(ends(other)) : begins(one).localeCompare(begins(other))),
    )
}

const ends = ({ toDate, fromDate }: Window) => toDate ?? fromDate
const begins = ({ fromDate, toDate }: Window) => `${fromDate} ${toDate ?? ''}`

/** Visits and screenings of a pregnancy; those without dates are asked for at the hospital and stand in no order. */
export function lookOfPregnancy({ items }: AntenatalPlan, today: string): Look[] {
  const windows = items.flatMap(({ id, fromDate, toDate }) => {
    const title = antenatalWords[id]
    return fromDate && title ? [{ id, title, fromDate, toDate }] : []
  })
  return inOrder(windows, today)
}

/** Doses and check-ups of a child in one order; only those that surely apply. */
export function lookOfChild(doses: readonly PlannedDose[], visits: readonly PlannedVisit[], today: string): Look[] {
  const ofDoses = doses.flatMap(({ id, vaccine, doseNo, earliestDate, lastRecommendedDate, eligibility }) =>
    eligibility === 'yes' ? [{ id, title: words.doseName(vaccine, doseNo), fromDate: earliestDate, toDate: lastRecommendedDate }] : [],
  )
  const ofVisits = visits.flatMap(({ id, age, dueDate }) => (dueDate ? [{ id, title: words.visitName(age), fromDate: dueDate, toDate: null }] : []))
  return inOrder([...ofDoses, ...ofVisits], today)
}
