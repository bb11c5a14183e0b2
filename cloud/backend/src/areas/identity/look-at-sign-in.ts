import type { SignInRequest } from '@xiongguan/contract/identity/resident'
import { signInRefusalWords, type SignInRefusal } from '@xiongguan/contract/identity/terms'
import { accountOf, type CallContext } from '../../platform/access/caller'
import type { Platform } from '../../platform/platform'
import { hashSecret } from './session-secrets'
import { refusalOf } from './sign-in-rules'
import { findByCode, markScanned } from './sign-in-store'
import { standingOf } from './staff-store'

export const refusedSignIn = (reason: SignInRefusal) => ({ kind: 'refused' as const, reason, words: signInRefusalWords[reason] })

/**
 * Shows a colleague which browser asks to be let in. Whoever is not staff gets the same answer whether the code exists
 * or not, and leaves no mark.
 */
export async function lookAtSignIn({ db, clock, trail }: Platform, context: CallContext, code: string): Promise<SignInRequest> {
  const { accountId } = accountOf(context)
  const now = clock.now()
  const standing = await standingOf(db, accountId)
  if (standing !== 'staff') return refusedSignIn(standing)
  const row = await findByCode(db, hashSecret(code))
  const refusal = refusalOf(row, now)
  if (refusal || !row) return refusedSignIn(refusal ?? 'expired')
  await db.transaction().execute(async (work) => {
    if (!(await markScanned(work, row.sign_in_id, accountId, now))) return
    const origin = { actorId: accountId, requestId: context.requestId }
    await trail.write(work, origin, [{ action: 'signIn.scanned', subjectKind: 'signIn', subjectId: row.sign_in_id }])
  })
  return {
    kind: 'open',
    device: row.device,
    openedAt: row.created_at.toISOString(),
    secondsLeft: Math.ceil((row.expires_at.getTime() - now.getTime()) / 1000),
    choices: row.choices,
  }
}
