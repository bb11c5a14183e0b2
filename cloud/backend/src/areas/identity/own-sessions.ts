import { asId } from '@xiongguan/contract/kit/id'
import type { AccountId, SessionId } from '@xiongguan/contract/identity/terms'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { refused } from '../../platform/change'
import { notFound } from '../../platform/failures'
import type { Platform } from '../../platform/platform'
import type { Db } from '../../platform/tables'
import { liveSessions, revokeSessions } from './session-store'
import { standingOf } from './staff-store'

/** Where an account is signed in on the web; `current` marks the session the question came by. */
export async function sessionViews(handle: Db, accountId: string, current: string | null, now: Date) {
  const rows = await liveSessions(handle, accountId, now)
  return rows.map((row) => ({
    sessionId: asId<'Session'>(row.session_id),
    device: row.device || '没有说明的设备',
    since: row.created_at.toISOString(),
    lastUsedAt: row.last_used_at.toISOString(),
    current: row.session_id === current,
  }))
}

type SessionsEnded = { kind: 'ended'; count: number }
const ended = (count: number): SessionsEnded => ({ kind: 'ended', count })

/** Ends one session of the caller at once; another's is not found. */
export function endSession({ change, clock }: Platform, context: CallContext, sessionId: SessionId): Promise<SessionsEnded> {
  const { accountId } = accountOf(context)
  return change<SessionsEnded>(context, {
    input: { sessionId },
    run: async (work) => {
      const count = await revokeSessions(work, { accountId, only: sessionId }, clock.now())
      if (count === 0) throw notFound()
      return { done: ended(count), resultId: String(count), audit: [{ action: 'session.ended', subjectKind: 'session', subjectId: sessionId }] }
    },
    replay: async (resultId) => ended(Number(resultId)),
  })
}

/** Ends every session of the caller but the one they ask from; from WeChat that is every one. */
export function endOtherSessions({ change, clock }: Platform, context: CallContext): Promise<SessionsEnded> {
  const { accountId, sessionId } = accountOf(context)
  return change<SessionsEnded>(context, {
    input: null,
    run: async (work) => {
      const count = await revokeSessions(work, { accountId, except: sessionId }, clock.now())
      if (count === 0) return refused(ended(0))
      return { done: ended(count), resultId: String(count), audit: [{ action: 'session.ended', subjectKind: 'account', subjectId: accountId }] }
    },
    replay: async (resultId) => ended(Number(resultId)),
  })
}

/** An administrator ends one session of a colleague. */
export function endMemberSession(
  { change, clock }: Platform,
  context: CallContext,
  { accountId, sessionId }: { accountId: AccountId; sessionId: SessionId },
): Promise<SessionsEnded> {
  return change<SessionsEnded>(context, {
    input: { accountId, sessionId },
    run: async (work) => {
      if ((await standingOf(work, accountId)) === 'notStaff') throw notFound()
      const count = await revokeSessions(work, { accountId, only: sessionId }, clock.now())
      if (count === 0) throw notFound()
      const note = { action: 'session.endedByAdministrator', subjectKind: 'session', subjectId: sessionId } as const
      return { done: ended(count), resultId: String(count), audit: [note] }
    },
    replay: async (resultId) => ended(Number(resultId)),
  })
}
