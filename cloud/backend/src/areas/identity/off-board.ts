import { authorityRefusalWords, type AccountId } from '@xiongguan/contract/identity/terms'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { refused } from '../../platform/change'
import { notFound } from '../../platform/failures'
import type { Platform } from '../../platform/platform'
import type { Work } from '../../platform/tables'
import { closeProposals } from './authority-store'
import { revokeSessions } from './session-store'
import { lockAdministrators, revokeGrants } from './grant-store'
import { standingOf } from './staff-store'

type OffBoardResult = { kind: 'offBoarded'; endedSessions: number } | { kind: 'lastAdministrator'; words: string }

/** A later area's part of off-boarding, run in the same transaction: takes back what the person carries for the association. */
export type Leaver = (work: Work, accountId: AccountId) => Promise<void>

/** Takes all roles of a staff member back and ends all their sessions at once. The last administrator stays. */
export function offBoard(
  { change, clock }: Platform,
  leavers: readonly Leaver[],
  context: CallContext,
  accountId: AccountId,
): Promise<OffBoardResult> {
  return change<OffBoardResult>(context, {
    input: { accountId },
    run: async (work) => {
      const administrators = (await lockAdministrators(work)).map((row) => row.account_id)
      const standing = await standingOf(work, accountId)
      if (standing !== 'staff' && standing !== 'noRole') throw notFound()
      if (administrators.length === 1 && administrators[0] === accountId) {
        return refused<OffBoardResult>({ kind: 'lastAdministrator', words: authorityRefusalWords.lastAdministrator })
      }
      await revokeGrants(work, accountId, accountOf(context).accountId, clock.now())
      await closeProposals(work, accountId, clock.now())
      for (const leave of leavers) await leave(work, accountId)
      const endedSessions = await revokeSessions(work, { accountId }, clock.now())
      return {
        done: { kind: 'offBoarded', endedSessions },
        resultId: String(endedSessions),
        audit: [{ action: 'staff.offBoarded', subjectKind: 'account', subjectId: accountId }],
      }
    },
    replay: async (resultId) => ({ kind: 'offBoarded', endedSessions: Number(resultId) }),
  })
}
