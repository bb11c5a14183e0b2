import { useQuery } from '@tanstack/react-query'
import { useMay } from '../../platform/account'
import type { Figure } from '../../ui/card'
import { sourceOf } from '../../ui/tasks'
import type { TaskSource } from '../../ui/tasks'
import { openCallsQuery } from './organiser-queries'
import { approvalPages, doorEventsQuery, eventPages } from './queries'
import type { ManagedEvent } from './queries'
import { approvalTasks, callTasks, doorTask, eventTasks, isOfToday } from './rules'

function figuresOf(events: ManagedEvent[], now: number): Figure[] {
  const open = events.filter(({ state }) => state === 'open' || state === 'full')
  const today = events.filter(({ state, startsAt, endsAt }) => state !== 'draft' && isOfToday({ startsAt, endsAt }, now))
  const arrived = today.reduce((sum, { arrivedPeople }) => sum + arrivedPeople, 0)
  const seats = open.reduce((sum, { seatsLeft }) => sum + seatsLeft, 0)
  return [
    { label: '今天的活动', value: `${today.length} 场`, note: today.length > 0 ? `已到场 ${arrived} 人` : '今天没有活动' },
    { label: '正在报名', value: `${open.length} 场`, note: open.length > 0 ? `还剩 ${seats} 个名额` : '没有开放的报名' },
  ]
}

/** What the events ask of today; a helper without the desk sees the doors they stand at. */
export function useEventTasks(now: number): TaskSource {
  const may = useMay()
  const read = useQuery({ queryKey: [...eventPages.queryKey, 'first'], queryFn: () => eventPages.queryFn(undefined), enabled: may('seeEvents') })
  const events = read.data?.items ?? []
  const doors = useQuery({ ...doorEventsQuery, enabled: may('checkInAtDoor') && !may('seeEvents') })
  const approvals = approvalPages()
  const waiting = useQuery({ queryKey: [...approvals.queryKey, 'first'], queryFn: () => approvals.queryFn(undefined), enabled: may('manageEvents') })
  const calls = useQuery({ ...openCallsQuery, enabled: may('seeSignUps') })
  const tasks = [
    ...callTasks(calls.data ?? [], now),
    ...approvalTasks(waiting.data?.items ?? [], now),
    ...events.flatMap((event) => eventTasks(event, now)),
    ...(doors.data ?? []).map((event) => doorTask(event, now)).filter((task) => task !== null),
  ]
  return sourceOf([read, doors, waiting, calls], tasks, read.data ? figuresOf(events, now) : [])
}

/** The next events in time, nearest first. */
export function upcoming<Event extends { startsAt: string; endsAt: string }>(events: Event[], now: number): Event[] {
  return events.filter(({ endsAt }) => Date.parse(endsAt) >= now).sort((one, other) => one.startsAt.localeCompare(other.startsAt))
}
