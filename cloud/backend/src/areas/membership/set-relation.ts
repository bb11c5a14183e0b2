import type { RegisterRefusal } from '@xiongguan/contract/membership/register-rules'
import type { Relation } from '@xiongguan/contract/membership/terms'
import { civilDate } from '../../platform/civil-date'
import type { Work } from '../../platform/tables'
import { memberOf } from './register-member'
import type { RegisterKit } from './register-person'
import { lockHouseholds, membersOf, setRelationOf, speakFor } from './register-store'
import { newFault } from './relation-rules'

export type RelationChange = {
  householdId: string
  personId: string
  relation: Relation
  /** What the head so far becomes when this person is made head. */
  formerHead: Relation | null
  actorId: string
}
export type RelationSet = { kind: 'changed' } | { kind: 'refused'; reason: RegisterRefusal } | { kind: 'gone' }

/** Sets how a person stands in the household; a new head and what the former becomes are one change, inside the caller's transaction. */
export async function setRelation({ clock }: Pick<RegisterKit, 'clock'>, work: Work, change: RelationChange): Promise<RelationSet> {
  const { householdId, personId, relation, formerHead, actorId } = change
  await lockHouseholds(work, [householdId])
  const before = (await membersOf(work, [householdId])).map(memberOf)
  if (!before.some((member) => member.personId === personId)) return { kind: 'gone' }
  const former = before.find((member) => member.relation === 'head' && member.personId !== personId)
  const steps = [...(relation === 'head' && former && formerHead ? [{ of: former.personId, relation: formerHead }] : []), { of: personId, relation }]
  const after = before.map((member) => ({ ...member, relation: steps.find(({ of }) => of === member.personId)?.relation ?? member.relation }))
  const fault = newFault(before, after, civilDate(clock.now()))
  if (fault) return { kind: 'refused', reason: fault }
  await speakFor(work, actorId)
  // The former head first: one head at any moment is also held by an index.
  for (const step of steps) await setRelationOf(work, step.of, step.relation)
  return { kind: 'changed' }
}
