import { asId } from '@xiongguan/contract/kit/id'
import { inOrder, sourceOf } from '../../ui/tasks'
import type { ManagedEvent } from './queries'
import { eventTasks } from './rules'

const now = Date.parse('2026-11-23T02:00:00Z')
const event = (part: Partial<ManagedEvent>): ManagedEvent => ({
  eventId: asId<'Event'>('e-1'),
  kind: 'member_day',
  title: '健步走',
  tagline: '',
  venue: { name: '东湖', address: '' },
  state: 'open',
  startsAt: '2026-11-30T01:00:00Z',
  endsAt: '2026-11-30T04:00:00Z',
  capacity: 100,
  seatsLeft: 60,
  signedUpHouseholds: 0,
  pendingHouseholds: 0,
  signedUpPeople: 0,
  arrivedPeople: 0,
  signUpOpensAt: '2026-11-20T00:00:00Z',
  signUpClosesAt: '2026-12-20T00:00:00Z',
  permittedActions: ['edit', 'openDoor'],
  ...part,
})
const marks = (part: Partial<ManagedEvent>) => eventTasks(event(part), now).map(({ mark }) => mark.words)

test('an event far from its dates asks for nothing', () => {
  expect(marks({})).toEqual([])
  expect(marks({ state: 'over' })).toEqual([])
})

test('a draft asks to be published only of who may publish it', () => {
  expect(marks({ state: 'draft', permittedActions: ['publish'] })).toEqual(['待发布'])
  expect(marks({ state: 'draft', permittedActions: [] })).toEqual([])
})

test('today’s door, few seats and a closing window are each said', () => {
  expect(marks({ startsAt: '2026-11-23T03:00:00Z', endsAt: '2026-11-23T05:00:00Z', seatsLeft: 10, signUpClosesAt: '2026-11-23T03:00:00Z' })).toEqual([
    '今天签到',
    '快满了',
    '快截止',
  ])
  expect(marks({ startsAt: '2026-11-23T03:00:00Z', endsAt: '2026-11-23T05:00:00Z', permittedActions: [] })).toEqual([])
  expect(marks({ state: 'notOpen', signUpOpensAt: '2026-11-25T00:00:00Z' })).toEqual(['快开报名'])
})

test('where people wait comes first, then the latest overdue', () => {
  const late = eventTasks(event({ state: 'draft', title: '草稿', permittedActions: ['publish'] }), now)
  const door = eventTasks(event({ startsAt: '2026-11-23T03:00:00Z', endsAt: '2026-11-23T05:00:00Z' }), now)
  const soon = eventTasks(event({ state: 'notOpen', signUpOpensAt: '2026-11-25T00:00:00Z' }), now)
  expect(inOrder([sourceOf([], [...soon, ...late], []), sourceOf([], door, [])]).map(({ mark }) => mark.words)).toEqual([
    '今天签到',
    '待发布',
    '快开报名',
  ])
})
