import { householdSize, type PersonKind } from '@xiongguan/contract/membership/terms'
import { v7 } from 'uuid'
import { accountOf, type CallContext } from '../../platform/access/caller'
import type { AuditNote } from '../../platform/audit-trail'
import { changeHousehold } from './change-household'
import { keepNickname, nicknameFingerprint } from './keep-nickname'
import type { MembershipDeps } from './ports'
import { missingConsent, refusal } from './rules'
import { countPeople, insertPerson } from './store'

type Addition = { nickname: string; kind: PersonKind; childConsentVersion?: string | undefined }

function notesOf(personId: string, kind: PersonKind): [AuditNote, ...AuditNote[]] {
  const subject = { subjectKind: 'person', subjectId: personId }
  const consent: AuditNote[] = kind === 'child' ? [{ action: 'consent.given', ...subject }] : []
  return [{ action: 'person.added', ...subject }, ...consent]
}

/** Adds a person by nickname. A child needs the guardian's separate consent; nothing is checked or stored before it is given. */
export async function addPerson(deps: MembershipDeps, context: CallContext, { nickname, kind, childConsentVersion }: Addition) {
  const { platform, notices, consent, currentPrivacyVersion } = deps
  const { accountId, acceptedPrivacy } = accountOf(context)
  const missing = missingConsent(acceptedPrivacy, currentPrivacyVersion, { kind, childConsentVersion })
  const judgement = missing ? null : await notices.judgeText(accountId, nickname, 'nickname')
  const input = { nickname: nicknameFingerprint(platform, nickname), kind, childConsentVersion }
  return changeHousehold(platform, context, input, async (work, { household_id: householdId }) => {
    if (missing) return refusal(missing)
    if (!judgement || judgement === 'refused') return refusal('textRefused')
    if ((await countPeople(work, householdId)) >= householdSize) return refusal('householdFull')
    const personId = v7()
    const kept = await keepNickname(deps, work, { accountId, personId, nickname, judgement })
    const consentVersion = kind === 'child' ? (childConsentVersion ?? null) : null
    await insertPerson(work, { ...kept, personId, householdId, kind, consentVersion }, platform.clock.now())
    if (consentVersion) await consent.record(work, { accountId, purpose: 'childNickname', version: consentVersion, subjectId: personId })
    return { audit: notesOf(personId, kind) }
  })
}
