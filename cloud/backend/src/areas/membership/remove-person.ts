import type { PersonId, PersonKind } from '@xiongguan/contract/membership/terms'
import { v7 } from 'uuid'
import { accountOf, type CallContext } from '../../platform/access/caller'
import type { AuditNote } from '../../platform/audit-trail'
import { notFound } from '../../platform/failures'
import { changeHousehold } from './change-household'
import type { MembershipDeps } from './ports'
import { refusal } from './rules'
import { emptyPerson, endQuiet, findPerson, startQuiet } from './store'

function notesOf(personId: string, kind: PersonKind): [AuditNote, ...AuditNote[]] {
  const subject = { subjectKind: 'person', subjectId: personId }
  const consent: AuditNote[] = kind === 'child' ? [{ action: 'consent.withdrawn', ...subject }] : []
  return [{ action: 'person.removed', ...subject }, ...consent]
}

/**
 * Removes a person and the bytes of the nickname; a child's consent is withdrawn with it. Rest asked for this person goes
 * over to the whole household, where it can be seen and ended: removing a lost child must not bring the invitations back.
 */
export function removePerson(deps: MembershipDeps, context: CallContext, personId: PersonId) {
  const { platform, notices, personHeld } = deps
  const { accountId: actorId } = accountOf(context)
  const now = platform.clock.now()
  // Alone, so that a sign-up of this person under way is seen by `personHeld`, and a later one no longer finds the person.
  return changeHousehold(
    platform,
    context,
    { personId },
    async (work, { household_id: householdId }) => {
      const person = await findPerson(work, householdId, personId)
      if (!person) throw notFound()
      if (await personHeld(work, personId)) return refusal('signedUp')
      if (person.held_text_id) await notices.withdrawText(work, person.held_text_id)
      await emptyPerson(work, personId, now)
      const rested = await endQuiet(work, { householdId, personId, actorId }, now)
      if (rested) await startQuiet(work, v7(), { householdId, personId: null, actorId }, now)
      return { audit: notesOf(personId, person.kind) }
    },
    { alone: true },
  )
}
