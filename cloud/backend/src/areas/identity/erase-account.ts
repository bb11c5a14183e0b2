import type { AccountId } from '@xiongguan/contract/identity/terms'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { refused } from '../../platform/change'
import type { Platform } from '../../platform/platform'
import type { Work } from '../../platform/tables'
import { revokeSessions } from './session-store'
import { hasGrants } from './grant-store'
import { eraseAccount as emptyAccount } from './store'

/** A later area's part of erasing an account, run in the same transaction. */
export type Eraser = (work: Work, accountId: AccountId, requestId: string) => Promise<void>

type EraseResult = { kind: 'erased' } | { kind: 'heldByStaffRole'; words: string }

const heldByStaffRole: EraseResult = { kind: 'heldByStaffRole', words: '您还担任工作角色，请先请市级管理员办理离岗' }

/** Leaves and erases: every area removes what it holds of the person, then the account is emptied and its sessions end. */
export function eraseAccount({ change, clock }: Platform, erasers: readonly Eraser[], context: CallContext): Promise<EraseResult> {
  const { accountId } = accountOf(context)
  const done: EraseResult = { kind: 'erased' }
  return change(context, {
    input: null,
    alone: true,
    run: async (work) => {
      if (await hasGrants(work, accountId)) return refused<EraseResult>(heldByStaffRole)
      for (const erase of erasers) await erase(work, accountId, context.requestId)
      await revokeSessions(work, { accountId }, clock.now())
      await emptyAccount(work, accountId, clock.now())
      return { done, resultId: accountId, audit: [{ action: 'account.erased', subjectKind: 'account', subjectId: accountId }] }
    },
    replay: async () => done,
  })
}
