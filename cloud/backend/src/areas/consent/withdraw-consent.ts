import type { ConsentResult } from '@xiongguan/contract/consent/resident'
import type { SeparatePurpose } from '@xiongguan/contract/consent/terms'
import type { PersonId } from '@xiongguan/contract/membership/terms'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { refused } from '../../platform/change'
import { isAboutOwn, refusal, savedConsents } from './give-consent'
import { myConsents } from './my-consents'
import type { ConsentDeps } from './ports'
import { register } from './purposes'
import { consentNote, endAndAnnounce } from './record-consent'

/**
 * Takes a consent back. What it allowed stops in the same transaction, and the answer says what stopped and what lawfully
 * stays (个人信息保护法 第十五条). Where none stood, the answer is the same: nothing goes on.
 */
export function withdrawConsent(
  deps: ConsentDeps,
  context: CallContext,
  { purpose, subjectId }: { purpose: SeparatePurpose; subjectId?: PersonId | undefined },
): Promise<ConsentResult> {
  const { platform, stoppers } = deps
  const account = accountOf(context)
  const { stops, stays } = register[purpose]
  const words = `已撤回，立即生效。${stops}${stays}`
  return platform.change<ConsentResult>(context, {
    input: { purpose, subjectId },
    // What it allowed may be under way in another request of the account, as signing this child up.
    alone: true,
    run: async (work) => {
      if (!(await isAboutOwn(deps, work, account.accountId, purpose, subjectId))) return refused<ConsentResult>(refusal('notYours'))
      const concerned = { accountId: account.accountId, purpose, subjectId: subjectId ?? null }
      await endAndAnnounce(platform, work, concerned)
      const first = await stoppers[purpose](work, {
        ...concerned,
        accountId: account.accountId,
        subjectId: subjectId ?? null,
        requestId: context.requestId,
      })
      if (first) return refused<ConsentResult>({ kind: 'refused', why: 'firstDo', words: first.words })
      const done: ConsentResult = { kind: 'saved', mine: await myConsents(deps, work, account), words }
      return { done, resultId: subjectId ?? account.accountId, audit: [consentNote('consent.withdrawn', concerned)] }
    },
    replay: () => savedConsents(deps, context, words),
  })
}
