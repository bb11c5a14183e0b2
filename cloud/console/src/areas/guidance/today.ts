import { useQuery } from '@tanstack/react-query'
import { useMay } from '../../platform/account'
import { readOnce } from '../../platform/read-once'
import { sourceOf } from '../../ui/tasks'
import type { Task, TaskSource } from '../../ui/tasks'
import { callPages } from './queries'
import type { CallRow } from './queries'
import { callWords as words } from './words'

const callTask = ({ personId, overdueDays }: CallRow): Task => ({
  id: `call-${personId}`,
  to: '/calls',
  mark: { words: words.today, tone: 'gold' },
  title: words.todayTitle,
  detail: words.todayDetail(overdueDays),
  inDays: 0,
})

/** One line for the whole list: the longest overdue says how urgent it is. */
export function useCallTasks(): TaskSource {
  const may = useMay()
  const source = callPages(undefined)
  const calls = useQuery({
    queryKey: [...source.queryKey, 'first'],
    queryFn: () => source.queryFn(undefined),
    enabled: may('callFamilies'),
    ...readOnce,
  })
  return sourceOf([calls], (calls.data?.items ?? []).slice(0, 1).map(callTask), [])
}
