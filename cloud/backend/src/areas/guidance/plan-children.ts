import { civilDate } from '../../platform/civil-date'
import type { Db } from '../../platform/tables'
import type { ChildAtHome } from '../membership'
import { planChild } from './child-rules'
import { keptOf } from './kept-records'
import { readChildFacts, readChoices } from './load-home'
import type { GuidanceKit } from './ports'
import { recordsOfChildren } from './record-store'
import type { Ruled } from './timeline-rules'

export type ChildPlan = { child: ChildAtHome & { ownerId: string }; items: readonly Ruled[] }

/**
 * The plans of some children, for rounds and lists of staff: only of those whose guardian agreed to a timeline and who do
 * not rest, nor their household with them.
 */
export async function plansOf(kit: GuidanceKit, handle: Db, children: readonly ChildAtHome[]): Promise<ChildPlan[]> {
  const agreed: ChildPlan['child'][] = []
  for (const child of children) {
    const { ownerId, personId } = child
    if (!ownerId || !child.bornOn || !child.sex || !(await kit.consent.given(handle, ownerId, 'childHealth', personId))) continue
    const quiet = await kit.membership.quietSubjects(handle, ownerId)
    if (!quiet.household && !quiet.personIds.has(personId)) agreed.push({ ...child, ownerId })
  }
  if (agreed.length === 0) return []
  const ids = agreed.map(({ personId }) => personId)
  const schedules = await kit.schedules(handle)
  const choices = await readChoices(handle)
  const today = civilDate(kit.clock.now())
  const rows = [...(await recordsOfChildren(handle, ids, 'done')), ...(await recordsOfChildren(handle, ids, 'observed'))]
  const facts = await readChildFacts(kit, handle, ids)
  return agreed.map((child) => {
    const { done } = keptOf(kit.sealer, rows, child.personId)
    const born = { birthDate: child.bornOn ?? today, sex: child.sex ?? ('male' as const) }
    return { child, items: planChild(schedules, { ...born, today, done, choices, withMother: facts.get(child.personId)?.withMother ?? false }) }
  })
}

/** Overdue in a way a call is about: with the day it should have been done by. */
export const overdueOf = (items: readonly Ruled[]): { title: string; toDate: string }[] =>
  items
    .flatMap(({ state, title, toDate }) => (state === 'overdue' && toDate !== null ? [{ title, toDate }] : []))
    .sort((one, other) => one.toDate.localeCompare(other.toDate))
