import { v7 } from 'uuid'
import type { Work } from '../../platform/tables'
import { nicknamePlace } from './keep-nickname'
import { emptyDeparted, followPerson, insertArrived, lockCarried, type CarriedRow } from './leaving-store'
import type { MembershipDeps } from './ports'
import { openDocument, openName, openPhone, sealDocument, sealName, sealPhone } from './register-seals'
import { endQuiet, startQuiet } from './store'

const none = {
  name_sealed: null,
  name_index: null,
  phone_sealed: null,
  phone_index: null,
  document_kind: null,
  document_sealed: null,
  document_index: null,
}

/** What was sealed for one row, sealed again for another: a seal is bound to its row. */
function resealed({ platform: { sealer } }: MembershipDeps, row: CarriedRow, personId: string) {
  const { person_id: before } = row
  return {
    ...none,
    nickname_sealed:
      row.nickname_sealed && sealer.seal('contact', nicknamePlace(personId), sealer.open('contact', nicknamePlace(before), row.nickname_sealed)),
    ...(row.name_sealed && sealName(sealer, personId, openName(sealer, before, row.name_sealed))),
    ...(row.phone_sealed && sealPhone(sealer, personId, openPhone(sealer, before, row.phone_sealed))),
    ...(row.document_kind &&
      row.document_sealed &&
      sealDocument(sealer, personId, row.document_kind, openDocument(sealer, before, row.document_sealed))),
  }
}

type Move = { from: string; to: string; by: { personId: string } | { accountId: string }; accountId: string | null; actorId: string }

/**
 * Moves a person so that nothing leads from one household to the other: a new row with a new id, everything sealed again,
 * and the old row emptied like one that was removed. Answers both ids, for the registrar's note alone; null when there is nobody.
 */
export async function moveQuietly(deps: MembershipDeps, work: Work, { from, to, by, accountId, actorId }: Move) {
  const now = deps.platform.clock.now()
  const row = await lockCarried(work, from, by)
  if (!row) return null
  const personId = v7()
  const { person_id: before } = row
  const sealed = resealed(deps, row, personId)
  await emptyDeparted(work, before, now)
  await insertArrived(
    work,
    {
      ...sealed,
      person_id: personId,
      household_id: to,
      kind: row.kind,
      text_state: row.text_state === 'held' ? 'clear' : row.text_state,
      consent_version: row.consent_version,
      consent_at: row.consent_at,
      born_on: row.born_on,
      sex: row.sex,
      relation: row.kind === 'child' ? 'child' : null,
      source: row.source,
      account_id: accountId,
      verified_at: row.verified_at,
      verified_by: row.verified_by,
      verified_way: row.verified_way,
    },
    now,
  )
  await followPerson(work, before, { personId, householdId: to })
  await deps.personLifted(work, { from: before, to: personId, householdId: to })
  const rested = await endQuiet(work, { householdId: from, personId: before, scope: 'person', actorId }, now)
  // The rest holds on both sides: whoever stays is not to be congratulated because somebody left.
  if (rested) {
    await startQuiet(work, v7(), { householdId: from, personId: null, scope: 'household', actorId }, now)
    await startQuiet(work, v7(), { householdId: to, personId, scope: 'person', actorId }, now)
  }
  return { from: before, to: personId }
}
