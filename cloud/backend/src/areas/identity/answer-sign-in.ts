import type { SignInAnswer } from '@xiongguan/contract/identity/resident'
import { signInRefusals, type SignInRefusal } from '@xiongguan/contract/identity/terms'
import { accountOf, type CallContext } from '../../platform/access/caller'
import type { Outcome } from '../../platform/change'
import type { Platform } from '../../platform/platform'
import type { Work } from '../../platform/tables'
import { hashSecret } from './session-secrets'
import { refusedSignIn } from './look-at-sign-in'
import { refusalOf } from './sign-in-rules'
import { decideSignIn, findByCode } from './sign-in-store'
import { standingOf } from './staff-store'

const answerFrom = (resultId: string): SignInAnswer => {
  const reason = signInRefusals.find((known) => known === resultId)
  return reason ? refusedSignIn(reason) : { kind: 'confirmed' }
}

/** A refusal is kept and written down like a confirmation: a wrong number must not be rolled back. */
function settled(result: 'confirmed' | SignInRefusal, subjectId: string): Outcome<SignInAnswer> {
  const action = result === 'confirmed' ? ('signIn.confirmed' as const) : ('signIn.refused' as const)
  return { done: answerFrom(result), resultId: result, audit: [{ action, subjectKind: 'signIn', subjectId }] }
}

async function decide(work: Work, accountId: string, code: string, number: number | null, now: Date): Promise<Outcome<SignInAnswer>> {
  const standing = await standingOf(work, accountId)
  // Nothing of the request, so that the record tells no more than the answer does.
  if (standing !== 'staff') return settled(standing, 'unknown')
  const codeHash = hashSecret(code)
  const decided = await decideSignIn(work, { codeHash, accountId, number }, now)
  if (decided) return settled(decided.outcome ?? 'expired', decided.sign_in_id)
  const row = await findByCode(work, codeHash)
  return settled(refusalOf(row, now) ?? 'expired', row?.sign_in_id ?? 'unknown')
}

/** The colleague's one answer to a browser: the number it shows, or none to turn it away. */
export function answerSignIn({ change, clock }: Platform, context: CallContext, { code, number }: { code: string; number: number | null }) {
  const { accountId } = accountOf(context)
  return change<SignInAnswer>(context, {
    input: { code, number },
    run: (work) => decide(work, accountId, code, number, clock.now()),
    replay: async (resultId) => answerFrom(resultId),
  })
}
