import type { DocumentHint } from '@xiongguan/contract/membership/document-rules'
import { adultAge, ageOn, isYoungChild } from '@xiongguan/contract/membership/register-rules'
import type { RegisterSource, Relation } from '@xiongguan/contract/membership/terms'
import { v7 } from 'uuid'
import { civilDate } from '../../platform/civil-date'
import type { Platform } from '../../platform/platform'
import type { Work } from '../../platform/tables'
import { childConsentNotice } from './child-consent-notice'
import { readDraft, type DraftRefusal, type PersonDraft } from './read-draft'
import { memberOf } from './register-member'
import { sealDocument, sealName, sealPhone } from './register-seals'
import { insertRegisterPerson, lockHouseholds, membersOf } from './register-store'
import { newFault } from './relation-rules'

export type RegisterKit = Pick<Platform, 'sealer' | 'clock' | 'announce'>

export type NewPerson = PersonDraft & {
  householdId: string
  relation: Relation
  source: Exclude<RegisterSource, 'self'>
  /** The guardian was told and agreed, apart from everything else; asked for a child under 14. */
  guardianAgreed: boolean
  /** Where the caller has made the id already. */
  personId?: string
}

export type Registered = { kind: 'registered'; personId: string; hints: DocumentHint[] } | { kind: 'refused'; reason: DraftRefusal }

const sealed = ({ sealer }: RegisterKit, personId: string, { name, phone, document }: PersonDraft) => ({
  ...sealName(sealer, personId, name),
  ...(phone ? sealPhone(sealer, personId, phone) : {}),
  ...(document ? sealDocument(sealer, personId, document.kind, document.number) : {}),
})

/**
 * Writes a person down in a household, inside the caller's transaction; the caller has asked for the right and writes the
 * audit row. A document somebody else already has is no refusal, as that would tell of them: `person.registered` is
 * announced, and who looks for duplicates makes it a ticket.
 */
export async function registerPerson(kit: RegisterKit, work: Work, wanted: NewPerson): Promise<Registered> {
  const now = kit.clock.now()
  const today = civilDate(now)
  const reading = readDraft(wanted, today)
  if ('refused' in reading) return { kind: 'refused', reason: reading.refused }
  const { draft, hints } = reading
  if (draft.name === '') return { kind: 'refused', reason: 'nameMissing' }
  const kind = draft.bornOn && ageOn(draft.bornOn, today) < adultAge ? ('child' as const) : ('adult' as const)
  const young = isYoungChild({ bornOn: draft.bornOn, kind }, today)
  if (young && !wanted.guardianAgreed) return { kind: 'refused', reason: 'guardianConsentMissing' }
  await lockHouseholds(work, [wanted.householdId])
  const before = (await membersOf(work, [wanted.householdId])).map(memberOf)
  const personId = wanted.personId ?? v7()
  const added = { personId, kind, relation: wanted.relation, bornOn: draft.bornOn, diedOn: null, hasDocument: draft.document !== null }
  const fault = newFault(before, [...before, added], today)
  if (fault) return { kind: 'refused', reason: fault }
  await insertRegisterPerson(
    work,
    {
      person_id: personId,
      household_id: wanted.householdId,
      kind,
      source: wanted.source,
      relation: wanted.relation,
      born_on: draft.bornOn,
      sex: draft.sex,
      ...(young ? { consent_version: childConsentNotice.version, consent_at: now } : {}),
      ...sealed(kit, personId, draft),
    },
    now,
  )
  await kit.announce(work, { kind: 'person.registered', payload: { personId } })
  return { kind: 'registered', personId, hints }
}
