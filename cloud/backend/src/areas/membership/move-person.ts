import type { RegisterRefusal } from '@xiongguan/contract/membership/register-rules'
import type { Relation } from '@xiongguan/contract/membership/terms'
import { v7 } from 'uuid'
import { civilDate } from '../../platform/civil-date'
import type { Work } from '../../platform/tables'
import { memberOf } from './register-member'
import type { RegisterKit } from './register-person'
import { lockHouseholds, lockMember, membersOf, moveMember, speakFor } from './register-store'
import { newFault, type Member } from './relation-rules'
import { endQuiet, startQuiet } from './store'

export type Move = { personId: string; fromHouseholdId: string; toHouseholdId: string; relation: Relation; actorId: string }
export type Moved = { kind: 'moved' } | { kind: 'refused'; reason: RegisterRefusal } | { kind: 'gone' }

/** What the move would put out of order where the person leaves or where they come. */
function faultOf(moving: Member, relation: Relation, leaving: readonly Member[], entering: readonly Member[], today: string) {
  const left = leaving.filter(({ personId }) => personId !== moving.personId)
  return newFault(leaving, left, today) ?? newFault(entering, [...entering, { ...moving, relation }], today)
}

/** Rest asked for this person goes along with them. */
async function takeRestAlong(work: Work, { personId, fromHouseholdId, toHouseholdId, actorId }: Move, now: Date): Promise<void> {
  const rested = await endQuiet(work, { householdId: fromHouseholdId, personId, actorId }, now)
  if (rested) await startQuiet(work, v7(), { householdId: toHouseholdId, personId, actorId }, now)
}

/**
 * Moves a person from the household where the caller saw them into another, inside the caller's transaction. Both households
 * are held in one order, then the person: of two who move the same person at once the second is told so.
 */
export async function movePerson({ clock }: Pick<RegisterKit, 'clock'>, work: Work, move: Move): Promise<Moved> {
  const { personId, fromHouseholdId, toHouseholdId, relation, actorId } = move
  if (fromHouseholdId === toHouseholdId) return { kind: 'refused', reason: 'alreadyThere' }
  const held = await lockHouseholds(work, [fromHouseholdId, toHouseholdId])
  const person = await lockMember(work, personId)
  if (held.length !== 2 || !person) return { kind: 'gone' }
  if (person.household_id !== fromHouseholdId) return { kind: 'refused', reason: 'movedMeanwhile' }
  const now = clock.now()
  const [leaving, entering] = [await membersOf(work, [fromHouseholdId]), await membersOf(work, [toHouseholdId])]
  const fault = faultOf(memberOf(person), relation, leaving.map(memberOf), entering.map(memberOf), civilDate(now))
  if (fault) return { kind: 'refused', reason: fault }
  await speakFor(work, actorId)
  await moveMember(work, personId, { householdId: toHouseholdId, relation }, now)
  await takeRestAlong(work, move, now)
  return { kind: 'moved' }
}
