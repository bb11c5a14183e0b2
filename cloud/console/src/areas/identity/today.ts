import { useQuery } from '@tanstack/react-query'
import { proposalStandingWords, roleWords } from '@xiongguan/contract/identity/terms'
import { useMay } from '../../platform/account'
import { daysUntil, momentWords } from '../../platform/time'
import { sourceOf } from '../../ui/tasks'
import type { Task, TaskSource } from '../../ui/tasks'
import { proposalPages } from './queries'
import type { Proposal } from './queries'
import { words } from './words'

export function proposalTask({ proposalId, kind, displayName, role, scopeName, proposedBy, at, standing, opensAt }: Proposal, now: number): Task {
  const what = kind === 'replace' || !role ? words.replaces : words.grants(roleWords[role], scopeName)
  const waiting = standing === 'waits' && opensAt ? ` · ${words.opens(momentWords(opensAt, now))}` : ''
  return {
    id: proposalId,
    to: '/staff',
    mark: { words: '授权', tone: standing === 'mayConfirm' ? 'brand' : 'gold' },
    title: `${displayName}：${what}`,
    detail: `${words.proposedBy(proposedBy, momentWords(at, now))} · ${proposalStandingWords[standing]}${waiting}`,
    inDays: Math.min(0, daysUntil(at, now)),
  }
}

/** Roles that wait for a second administrator; everyone who may confirm sees them, the announced wait of an only one too. */
export function useAuthorityTasks(now: number): TaskSource {
  const may = useMay()
  const read = useQuery({
    queryKey: [...proposalPages.queryKey, 'first'],
    queryFn: () => proposalPages.queryFn(undefined),
    enabled: may('manageStaff'),
  })
  return sourceOf(
    [read],
    (read.data?.items ?? []).map((proposal) => proposalTask(proposal, now)),
    [],
  )
}
