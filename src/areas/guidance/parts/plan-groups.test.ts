import type { TimelineItem } from '@xiongguan/contract/guidance/timeline-resident'
import { daysToKeep } from './calendar-days'
import { groupsOf } from './plan-groups'

const item = (itemId: string, state: TimelineItem['state'], fromDate: string | null = null): TimelineItem => ({
  itemId,
  group: itemId.split('.')[0] as TimelineItem['group'],
  title: itemId,
  fromDate,
  toDate: null,
  state,
  reason: '',
  doneOn: null,
})
const items = [
  item('antenatal.anc-3', 'due', '2026-11-01'),
  item('publicVisits.ph-2', 'done'),
  item('publicVisits.ph-3', 'ahead', '2026-12-20'),
  item('screening.gbs', 'ask'),
  item('vaccination.hpv-1', 'notForYou'),
]
const shown = (filter: 'todo' | 'all') => groupsOf(items, filter).map(({ group, items: rows }) => [group, rows.map(({ itemId }) => itemId)])

test('the public-health visits and the clinical weeks never stand in one list', () => {
  expect(shown('all')).toEqual([
    ['publicVisits', ['publicVisits.ph-2', 'publicVisits.ph-3']],
    ['antenatal', ['antenatal.anc-3']],
    ['screening', ['screening.gbs']],
    ['vaccination', ['vaccination.hpv-1']],
  ])
})

test('what is to do leaves out what was done and what is not for this person, and keeps what has to be asked', () => {
  expect(shown('todo')).toEqual([
    ['publicVisits', ['publicVisits.ph-3']],
    ['antenatal', ['antenatal.anc-3']],
    ['screening', ['screening.gbs']],
  ])
})

test('a calendar gets days to come, today where a time has begun, and never a name or what has no day', () => {
  expect(daysToKeep(items, '2026-11-28').map(({ title, on }) => [title, on])).toEqual([
    ['antenatal.anc-3', '2026-11-28'],
    ['publicVisits.ph-3', '2026-12-20'],
  ])
})
