import { useQuery } from '@tanstack/react-query'
import { useMay } from '../../platform/account'
import { daysUntil, daysUntilDay, momentWords } from '../../platform/time'
import { countWords, sourceOf, type Task, type TaskSource } from '../../ui/tasks'
import { namingPages, relativePages, type Naming, type RelativeRow } from './family-queries'

export const namingTask = ({ namingId, communityName, statedAt }: Naming, now: number): Task => ({
  id: namingId,
  to: '/verification',
  mark: { words: '待核实', tone: 'gold' },
  title: '核对一份证件原件',
  detail: `${communityName} · ${momentWords(statedAt, now)} 填写`,
  inDays: Math.min(0, daysUntil(statedAt, now)),
})

export const relativeTask = ({ requestId, dueOn, late }: RelativeRow, now: number): Task => ({
  id: requestId,
  to: '/relatives',
  mark: late ? { words: '已超期', tone: 'brand' } : { words: '待答复', tone: 'gold' },
  title: '答复一份近亲属申请',
  detail: `${dueOn} 前答复`,
  inDays: daysUntilDay(dueOn, now),
})

/** Names to verify in one's own community, and relatives who wait for an answer. */
export function useFamilyTasks(now: number): TaskSource {
  const may = useMay()
  const namings = useQuery({
    queryKey: [...namingPages.queryKey, 'first'],
    queryFn: () => namingPages.queryFn(undefined),
    enabled: may('verifyNames'),
  })
  const relatives = useQuery({
    queryKey: [...relativePages.queryKey, 'first'],
    queryFn: () => relativePages.queryFn(undefined),
    enabled: may('decideForFamilies'),
  })
  const tasks = [
    ...(namings.data?.items ?? []).map((row) => namingTask(row, now)),
    ...(relatives.data?.items ?? []).map((row) => relativeTask(row, now)),
  ]
  const figures = namings.data
    ? [{ label: '待核实', value: `${countWords(namings.data)} 人`, note: namings.data.items.length > 0 ? '请居民带原件来一次' : '没有等待的' }]
    : []
  return sourceOf([namings, relatives], tasks, figures)
}
