import type { PersonId } from '@xiongguan/contract/membership/terms'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { notFound } from '../../platform/failures'
import { changeHousehold } from './change-household'
import { keepNickname, nicknameFingerprint } from './keep-nickname'
import type { MembershipDeps } from './ports'
import { missingConsent, refusal } from './rules'
import { findPerson, setNickname } from './store'

/** Gives a person of the caller's household another nickname; one still waiting for review leaves the queue. */
export async function renamePerson(deps: MembershipDeps, context: CallContext, { personId, nickname }: { personId: PersonId; nickname: string }) {
  const { platform, notices, currentPrivacyVersion } = deps
  const { accountId, acceptedPrivacy } = accountOf(context)
  const missing = missingConsent(acceptedPrivacy, currentPrivacyVersion)
  const judgement = missing ? null : await notices.judgeText(accountId, nickname, 'nickname')
  const input = { personId, nickname: nicknameFingerprint(platform, nickname) }
  return changeHousehold(platform, context, input, async (work, { household_id }) => {
    const person = await findPerson(work, household_id, personId)
    if (!person) throw notFound()
    if (missing) return refusal(missing)
    if (!judgement || judgement === 'refused') return refusal('textRefused')
    if (person.held_text_id) await notices.withdrawText(work, person.held_text_id)
    await setNickname(work, personId, await keepNickname(deps, work, { accountId, personId, nickname, judgement }))
    return { audit: [{ action: 'person.changed', subjectKind: 'person', subjectId: personId }] }
  })
}
