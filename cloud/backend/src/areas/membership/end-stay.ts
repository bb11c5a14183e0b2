import type { RegisterRefusal } from '@xiongguan/contract/membership/register-rules'
import { v7 } from 'uuid'
import { civilDate } from '../../platform/civil-date'
import type { Work } from '../../platform/tables'
import { memberOf } from './register-member'
import type { RegisterKit } from './register-person'
import { membersOf, speakFor, takeMember, updateMember } from './register-store'
import { newFault } from './relation-rules'
import { startQuiet } from './store'

type Kit = Pick<RegisterKit, 'clock'>
export type StayEnded = { kind: 'recorded'; householdId: string } | { kind: 'refused'; reason: RegisterRefusal } | { kind: 'gone' }

/**
 * Records a death, inside the caller's transaction. It is a fact and never refused for what it leaves out of order. Messages
 * that touch this person rest from now on; the family or staff may end the rest.
 */
export async function recordDeath({ clock }: Kit, work: Work, personId: string, diedOn: string, actorId: string): Promise<StayEnded> {
  const now = clock.now()
  const row = await takeMember(work, personId)
  if (!row) return { kind: 'gone' }
  if (row.died_on) return { kind: 'refused', reason: 'alreadyDied' }
  if (diedOn > civilDate(now)) return { kind: 'refused', reason: 'inFuture' }
  if (row.born_on && diedOn < row.born_on) return { kind: 'refused', reason: 'diedBeforeBirth' }
  await speakFor(work, actorId)
  await updateMember(work, personId, { died_on: diedOn })
  await startQuiet(work, v7(), { householdId: row.household_id, personId, actorId }, now)
  return { kind: 'recorded', householdId: row.household_id }
}

/** Records that somebody left and no household of ours is theirs now; what was written down of them stays for the history. */
export async function recordLeaving({ clock }: Kit, work: Work, personId: string, actorId: string): Promise<StayEnded> {
  const now = clock.now()
  const row = await takeMember(work, personId)
  if (!row) return { kind: 'gone' }
  const before = (await membersOf(work, [row.household_id])).map(memberOf)
  const left = before.filter((member) => member.personId !== personId)
  const fault = newFault(before, left, civilDate(now))
  if (fault) return { kind: 'refused', reason: fault }
  await speakFor(work, actorId)
  // A nickname is the family's word for somebody who is there; the check of the table holds it.
  await updateMember(work, personId, { removed_at: now, nickname_sealed: null })
  return { kind: 'recorded', householdId: row.household_id }
}
