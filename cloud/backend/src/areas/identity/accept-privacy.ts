import { accountOf, type CallContext } from '../../platform/access/caller'
import { refused } from '../../platform/change'
import type { Platform } from '../../platform/platform'
import { privacyNotice } from './privacy-notice'
import { acceptPrivacy as storeAcceptance } from './store'

type AcceptResult = { kind: 'done' } | { kind: 'outdated'; words: string }

/** Records that the caller read and accepted a version of the privacy notice; an old version asks to read the new one. */
export function acceptPrivacy({ change, clock }: Platform, context: CallContext, version: string): Promise<AcceptResult> {
  const { accountId } = accountOf(context)
  const done: AcceptResult = { kind: 'done' }
  return change(context, {
    input: { version },
    run: async (work) => {
      if (version !== privacyNotice.version) return refused<AcceptResult>({ kind: 'outdated', words: '隐私说明有更新，请重新阅读后再同意' })
      await storeAcceptance(work, accountId, version, clock.now())
      return { done, resultId: accountId, audit: [{ action: 'privacy.accepted', subjectKind: 'account', subjectId: accountId }] }
    },
    replay: async () => done,
  })
}
