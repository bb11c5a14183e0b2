import { useQuery } from '@tanstack/react-query'
import { useMay } from '../../platform/account'
import { civilDateWords, daysUntilDay } from '../../platform/time'
import { sourceOf, type Task, type TaskSource } from '../../ui/tasks'
import { waitingQuery } from './queries'
import { words } from './words'

type Waiting = { open: number; overdue: number; dueOn: string | null }

/** One line for all that wait: how many, and when the earliest is due. */
function requestTask({ open, overdue, dueOn }: Waiting, now: number): Task[] {
  if (open === 0 || !dueOn) return []
  const late = overdue > 0
  return [
    {
      id: 'data-requests',
      to: '/privacy',
      mark: { words: words.today, tone: late ? 'brand' : 'gold' },
      title: words.todayTitle(open),
      detail: late ? words.todayLate(overdue) : words.todayDue(civilDateWords(dueOn)),
      inDays: daysUntilDay(dueOn, now),
    },
  ]
}

/** Requests about personal data that wait for an answer. */
export function useRequestTasks(now: number): TaskSource {
  const may = useMay()
  const waiting = useQuery({ ...waitingQuery, enabled: may('answerDataRequests') })
  return sourceOf([waiting], waiting.data ? requestTask(waiting.data, now) : [], [])
}
