import { accountOf, type CallContext } from '../../platform/access/caller'
import { refused } from '../../platform/change'
import type { Clock } from '../../platform/clock'
import { hashTypedCode, newTypedCode } from '../../platform/crypto/typed-code'
import type { Platform } from '../../platform/platform'
import type { Db } from '../../platform/tables'
import { administratorCodeMinutes } from './rules'
import { insertAdministratorCode, insertGrant, lockAdministrators, spendAdministratorCode } from './grant-store'

/** Makes the one-time code of the first administrator, who works under this name; null when there already is an administrator. */
export function issueAdministratorCode(db: Db, clock: Clock, staffName: string): Promise<string | null> {
  return db.transaction().execute(async (work) => {
    if ((await lockAdministrators(work)).length > 0) return null
    const code = newTypedCode()
    const now = clock.now()
    const expiresAt = new Date(now.getTime() + administratorCodeMinutes * 60_000)
    await insertAdministratorCode(work, { hash: hashTypedCode(code), staffName, expiresAt }, now)
    return code
  })
}

type ClaimResult = { kind: 'claimed' } | { kind: 'refused'; words: string }

/** Makes the caller the first administrator. Every wrong code gets the same answer; guesses are limited. */
export function claimAdministrator({ change, clock }: Platform, context: CallContext, code: string): Promise<ClaimResult> {
  const { accountId } = accountOf(context)
  const done: ClaimResult = { kind: 'claimed' }
  return change(context, {
    input: { code },
    run: async (work) => {
      const taken = (await lockAdministrators(work)).length > 0
      if (taken || !(await spendAdministratorCode(work, hashTypedCode(code), accountId, clock.now()))) {
        return refused<ClaimResult>({ kind: 'refused', words: '口令不对或已过期，请在服务器上重新生成' })
      }
      await insertGrant(work, accountId, 'city_administrator', '', clock.now())
      return { done, resultId: accountId, audit: [{ action: 'administrator.claimed', subjectKind: 'account', subjectId: accountId }] }
    },
    replay: async () => done,
  })
}
