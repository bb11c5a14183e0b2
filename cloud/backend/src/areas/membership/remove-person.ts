import type { PersonId, PersonKind } from '@xiongguan/contract/membership/terms'
import { asId } from '@xiongguan/contract/kit/id'
import { v7 } from 'uuid'
import { accountOf, type CallContext } from '../../platform/access/caller'
import type { AuditNote } from '../../platform/audit-trail'
import { notFound } from '../../platform/failures'
import type { Work } from '../../platform/tables'
import { changeHousehold } from './change-household'
import type { Stopper } from '../consent'
import type { MembershipDeps } from './ports'
import { refusal } from './rules'
import { emptyPerson, endQuiet, findPerson, lockHousehold, startQuiet } from './store'

function notesOf(personId: string, kind: PersonKind): [AuditNote, ...AuditNote[]] {
  const subject = { subjectKind: 'person', subjectId: personId }
  const consent: AuditNote[] = kind === 'child' ? [{ action: 'consent.withdrawn', ...subject }] : []
  return [{ action: 'person.removed', ...subject }, ...consent]
}

type Leaving = { householdId: string; personId: string; actorId: string }

/** Takes a person out of a household with the bytes of the nickname; false where somebody upcoming counts on them. */
async function takeOut(deps: MembershipDeps, work: Work, { householdId, personId, actorId }: Leaving, heldTextId: string | null): Promise<boolean> {
  const { notices, consent, personHeld } = deps
  const now = deps.platform.clock.now()
  if (await personHeld(work, asId<'Person'>(personId))) return false
  if (heldTextId) await notices.withdrawText(work, heldTextId)
  await emptyPerson(work, personId, now)
  await consent.endForChild(work, personId)
  await deps.personGone(work, personId)
  const rested = await endQuiet(work, { householdId, personId, scope: 'person', actorId }, now)
  if (rested) await startQuiet(work, v7(), { householdId, personId: null, scope: 'household', actorId }, now)
  return true
}

/**
 * Removes a person and the bytes of the nickname; a child's consents are withdrawn with it. Rest asked for this person goes
 * over to the whole household, where it can be seen and ended: removing a lost child must not bring the invitations back.
 */
export function removePerson(deps: MembershipDeps, context: CallContext, personId: PersonId) {
  const { accountId: actorId } = accountOf(context)
  // Alone, so that a sign-up of this person under way is seen by `personHeld`, and a later one no longer finds the person.
  return changeHousehold(
    deps.platform,
    context,
    { personId },
    async (work, { household_id: householdId }) => {
      const person = await findPerson(work, householdId, personId)
      if (!person) throw notFound()
      if (!(await takeOut(deps, work, { householdId, personId, actorId }, person.held_text_id))) return refusal('signedUp')
      return { audit: notesOf(personId, person.kind) }
    },
    { alone: true },
  )
}

/** Taking back the consent to a child's nickname removes the child, in the transaction that takes it back. */
export function createStopChild(deps: MembershipDeps): Stopper {
  return async (work, { accountId, subjectId, requestId }) => {
    const household = await lockHousehold(work, accountId)
    const person = household && subjectId && (await findPerson(work, household.household_id, subjectId))
    if (!household || !subjectId || !person) return null
    const leaving = { householdId: household.household_id, personId: subjectId, actorId: accountId }
    if (!(await takeOut(deps, work, leaving, person.held_text_id))) return { words: refusal('signedUp').words }
    await deps.platform.trail.write(work, { actorId: accountId, requestId }, [{ action: 'person.removed', subjectKind: 'person', subjectId }])
    return null
  }
}
