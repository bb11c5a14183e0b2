import type { ConsentResult } from '@xiongguan/contract/consent/resident'
import type { ConsentRefusal, SeparatePurpose } from '@xiongguan/contract/consent/terms'
import type { PersonId } from '@xiongguan/contract/membership/terms'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { refused } from '../../platform/change'
import type { Work } from '../../platform/tables'
import { myConsents } from './my-consents'
import type { ConsentDeps } from './ports'
import { register } from './purposes'
import { consentNote, recordConsent } from './record-consent'
import { refusalWords } from './rules'

export const refusal = (why: Exclude<ConsentRefusal, 'firstDo'>): ConsentResult => ({ kind: 'refused', why, words: refusalWords[why] })

/** Whether a consent is about whom it must be: one of the caller's children, or nobody else. */
export async function isAboutOwn(deps: ConsentDeps, work: Work, accountId: string, purpose: SeparatePurpose, subjectId: PersonId | undefined) {
  if (!register[purpose].perChild) return subjectId === undefined
  return (await deps.childrenOf(work, accountId)).some(({ personId }) => personId === subjectId)
}

export async function savedConsents(deps: ConsentDeps, context: CallContext, words: string): Promise<ConsentResult> {
  return { kind: 'saved', mine: await myConsents(deps, deps.platform.db, accountOf(context)), words }
}

type Wanted = { purpose: SeparatePurpose; version: string; subjectId?: PersonId | undefined }

/** Gives one consent to the text in force. Nothing is given with another, and nothing beforehand. */
export function giveConsent(deps: ConsentDeps, context: CallContext, { purpose, version, subjectId }: Wanted): Promise<ConsentResult> {
  const { platform, currentPrivacyVersion } = deps
  const account = accountOf(context)
  const words = '已记下您的同意，随时可以撤回。'
  return platform.change<ConsentResult>(context, {
    input: { purpose, version, subjectId },
    run: async (work) => {
      if (account.acceptedPrivacy !== currentPrivacyVersion) return refused<ConsentResult>(refusal('privacyMissing'))
      if (!(await isAboutOwn(deps, work, account.accountId, purpose, subjectId))) return refused<ConsentResult>(refusal('notYours'))
      const giving = { accountId: account.accountId, purpose, version, subjectId: subjectId ?? null }
      if ((await recordConsent(platform, work, giving)) === 'outdated') return refused<ConsentResult>(refusal('outdated'))
      const done: ConsentResult = { kind: 'saved', mine: await myConsents(deps, work, account), words }
      return { done, resultId: subjectId ?? account.accountId, audit: [consentNote('consent.given', giving)] }
    },
    replay: () => savedConsents(deps, context, words),
  })
}
