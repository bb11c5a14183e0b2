import { useQuery } from '@tanstack/react-query'
import { memberKindWords, memberStateWords } from '@xiongguan/contract/association/terms'
import { useMay } from '../../platform/account'
import { daysUntil, momentWords } from '../../platform/time'
import { sourceOf } from '../../ui/tasks'
import type { Task, TaskSource } from '../../ui/tasks'
import { planQuery } from './contact-queries'
import { waitingPages } from './member-queries'
import type { MemberRow } from './member-queries'

const applicationTask = ({ memberId, name, kind, state, community, appliedAt }: MemberRow, now: number): Task => ({
  id: memberId,
  to: `/members/${memberId}`,
  mark: { words: '入会', tone: 'brand' },
  title: `${name ?? '一位居民'}申请入会`,
  detail: `${memberKindWords[kind]} · ${community.name} · ${memberStateWords[state]} · ${momentWords(appliedAt, now)}`,
  inDays: Math.min(0, daysUntil(appliedAt, now)),
})

/** Applications that wait for this colleague, and households nobody keeps contact with. */
export function useMemberTasks(now: number): TaskSource {
  const may = useMay()
  const waiting = useQuery({
    ...waitingPages,
    queryKey: [...waitingPages.queryKey, 'first'],
    queryFn: () => waitingPages.queryFn(undefined),
    enabled: may('reviewMembers'),
  })
  const plan = useQuery({ ...planQuery, enabled: may('keepMembers') })
  const orphans = (plan.data ?? []).reduce((sum, tile) => sum + tile.orphans, 0)
  const tasks = (waiting.data?.items ?? []).map((row) => applicationTask(row, now))
  const orphanTask: Task = {
    id: 'orphans',
    to: '/contacts',
    mark: { words: '联系户', tone: 'gold' },
    title: `${orphans} 户还没有联系人`,
    detail: '给每户安排一位会员联系人',
    inDays: 0,
  }
  return sourceOf([waiting, plan], orphans > 0 ? [...tasks, orphanTask] : tasks, [])
}
