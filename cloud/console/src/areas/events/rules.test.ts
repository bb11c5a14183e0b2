import { asId } from '@xiongguan/contract/kit/id'
import { inOrder, sourceOf } from '../../ui/tasks'
import type { ManagedEvent } from './queries'
import { callTasks, eventTasks, laterInSeries, movesTimeOrPlace } from './rules'

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

test('families still to be told come before everything, and say since when it is late', () => {
  const cancelled = event({ state: 'cancelled', startsAt: '2026-11-25T01:00:00Z', endsAt: '2026-11-25T04:00:00Z' })
  const over = event({ eventId: asId<'Event'>('e-2'), state: 'cancelled', startsAt: '2026-11-21T01:00:00Z', endsAt: '2026-11-21T04:00:00Z' })
  const calls = callTasks(
    [
      { event: cancelled, households: 3 },
      { event: over, households: 1 },
    ],
    now,
  )
  expect(calls.map(({ title, inDays }) => [title, inDays])).toEqual([
    ['“健步走”取消了，还有 3 户没有告知', 0],
    ['“健步走”取消了，还有 1 户没有告知', -2],
  ])
  const draft = eventTasks(event({ state: 'draft', signUpOpensAt: '2026-11-10T00:00:00Z', permittedActions: ['publish'] }), now)
  expect(inOrder([sourceOf([], [...draft, ...calls], [])]).map(({ mark }) => mark.words)).toEqual(['待告知', '待告知', '待发布'])
})

test('only another minute or another place is asked about, and only later standing events follow', () => {
  const form = {
    startsAt: '2026-11-30T01:00:00.000Z',
    endsAt: '2026-11-30T04:00:00.000Z',
    venueName: '东湖',
    venueAddress: '新华路',
  }
  const moves = (part: Partial<typeof form>) => movesTimeOrPlace(form, { ...form, ...part })
  expect([moves({ startsAt: '2026-11-30T01:00:40.000Z' }), moves({})]).toEqual([false, false])
  expect([moves({ endsAt: '2026-11-30T04:01:00.000Z' }), moves({ venueAddress: '文化路' }), moves({ venueName: '文化宫' })]).toEqual([
    true,
    true,
    true,
  ])
  const place = (eventId: string, startsAt: string, state: string) => ({ eventId: asId<'Event'>(eventId), title: '健步走', startsAt, state })
  const series = {
    rule: 'weekly' as const,
    events: [
      place('e-0', '2026-11-23T01:00:00Z', 'over'),
      place('e-1', '2026-11-30T01:00:00Z', 'open'),
      place('e-2', '2026-12-07T01:00:00Z', 'cancelled'),
      place('e-3', '2026-12-14T01:00:00Z', 'notOpen'),
      place('e-4', '2026-12-21T01:00:00Z', 'draft'),
    ],
  }
  expect([laterInSeries(series, event({})), laterInSeries(null, event({}))]).toEqual([2, 0])
})
