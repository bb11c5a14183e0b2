import { type ItemGroup, itemGroups } from '@xiongguan/contract/guidance/terms'
import type { TimelineItem } from '@xiongguan/contract/guidance/timeline-resident'
import { toDo } from './state-look'

export const planFilters = ['todo', 'all'] as const
export type PlanFilter = (typeof planFilters)[number]

type Group = { group: ItemGroup; items: TimelineItem[] }

/** The items of a plan list by list in the contract's order; those without one that shows are left out. */
export function groupsOf(items: readonly TimelineItem[], filter: PlanFilter): Group[] {
  return itemGroups
    .map((group) => ({ group, items: items.filter((item) => item.group === group && (filter === 'all' || toDo(item.state))) }))
    .filter((group) => group.items.length > 0)
}
