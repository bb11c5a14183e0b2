import { accountOf, type CallContext } from '../../platform/access/caller'
import { notFound } from '../../platform/failures'
import type { Platform } from '../../platform/platform'
import type { QuietSubjects } from './ports'
import { markInboxRead, markNoticeRead } from './store'

/** Marks one of the caller's own messages as read. A message that rests is not there. */
export function markRead({ change, clock }: Platform, quietSubjects: QuietSubjects, context: CallContext, noticeId: string) {
  const { accountId } = accountOf(context)
  const done = { kind: 'done' as const }
  return change(context, {
    input: { noticeId },
    run: async (work) => {
      const quiet = await quietSubjects(work, accountId)
      if (!(await markNoticeRead(work, accountId, quiet, noticeId, clock.now()))) throw notFound()
      return { done, resultId: noticeId, audit: [{ action: 'notice.read', subjectKind: 'notice', subjectId: noticeId }] }
    },
    replay: async () => done,
  })
}

/** Marks every message the caller can see as read; those that rest stay as they are. */
export function markAllRead({ change, clock }: Platform, quietSubjects: QuietSubjects, context: CallContext) {
  const { accountId } = accountOf(context)
  const done = { kind: 'done' as const }
  return change(context, {
    input: null,
    run: async (work) => {
      await markInboxRead(work, accountId, await quietSubjects(work, accountId), clock.now())
      return { done, resultId: accountId, audit: [{ action: 'notices.read', subjectKind: 'account', subjectId: accountId }] }
    },
    replay: async () => done,
  })
}
