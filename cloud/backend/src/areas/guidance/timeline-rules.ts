import type { TimelineItem } from '@xiongguan/contract/guidance/timeline-resident'
import { itemGroups, type ItemAction, type ItemGroup, type ItemState } from '@xiongguan/contract/guidance/terms'
import type { Told } from '../../../../reference/schedules/schedule'

/** Something of a plan that was done, as it was written down; it keeps its words whatever schedule comes later. */
export type Done = { recordId: string; itemId: string; title: string; version: string; on: string; batch: string; place: string; recordedOn: string }
export type DoneByItem = ReadonlyMap<string, Done>

/** What a page of one item says beside the item. */
export type Detail = {
  why: string
  preparation: readonly string[]
  place: string
  ask: { words: string; phone: string | null }
  told: Told
  said: { source: string; version: string; confidence: string }
  /** Of the schedule the row is from; a row can have its own words of whose it is. */
  scheduleId: string | null
  actions: readonly ItemAction[]
  article: string | null
}

/** An item with its page, which is only written when it is opened. */
export type Ruled = TimelineItem & { detail: () => Detail }

/** When the time of something begins and ends, both included. */
export type Span = { from: string | null; to: string | null }

/** How something with a time stands; without any date only somebody else can say. */
export function stateOf({ from, to }: Span, today: string, past: Extract<ItemState, 'overdue' | 'expired' | 'ask'>): ItemState {
  if (from === null && to === null) return 'ask'
  if (from !== null && today < from) return 'ahead'
  return to !== null && today > to ? past : 'due'
}

type Row = { group: ItemGroup; id: string; title: string; span: Span; state: ItemState; reason: string; detail: () => Detail }

/** An item of a row; one that was done stays done, whatever its time. */
export function itemOf({ group, id, title, span, state, reason, detail }: Row, done: DoneByItem): Ruled {
  const itemId = `${group}.${id}`
  const kept = done.get(itemId)
  const base = { itemId, group, title, fromDate: span.from, toDate: span.to, detail }
  return kept ? { ...base, state: 'done', reason: '', doneOn: kept.on } : { ...base, state, reason, doneOn: null }
}

const isGroup = (text: string): text is ItemGroup => itemGroups.some((group) => group === text)

/** What was done of a schedule that is no longer current, under the name it had. */
export function itemsOfBefore(items: readonly Ruled[], done: DoneByItem): Ruled[] {
  const current = new Set(items.map(({ itemId }) => itemId))
  return [...done.values()].flatMap((kept) => {
    const group = kept.itemId.split('.')[0] ?? ''
    if (current.has(kept.itemId) || !isGroup(group)) return []
    const said = { source: '以前的程序', version: kept.version, confidence: 'VERIFIED' }
    const detail = (): Detail => ({
      why: '这一项来自以前的程序，记录保留。',
      preparation: [],
      place: '',
      ask: { words: '有疑问请带接种证或手册问医生', phone: null },
      told: { title: kept.title, cells: [] },
      said,
      scheduleId: null,
      actions: [],
      article: null,
    })
    const span = { fromDate: null, toDate: null }
    return [{ itemId: kept.itemId, group, title: kept.title, ...span, state: 'done' as const, reason: '', doneOn: kept.on, detail }]
  })
}

/** The most pressing first. */
const pressing: readonly ItemState[] = ['overdue', 'due', 'ahead']
const groupRank: Readonly<Record<ItemGroup, number>> = {
  vaccination: 0,
  childChecks: 1,
  screening: 2,
  antenatal: 3,
  publicVisits: 4,
  newborn: 5,
  preparing: 6,
  signs: 7,
  claims: 8,
  feeding: 9,
}
const never = '9999-12-31'
/** What ends sooner is more pressing; of what lies ahead, what begins sooner. */
const when = ({ state, fromDate, toDate }: TimelineItem) => (state === 'ahead' ? fromDate : (toDate ?? fromDate)) ?? never

const compare = (one: TimelineItem, other: TimelineItem) =>
  pressing.indexOf(one.state) - pressing.indexOf(other.state) ||
  (one.state === 'due' ? groupRank[one.group] - groupRank[other.group] : 0) ||
  when(one).localeCompare(when(other)) ||
  groupRank[one.group] - groupRank[other.group] ||
  one.itemId.localeCompare(other.itemId)

/** What to do next, at most so many: overdue, due, then what comes. */
export const nextOf = <Item extends TimelineItem>(items: readonly Item[], most: number): Item[] =>
  items
    .filter(({ state }) => pressing.includes(state))
    .sort(compare)
    .slice(0, most)

/** A plan as it is read: list by list, each in the order of its days. */
export const inOrder = <Item extends TimelineItem>(items: readonly Item[]): Item[] =>
  [...items].sort(
    (one, other) => itemGroups.indexOf(one.group) - itemGroups.indexOf(other.group) || (one.fromDate ?? never).localeCompare(other.fromDate ?? never),
  )

export const viewOf = ({ detail: _detail, ...item }: Ruled): TimelineItem => item
